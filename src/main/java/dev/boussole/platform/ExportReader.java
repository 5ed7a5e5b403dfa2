package dev.boussole.platform;

import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem.Kind;
import dev.boussole.campaign.Text;
import dev.boussole.platform.ExportFormats.Recognised;
import dev.boussole.platform.csv.Limits;
import dev.boussole.platform.csv.Refusal;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.csv.Tables;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.Mapping;
import dev.boussole.platform.export.ReadOptions;
import dev.boussole.platform.mapped.MappedTables;
import dev.boussole.platform.mapped.MappedTables.Guesses;
import dev.boussole.platform.mapped.MappedTables.Readable;
import dev.boussole.platform.mapped.TableColumns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads export files: recognises each table by its header and hands its rows to a sink. */
public final class ExportReader {
    private static final MappedTables MAPPED = new MappedTables(ExportFormats.ALL);
    private static final List<String> EXTENSIONS = List.of(".csv", ".tsv", ".txt", ".xlsx", ".zip", ".gz");

    private final String displayName;
    private final ReadOptions options;
    private final Function<String, PerformanceSink> sinks;

    private ExportReader(String displayName, ReadOptions options, Function<String, PerformanceSink> sinks) {
        this.displayName = displayName;
        this.options = options;
        this.sinks = sinks;
    }

    /** Whether a file's name says that it may be an export: CSV, TSV, TXT, XLSX, ZIP or GZ. */
    public static boolean isCandidate(Path file) {
        Path name = file.getFileName();
        return name != null && EXTENSIONS.stream().anyMatch(name.toString().toLowerCase(Locale.ROOT)::endsWith);
    }

    /** As {@link #read(Path, String, ReadOptions, Function, LongConsumer)}, into one sink. */
    public static List<ImportedFile> read(Path file, String displayName, ReadOptions options, PerformanceSink sink) {
        return read(file, displayName, options, table -> sink, bytes -> {});
    }

    /**
     * Reads one file, row by row: the account of each of its tables that was recognised or refused, never none. Nothing is
     * thrown for what is wrong with the file: all of it is told in the accounts, and to the sinks.
     *
     * <p>Each table stands for itself: when its account says {@link ImportedFile#refused()}, rows that its sink already
     * received are void, and the other tables hold. A table that no format knows is only noted when another of the same file
     * is recognised; when none is, one account refuses the file and says what was found.
     *
     * @param displayName the file's name in messages and sources; a table of several has its own name behind it:
     *     {@code exports.zip/Chart.csv}, {@code book.xlsx/Sheet1}
     * @param sinks gives the sink of the table with this display name, right before it is read
     * @param progress told how many bytes of the file on disk lie behind the reader; from 0 again in each pass over it
     */
    public static List<ImportedFile> read(
            Path file,
            String displayName,
            ReadOptions options,
            Function<String, PerformanceSink> sinks,
            LongConsumer progress) {
        ExportReader reader = new ExportReader(displayName, options, sinks);
        if (Files.isDirectory(file)) {
            return List.of(reader.refused(displayName, new Refusal(FileTexts.FOLDER)));
        }
        try (Tables tables = Tables.open(file, Limits.DEFAULT, progress)) {
            return reader.all(tables);
        } catch (Refusal refusal) {
            return List.of(reader.refused(displayName, refusal));
        } catch (IOException e) {
            return List.of(reader.refused(displayName, new Refusal(FileTexts.failed(e))));
        }
    }

    /** What the columns of each table of a file seem to be; a table without a column of a known name is left out. */
    public static List<TableColumns> columns(Path file, String displayName) {
        List<TableColumns> all = new ArrayList<>();
        try (Tables tables = Tables.open(file, Limits.DEFAULT, bytes -> {})) {
            for (Table table : tables.list()) {
                String name = tables.list().size() == 1 ? displayName : displayName + "/" + table.name();
                MAPPED.columns(table, name).ifPresent(all::add);
            }
        } catch (Refusal | IOException unreadable) {
            return List.of();
        }
        return all;
    }

    private List<ImportedFile> all(Tables tables) {
        List<Found> found = new ArrayList<>();
        for (Table table : tables.list()) {
            found.add(find(table, tables.list().size() == 1 ? displayName : displayName + "/" + table.name()));
        }
        if (found.stream().noneMatch(one -> one.known() != null)) {
            found.replaceAll(one -> one.isUnknown() ? guess(one) : one);
        }
        List<Found> unknown = found.stream().filter(Found::isUnknown).toList();
        boolean anyKnown = found.stream().anyMatch(one -> one.known() != null);
        List<ImportedFile> accounts = new ArrayList<>();
        List<Found> toTell = anyKnown ? unknown : List.of();
        for (Found one : found) {
            if (one.refusal() != null) {
                accounts.add(refused(one.name(), one.refusal()));
            } else if (one.known() != null) {
                accounts.add(read(one, one.known(), toTell));
                toTell = List.of();
            }
        }
        if (!anyKnown && (!unknown.isEmpty() || found.isEmpty())) {
            accounts.add(unrecognised(unknown, tables.others()));
        }
        return accounts;
    }

