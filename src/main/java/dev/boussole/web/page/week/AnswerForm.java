package dev.boussole.web.page.week;

import dev.boussole.web.page.Frame;
import java.util.List;
import java.util.Map;

/**
 * What is asked before a recommendation is answered, or spoken about.
 *
 * @param how the last part of the address it is sent to: {@code dismiss}, {@code snooze} ...
 * @param title of the recommendation
 * @param values what stands in its fields
 * @param wrong what is wrong with a field, by its name; the empty name is the whole
 * @param day the first or last day that can be given
 * @param people who have been named so far
 */
public record AnswerForm(
        Frame frame,
        String id,
        String how,
        String campaign,
        String title,
        Map<String, String> values,
        Map<String, String> wrong,
        String day,
        List<Choice> reasons,
        List<Choice> kpis,
        List<Choice> sides,
        List<String> people) {
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public String label(String name) {
        return frame.labels().of("week.field." + name);
    }

    public String action() {
        return frame.to("/week/recommendations/" + id + "/" + how);
    }

    /** A word of ours about this form. */
    public String word(String key) {
        return frame.labels().of("week." + how + "." + key);
    }
}
