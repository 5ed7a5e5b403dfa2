package dev.boussole.platform.mapped;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Mapping;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Role;
import dev.boussole.platform.sheet.SheetFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All names that columns are known to have: those that people write in their own files, in {@code synonyms.csv}, those of
 * the generic format, and those of every platform in every language. What people mean by a name counts before what one of
 * the platforms means by it.
 */
public final class Vocabulary {
    /** A name that is known and means one thing. */
    static final int CERTAIN = 100;
    /** A name that is known to mean several things. */
    static final int SEVERAL = 70;
    /** Below this a name is not like another. */
    static final int LEAST = 40;

    private static final String OTHER_NAME = " \\| ";

    private final Map<String, Set<Target>> everyday = new LinkedHashMap<>();
    private final Map<String, Set<Target>> written = new LinkedHashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();

    /** What a name may mean, the likeliest first, and how sure that is in percent. */
    record Match(List<Target> targets, int confidence) {}

    private Vocabulary() {}

    /** The vocabulary of these formats, beside what people write. */
    public static Vocabulary of(List<ExportFormat> formats) {
        Vocabulary vocabulary = new Vocabulary();
        vocabulary.readSynonyms();
        Target.names().forEach(name -> vocabulary.add(vocabulary.written, spaced(name), Target.of(name)));
        Target.names().forEach(name -> vocabulary.add(vocabulary.written, name, Target.of(name)));
        for (ExportFormat format : formats) {
            if (format instanceof SheetFormat sheet) {
                sheet.table().columns().forEach(vocabulary::add);
            }
        }
        return vocabulary;
    }

    private void readSynonyms() {
        Class<?> owner = Vocabulary.class;
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream("synonyms.csv"));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                String name = row.getField("target");
                Target target = name.equals(Target.RATIO) ? Target.ratio(row.getField("is")) : Target.of(name);
                for (String cell : row.getFields().subList(2, row.getFieldCount())) {
                    for (String synonym : cell.split(OTHER_NAME, -1)) {
                        add(everyday, synonym, target);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Column column) {
        target(column).ifPresent(target -> column.names().forEach(name -> add(written, name, target)));
    }

    private static Optional<Target> target(Column column) {
        if (column.role() == Role.MICROS) {
            return Optional.of(Target.of(Mapping.IGNORE));
        }
        if (column.measure() != null) {
            return Optional.of(Target.of(column.measure().key()));
        }
        if (column.role() == Role.RATIO) {
            return Optional.of(Target.ratio(
                    column.ratio() == null ? "" : column.ratio().toString().replace(" ", "")));
        }
        if (column.part() != null) {
            return Target.ofPart(column.part(), column.role());
        }
        boolean unread = column.role() == Role.IGNORED || column.role() == Role.SPLIT;
        return unread ? Optional.of(Target.of(Mapping.IGNORE)) : Target.ofRole(column.role());
    }

    private void add(Map<String, Set<Target>> names, String name, Target target) {
        String plain = HeaderName.of(name).base();
        if (!plain.isEmpty()) {
            names.computeIfAbsent(plain, key -> new LinkedHashSet<>()).add(target);
            words.computeIfAbsent(plain, Likeness::words);
        }
    }

    /** {@code campaignName} as {@code campaign name}. */
    private static String spaced(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }

    /** What a column's name may mean; no target when it is like none. */
    Match match(String base) {
        Match exact = exact(base);
        return exact.targets().isEmpty() ? similar(base) : exact;
    }

    /** What a name means that is known to the letter; no target when it is not. */
    Match exact(String base) {
        Set<Target> known = everyday.getOrDefault(base, written.getOrDefault(base, Set.of()));
        return new Match(List.copyOf(known), known.isEmpty() ? 0 : known.size() == 1 ? CERTAIN : SEVERAL);
    }

    private Match similar(String base) {
        List<String> own = Likeness.words(base);
        Set<Target> best = new LinkedHashSet<>();
        int confidence = LEAST;
        for (Map<String, Set<Target>> names : List.of(everyday, written)) {
            for (Map.Entry<String, Set<Target>> name : names.entrySet()) {
                int likeness = Likeness.of(base, own, name.getKey(), words.getOrDefault(name.getKey(), List.of()));
                if (likeness > confidence) {
                    best.clear();
                    confidence = likeness;
                }
                if (likeness == confidence) {
                    best.addAll(name.getValue());
                }
            }
        }
        return new Match(
                new ArrayList<>(best),
                best.size() > 1 ? confidence * SEVERAL / CERTAIN : best.isEmpty() ? 0 : confidence);
    }
}