    private Found find(Table table, String name) {
        try {
            Optional<Readable> declared = MAPPED.declared(table, name, options);
            return declared.isPresent() ? readable(table, name, declared.get(), null) : known(table, name);
        } catch (Refusal refusal) {
            return new Found(table, name, null, null, refusal, null);
        } catch (IOException e) {
            return new Found(table, name, null, null, new Refusal(FileTexts.failed(e)), null);
        }
    }

    private Found known(Table table, String name) throws IOException {
        Recognised known = ExportFormats.recognise(table).orElse(null);
        return new Found(table, name, known, mapping(name), null, null);
    }

    private static Found readable(Table table, String name, Readable readable, @Nullable Mapping mapping) {
        Recognised known = new Recognised(readable.format(), readable.header(), readable.why());
        return new Found(table, name, known, readable.mapping() == null ? mapping : readable.mapping(), null, null);
    }

    private Found guess(Found unknown) {
        Mapping mapping = unknown.mapping();
        Period period =
                mapping == null ? options.period() : options.with(mapping).period();
        try {
            Guesses guesses =
                    MAPPED.guess(unknown.table(), unknown.name(), period).orElse(null);
            if (guesses == null) {
                return unknown;
            }
            return guesses.readable() == null
                    ? unknown.with(guesses.proposal())
                    : readable(unknown.table(), unknown.name(), guesses.readable(), mapping);
        } catch (Refusal | IOException e) {
            return unknown;
        }
    }

    /** What the owner says of a file whose columns need no saying. */
    private @Nullable Mapping mapping(String name) {
        return options.mappings().stream()
                .filter(one -> one.columns().isEmpty() && one.fits(name, List.of()))
                .findFirst()
                .orElse(null);
    }

    private ImportedFile read(Found found, Recognised known, List<Found> leftOut) {
        Intake intake = new Intake(found.name(), options, found.mapping(), sinks.apply(found.name()));
        if (!leftOut.isEmpty()) {
            intake.info(
                    0,
                    null,
                    FileTexts.leftOut(
                            leftOut.stream().map(one -> one.table().name()).toList()));
        }
        try {
            known.format().read(found.table(), known.header(), intake);
        } catch (Refusal refusal) {
            intake.refuse(Kind.UNREADABLE, refusal.line(), refusal.column(), refusal.text());
        } catch (IOException e) {
            intake.refuse(Kind.UNREADABLE, 0, null, FileTexts.failed(e));
        }
        return intake.finish(known.why());
    }

    private ImportedFile refused(String name, Refusal refusal) {
        Intake intake = intake(name);
        intake.refuse(Kind.UNREADABLE, refusal.line(), refusal.column(), refusal.text());
        return intake.finish(null);
    }

    private ImportedFile unrecognised(List<Found> unknown, List<String> others) {
        Intake intake = intake(displayName);
        intake.refuse(Kind.UNRECOGNISED, 0, null, FileTexts.unrecognised(unknown, others));
        nearlyDeclared(unknown).ifPresent(text -> intake.refuse(Kind.UNRECOGNISED, 0, null, text));
        ImportedFile account = intake.finish(null);
        return unknown.stream()
                .flatMap(one -> Optional.ofNullable(one.proposal()).stream())
                .findFirst()
                .map(account::with)
                .orElse(account);
    }

    private Optional<Text> nearlyDeclared(List<Found> unknown) {
        for (Found one : unknown) {
            try {
                Optional<Text> text = MAPPED.nearlyDeclared(one.table(), options);
                if (text.isPresent()) {
                    return text;
                }
            } catch (Refusal | IOException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Intake intake(String name) {
        return new Intake(name, options, sinks.apply(name));
    }

    /** A table and what it was found to be: known, refused, or neither and what may be declared of it. */
    record Found(
            Table table,
            String name,
            @Nullable Recognised known,
            @Nullable Mapping mapping,
            @Nullable Refusal refusal,
            @Nullable Text proposal) {
        boolean isUnknown() {
            return known == null && refusal == null;
        }

        Found with(Text proposed) {
            return new Found(table, name, known, mapping, refusal, proposed);
        }
    }
}
