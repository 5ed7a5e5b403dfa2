package dev.boussole.web.page.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file, or a table of one, and what became of it.
 *
 * @param format what it was recognised as, or null
 * @param because what told it, or null
 * @param tone {@code good}, {@code warn} or {@code poor}
 * @param state in one word or two
 * @param reasons why it was refused
 * @param totals its own totals that agree with its rows, and those that do not
 */
public record FileCard(
        String name,
        @Nullable String format,
        @Nullable String because,
        String tone,
        String state,
        List<Fact> facts,
        List<String> reasons,
        List<Total> totals) {
    public FileCard {
        facts = List.copyOf(facts);
        reasons = List.copyOf(reasons);
        totals = List.copyOf(totals);
    }

    public record Fact(String label, String value) {}

    /** @param agrees whether the rows that were kept add up to it */
    public record Total(String measure, String row, String kept, String total, boolean agrees) {}
}
