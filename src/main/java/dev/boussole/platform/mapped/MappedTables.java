package dev.boussole.platform.mapped;

import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Refusal;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.Mapping;
import dev.boussole.platform.export.ReadOptions;
import dev.boussole.platform.export.Recognition;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the columns of tables that no format knows: as their owner declares them, else by what their names and cells say. */
public final class MappedTables {
    static final String DECLARED = "mapped";
    static final String OWN = "own";

    private final Vocabulary vocabulary;

    /** @param formats whose names of columns are known */
    public MappedTables(List<ExportFormat> formats) {
        this.vocabulary = Vocabulary.of(formats);
    }

    /**
     * A table that can be read.
     *
     * @param mapping by which it is, or null
     */
    public record Readable(
            ExportFormat format,
            Header header,
            Recognition why,
            @Nullable Mapping mapping) {}

    /**
     * What was guessed of a table.
     *
     * @param readable null when something is in doubt
     * @param proposal what its owner may declare
     */
    public record Guesses(@Nullable Readable readable, Text proposal) {}

    /**
     * The table as the mapping has it whose columns it has.
     *
     * @param name the file's name
     * @throws Refusal when a mapping is for this file by name, and names a column that the file has not beside some that it has
     */
    public Optional<Readable> declared(Table table, String name, ReadOptions options) throws IOException {
        for (Mapping mapping : options.mappings()) {
            if (!mapping.columns().isEmpty() && (mapping.file() == null || mapping.fits(name, List.of()))) {
                Header header = fewestMissing(mapping, table.candidates());
                List<String> missing = header == null ? List.of() : mapping.missing(names(header));
                if (header != null && missing.isEmpty()) {
                    return Optional.of(declared(mapping, header));
                }
                if (header != null
                        && mapping.file() != null
                        && missing.size() < mapping.columns().size()) {
                    throw new Refusal(header.line(), MappedTexts.missing(missing, header.names()));
                }
            }
        }
        return Optional.empty();
    }

    /** The sentence about the mapping that a file of no known format nearly has the columns of; nothing without such. */
    public Optional<Text> nearlyDeclared(Table table, ReadOptions options) throws IOException {
        for (Mapping mapping : options.mappings()) {
            Header header = fewestMissing(mapping, table.candidates());
            if (header != null && !mapping.columns().isEmpty() && mapping.file() == null) {
                List<String> missing = mapping.missing(names(header));
                if (!missing.isEmpty() && missing.size() < mapping.columns().size()) {
                    return Optional.of(MappedTexts.missing(missing, header.names()));
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Header fewestMissing(Mapping mapping, List<Header> candidates) {
        Header best = null;
        for (Header candidate : candidates) {
            int missing = mapping.missing(names(candidate)).size();
            if (best == null || missing < mapping.missing(names(best)).size()) {
                best = candidate;
            }
        }
        return best;
    }

    /** The names of all columns; those without one have a letter. */
    private static List<String> names(Header header) {
        return MappedFormat.named(
                header.names(), IntStream.range(0, header.size()).boxed().collect(Collectors.toSet()));
    }

    private Readable declared(Mapping mapping, Header header) {
        List<String> names = names(header);
        Map<Integer, Target> targets = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<String> target = mapping.target(names.get(i));
            if (target.isPresent()) {
                targets.put(i, Target.of(target.get()));
            } else {
                int place = i;
                vocabulary.exact(HeaderName.of(header.names().get(i)).base()).targets().stream()
                        .filter(Target::isRatio)
                        .findFirst()
                        .ifPresent(ratio -> targets.put(place, ratio));
            }
        }
        Recognition why = new Recognition(
                DECLARED, MappedTexts.declared(List.copyOf(mapping.columns().keySet()), header.line()));
        return new Readable(new MappedFormat(DECLARED, targets, null), header, why, mapping);
    }

    /**
     * What the names and the cells of a table say.
     *
     * @param name the file's name
     * @param period the days that the file covers as its owner says, or null
     * @return nothing when no line has columns of a known name, or none has figures
     */
    public Optional<Guesses> guess(Table table, String name, @Nullable Period period) throws IOException {
        return new Guesser(vocabulary)
                .guess(table)
                .filter(Guessed::isWorthwhile)
                .map(guessed -> {
                    Text proposal = Proposal.of(name, guessed, period);
                    return new Guesses(guessed.isCertain(period) ? readable(guessed) : null, proposal);
                });
    }

    /** What the columns of a table seem to be; nothing when no line has a column of a known name. */
    public Optional<TableColumns> columns(Table table, String name) throws IOException {
        return new Guesser(vocabulary).guess(table).map(guessed -> TableColumns.of(name, guessed));
    }

    private static Readable readable(Guessed guessed) {
        Map<Integer, Target> targets = new LinkedHashMap<>();
        for (Guess column : guessed.columns()) {
            if (column.target() != null) {
                targets.put(column.place(), column.target());
            }
        }
        List<String> read = guessed.columns().stream()
                .filter(column -> column.target() != null && !column.target().isShared())
                .map(Guess::name)
                .toList();
        Recognition why =
                new Recognition(OWN, MappedTexts.own(read, guessed.header().line()));
        return new Readable(
                new MappedFormat(OWN, targets, MappedTexts.understood(guessed.columns())), guessed.header(), why, null);
    }
}
