package dev.boussole.platform.export;

import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Problem.Kind;
import dev.boussole.campaign.Problem.Severity;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one file and puts the place in front of each sentence. */
final class Problems {
    /** Rows listed one by one; a file that is wrong throughout is counted beyond that, so that memory stays small. */
    static final int ROWS_LISTED = 1000;

    private final String file;
    private final PerformanceSink sink;
    private final List<Problem> problems = new ArrayList<>();
    private int rows;
    private int remarks;

    Problems(String file, PerformanceSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** Anything else; remarks are listed up to as many as rows. */
    void add(Severity severity, Kind kind, int line, @Nullable String column, Text found) {
        if (severity == Severity.ERROR || ++remarks <= ROWS_LISTED) {
            add(severity, kind, line, column, null, found);
        }
    }

    /** A row that was quarantined. */
    void row(int line, @Nullable String column, @Nullable String campaign, Text found) {
        if (++rows <= ROWS_LISTED) {
            add(Severity.WARNING, Kind.IMPOSSIBLE, line, column, campaign, found);
        }
    }

    private void add(
            Severity severity, Kind kind, int line, @Nullable String column, @Nullable String campaign, Text found) {
        Text message = new Text(
                place(line, ", line ", column, ", column ") + ": " + found.en(),
                place(line, ", ligne ", column, ", colonne ") + " : " + found.fr());
        Problem problem = new Problem(severity, kind, new Source(file, line), column, campaign, message);
        problems.add(problem);
        sink.problem(problem);
    }

    boolean refused() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    private String place(int line, String lineWord, @Nullable String column, String columnWord) {
        return "`" + file + "`" + (line == 0 ? "" : lineWord + line)
                + (column == null ? "" : columnWord + "`" + column + "`");
    }

    /** All problems, errors first, otherwise as they were found; called once, at the end. */
    List<Problem> finish() {
        int unlisted = rows - ROWS_LISTED;
        if (unlisted > 0) {
            add(
                    Severity.WARNING,
                    Kind.IMPOSSIBLE,
                    0,
                    null,
                    new Text(
                            unlisted + " more rows were set aside for such reasons and are not listed.",
                            unlisted
                                    + " autres lignes ont été écartées pour de telles raisons et ne sont pas listées."));
        }
        int unsaid = remarks - ROWS_LISTED;
        if (unsaid > 0) {
            Text more = new Text(
                    unsaid + " more remarks of such kinds are not listed.",
                    unsaid + " autres remarques de ce genre ne sont pas listées.");
            add(Severity.INFO, Kind.NOTE, 0, null, null, more);
        }
        problems.sort(Comparator.comparing(Problem::severity).reversed());
        return problems;
    }
}
