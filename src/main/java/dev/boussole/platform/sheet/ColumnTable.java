package dev.boussole.platform.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Measure;
import dev.boussole.platform.csv.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns that exports of a platform may have, kept as data in {@code columns.csv} beside its importer: a key, a role,
 * what it is (a measure, a ratio of measures, a breakdown) and its names in each language, alternatives between bars. The
 * name of an ignored column may end in {@code *}, which stands for any end.
 */
public final class ColumnTable {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "de", "pt", "th");
    private static final String OTHER_NAME = " \\| ";

    private final List<Column> columns;
    private final Map<String, Column> byPlainName = new HashMap<>();

    private ColumnTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
        for (Column column : columns) {
            column.names().forEach(name -> byPlainName.putIfAbsent(Names.plain(name), column));
        }
    }

    /**
     * The table beside a class.
     *
     * @throws IllegalStateException when it is missing or a row of it makes no sense
     */
    public static ColumnTable of(Class<?> owner) {
        return of(owner, "columns.csv");
    }

    /**
     * The table {@code file} beside a class, for a package that has several.
     *
     * @throws IllegalStateException when it is missing or a row of it makes no sense
     */
    public static ColumnTable of(Class<?> owner, String file) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(file), owner.getName());
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Column> columns = new ArrayList<>();
            for (NamedCsvRecord row : rows) {
                columns.add(column(columns.size(), row));
            }
            return new ColumnTable(columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + " of " + owner.getPackageName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * A column of a file whose layout is only known once the file is seen.
     *
     * @param is what it is, as in {@code columns.csv}
     * @param name in the file
     */
    public record Found(String key, Role role, String is, String name) {}

    /** The table of the columns of one file. */
    public static ColumnTable of(List<Found> found) {
        List<Column> columns = new ArrayList<>();
        for (Found one : found) {
            columns.add(column(columns.size(), one.key(), one.role(), one.is(), Map.of("en", List.of(one.name()))));
        }
        return new ColumnTable(columns);
    }

    private static Column column(int index, NamedCsvRecord row) {
        Role role = Role.of(row.getField("role")).orElseThrow(() -> new IllegalArgumentException("No role: " + row));
        return column(index, row.getField("key"), role, row.getField("is"), names(row));
    }

    private static Column column(int index, String key, Role role, String is, Map<String, List<String>> names) {
        boolean figure = role == Role.WHOLE || role == Role.AMOUNT || role == Role.MICROS || role == Role.SHARE;
        boolean part = role == Role.PART || role == Role.PART_ID;
        return new Column(
                index,
                key,
                role,
                figure && !is.isEmpty() ? measure(is) : null,
                part ? Breakdown.valueOf(is.toUpperCase(Locale.ROOT)) : null,
                role == Role.RATIO && !is.isEmpty() ? Ratio.parse(is) : null,
                names);
    }

    private static Measure measure(String key) {
        return Measure.of(key).orElseThrow(() -> new IllegalArgumentException("No measure: " + key));
    }

    private static Map<String, List<String>> names(NamedCsvRecord row) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            @Nullable String cell = row.findField(language).orElse("");
            if (!cell.isEmpty()) {
                names.put(language, Arrays.asList(cell.split(OTHER_NAME, -1)));
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("No name: " + row);
        }
        return names;
    }

    /** The columns by each of their names, as {@link Names#plain} gives it. */
    Map<String, Column> byPlainName() {
        return byPlainName;
    }

    /** All columns in their order. */
    public List<Column> columns() {
        return columns;
    }

    /** @throws IllegalStateException when there is no such column */
    public Column get(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No column " + key));
    }
}
