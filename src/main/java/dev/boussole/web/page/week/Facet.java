package dev.boussole.web.page.week;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One wish that the list can be narrowed by.
 *
 * @param name of the parameter
 * @param all what stands for no wish
 * @param chosen the value that is chosen, or the empty text
 * @param options none where there are too many: then it is typed
 */
public record Facet(
        String name,
        String label,
        String all,
        String chosen,
        @Nullable List<Option> options) {
    /** A value that can be chosen. @param count how many lines it would give */
    public record Option(String value, String label, int count, boolean chosen) {}

    public boolean typed() {
        return options == null;
    }
}
