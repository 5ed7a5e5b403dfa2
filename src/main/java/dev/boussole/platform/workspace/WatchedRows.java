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

/** Reads files into a sink and tells a watch how far it has come. */
final class WatchedRows implements PerformanceSink {
    /** A power of two less one: the watch is told each time that so many rows have passed. */
    private static final int TELL = (1 << 12) - 1;

    private final PerformanceSink sink;
    private final ReadingWatch watch;
    private long rows;

    WatchedRows(PerformanceSink sink, ReadingWatch watch, List<WorkspaceFiles.Export> files) {
        this.sink = sink;
        this.watch = watch;
        watch.files(files.stream().mapToLong(file -> size(file.path())).sum());
    }

    ImportedFile read(WorkspaceFiles.Export export, ReadOptions options) {
        watch.file(export.displayName());
        ImportedFile read = ExportReader.read(export.path(), export.displayName(), options, this);
        watch.consumed(size(export.path()));
        return read;
    }

    /** Zero for a file that cannot be asked; reading it will say why. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unknown) {
            return 0;
        }
    }

    @Override
    public void row(Origin origin, Period period, Counts counts, int line) {
        sink.row(origin, period, counts, line);
        if ((++rows & TELL) == 0) {
            watch.rows(rows);
        }
    }

    @Override
    public void problem(Problem problem) {
        sink.problem(problem);
    }
}
