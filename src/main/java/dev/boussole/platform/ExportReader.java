package dev.boussole.platform;

import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Problem.Kind;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Headers;
import dev.boussole.platform.csv.Refusal;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.export.ReadOptions;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.generic.GenericFormat;
import dev.boussole.platform.google.GoogleAds;
import dev.boussole.platform.meta.MetaAds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads export files: recognises each by its header and hands its rows to a sink. */
public final class ExportReader {
    private static final List<String> EXTENSIONS = List.of(".csv", ".tsv", ".txt");
    private static final List<ExportFormat> FORMATS = List.of(new GoogleAds(), new MetaAds(), new GenericFormat());

    private ExportReader() {}

    /** Whether a file's name says that it may be an export: CSV, TSV or TXT. */
    public static boolean isCandidate(Path file) {
        Path name = file.getFileName();
        return name != null && EXTENSIONS.stream().anyMatch(name.toString().toLowerCase(Locale.ROOT)::endsWith);
    }

    /**
     * Reads one file, row by row. Nothing is thrown for what is wrong with the file: all of it is told in the account, and to
     * the sink. When the account says {@link ImportedFile#refused()}, rows that the sink already received are void.
     *
     * @param displayName the file's name in messages and sources
     */
    public static ImportedFile read(Path file, String displayName, ReadOptions options, PerformanceSink sink) {
        Intake intake = new Intake(displayName, options, sink);
        Recognition why = null;
        try {
            Table table = open(file);
            List<String> lines = table.firstLines(Headers.LINES);
            Optional<Recognised> recognised = recognise(lines);
            if (recognised.isPresent()) {
                why = recognised.get().why();
                recognised.get().format().read(table, recognised.get().header(), intake);
            } else {
                intake.refuse(Kind.UNRECOGNISED, 0, null, FileTexts.unrecognised(lines));
            }
        } catch (Refusal refusal) {
            intake.refuse(Kind.UNREADABLE, refusal.line(), refusal.column(), refusal.text());
        } catch (IOException e) {
            intake.refuse(Kind.UNREADABLE, 0, null, FileTexts.failed(e));
        }
        return intake.finish(why);
    }

    private static Table open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new Refusal(FileTexts.FOLDER);
        }
        return Table.open(file);
    }

    private static Optional<Recognised> recognise(List<String> lines) {
        for (Header header : Headers.candidates(lines)) {
            for (ExportFormat format : FORMATS) {
                Optional<Recognition> why = format.recognise(header);
                if (why.isPresent()) {
                    return Optional.of(new Recognised(format, header, why.get()));
                }
            }
        }
        return Optional.empty();
    }

    private record Recognised(ExportFormat format, Header header, Recognition why) {}
}
