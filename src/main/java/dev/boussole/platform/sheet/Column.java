package dev.boussole.platform.sheet;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column that a platform's export may have: a row of its {@link ColumnTable}. */
public final class Column {
    private final int index;
    private final String key;
    private final Role role;
    private final @Nullable Measure measure;
    private final @Nullable Breakdown part;
    private final @Nullable Ratio ratio;
    private final Map<String, List<String>> names;

    /** @param names as the platform writes them, without the currency that may follow, by language in their order */
    Column(
            int index,
            String key,
            Role role,
            @Nullable Measure measure,
            @Nullable Breakdown part,
            @Nullable Ratio ratio,
            Map<String, List<String>> names) {
        this.index = index;
        this.key = key;
        this.role = role;
        this.measure = measure;
        this.part = part;
        this.ratio = ratio;
        this.names = names;
    }

    /** Its place among the columns of its table, 0 or more. */
    int index() {
        return index;
    }

    public String key() {
        return key;
    }

    public Role role() {
        return role;
    }

    /** What it counts, or null when it counts nothing that is kept. */
    public @Nullable Measure measure() {
        return measure;
    }

    /** The breakdown whose name or id it gives, or null. */
    public @Nullable Breakdown part() {
        return part;
    }

    /** The formula of a ratio that can be compared, or null. */
    public @Nullable Ratio ratio() {
        return ratio;
    }

    /** Its names by language. */
    Map<String, List<String>> namesByLanguage() {
        return names;
    }

    /** Its names in all languages; at least one. */
    public List<String> names() {
        List<String> all = new ArrayList<>();
        names.values().forEach(all::addAll);
        return all;
    }

    @Override
    public String toString() {
        return key;
    }
}
