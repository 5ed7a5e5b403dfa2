package dev.boussole.web.page.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table are, to be chosen.
 *
 * @param table its name, with the file's
 * @param needed whether the table cannot be read without
 * @param wide whether it must be turned before it can be read
 * @param undated whether nothing in it says which days it covers
 */
public record MappingForm(
        String id, String table, boolean needed, boolean wide, boolean undated, List<Row> rows, List<Group> groups) {
    public MappingForm {
        rows = List.copyOf(rows);
        groups = List.copyOf(groups);
    }

    /** @param chosen empty while nothing is @param note why it is in doubt, or null */
    public record Row(
            String id,
            String name,
            String example,
            String chosen,
            @Nullable String note) {}

    public record Group(String label, List<Option> options) {}

    public record Option(String key, String label) {}
}
