package dev.boussole.rulebook.table;

import dev.boussole.campaign.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures of judgement of a rulebook: {@code thresholds.csv}. A row with a channel overrides the one without. */
public final class Thresholds {
    /**
     * One row.
     *
     * @param channel where it holds, or null for everywhere
     * @param unit of the value, in words
     * @param source where the figure comes from
     */
    public record Row(String name, @Nullable Channel channel, double value, String unit, String source) {}

    private final List<Row> rows;
    private final Map<String, Double> everywhere = new TreeMap<>();
    private final Map<Channel, Map<String, Double>> own = new HashMap<>();

    public Thresholds(List<Row> rows) {
        this.rows = List.copyOf(rows);
        for (Row row : this.rows) {
            Channel channel = row.channel();
            Map<String, Double> values =
                    channel == null ? everywhere : own.computeIfAbsent(channel, key -> new TreeMap<>());
            values.put(row.name(), row.value());
        }
    }

    /** Every row, in the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    /** The values that hold where no channel has its own, by name. */
    public Map<String, Double> everywhere() {
        return Map.copyOf(everywhere);
    }

    /** The channel, or null when all of its thresholds are those that hold everywhere. */
    public @Nullable Channel profile(@Nullable Channel channel) {
        return channel != null && own.containsKey(channel) ? channel : null;
    }

    /**
     * The value that holds for a channel.
     *
     * @throws IllegalArgumentException when there is no such threshold
     */
    public double value(String name, @Nullable Channel channel) {
        Map<String, Double> values = channel == null ? Map.of() : own.getOrDefault(channel, Map.of());
        Double value = values.getOrDefault(name, everywhere.get(name));
        if (value == null) {
            throw new IllegalArgumentException("There is no threshold " + name);
        }
        return Objects.requireNonNull(value);
    }

    /** The names of thresholds that a channel has and no row holds everywhere. */
    List<String> withoutBase() {
        List<String> names = new ArrayList<>();
        own.values()
                .forEach(values -> values.keySet().stream()
                        .filter(name -> !everywhere.containsKey(name) && !names.contains(name))
                        .forEach(names::add));
        return names;
    }
}
