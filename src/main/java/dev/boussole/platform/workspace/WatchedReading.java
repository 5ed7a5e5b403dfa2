package dev.boussole.platform.workspace;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.ExportReader;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Reads files and tells a watch how far it has come. */
final class WatchedReading {
    /** A power of two less one: the watch is told each time that so many rows have passed. */
    private static final int TELL = (1 << 12) - 1;

    private final ReadingWatch watch;
    private long behind;
    private long rows;

    WatchedReading(ReadingWatch watch, List<WorkspaceFiles.Export> files) {
        this.watch = watch;
        watch.files(files.stream().mapToLong(file -> size(file.path())).sum());
    }

    /**
     * The account of each table of a file.
     *
     * @param sinks gives the sink of a table, right before it is read
     */
    List<ImportedFile> read(
            WorkspaceFiles.Export export, ReadOptions options, Function<String, PerformanceSink> sinks) {
        long before = behind;
        behind += size(export.path());
        return ExportReader.read(
                export.path(),
                export.displayName(),
                options,
                table -> {
                    watch.file(table);
                    return new Sink(sinks.apply(table));
                },
                bytes -> watch.at(before + bytes));
    }

    /** Zero for a file that cannot be asked; reading it will say why. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unknown) {
            return 0;
        }
    }

    private final class Sink implements PerformanceSink {
        private final PerformanceSink inner;

        Sink(PerformanceSink inner) {
            this.inner = inner;
        }

        @Override
        public void row(Origin origin, Period period, Counts counts, int line) {
            inner.row(origin, period, counts, line);
            if ((++rows & TELL) == 0) {
                watch.rows(rows);
            }
        }

        @Override
        public void problem(Problem problem) {
            inner.problem(problem);
        }
    }
}
