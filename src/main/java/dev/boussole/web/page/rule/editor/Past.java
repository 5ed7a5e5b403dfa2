package dev.boussole.web.page.rule.editor;

import dev.boussole.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would have said where the service once decided.
 *
 * @param id of a trial that still runs, or null
 * @param lead what came of it, or how far it is
 * @param done how many decisions were tried
 * @param all how many there are; 0 while that is not known
 * @param days the decisions that would have been others, the last first
 */
public record Past(Frame frame, @Nullable String id, String lead, int done, int all, List<Day> days) {
    /** A decision. @param lead how many recommendations would have been others, by kind */
    public record Day(String date, String lead, List<Row> rows) {}

    /** A recommendation. @param became what became of it, or null */
    public record Row(
            String tone,
            String kind,
            String title,
            String campaign,
            String rule,
            @Nullable String became) {}
}
