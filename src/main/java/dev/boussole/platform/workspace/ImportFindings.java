package dev.boussole.platform.workspace;

import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.Reconciliation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The problems of an import in the order in which a person wants them: errors, then warnings by the rows they concern,
 * then notes. Those of one kind about one column of one file are one finding.
 */
public final class ImportFindings {
    /** A finding: the first problem of its kind, and how many more there are like it. */
    public record Finding(Problem first, int more, double rows) {}

    private record Likeness(
            Problem.Severity severity,
            Problem.Kind kind,
            @Nullable String column,
            String file) {}

    private final ImportAccount account;
    private final Map<String, Long> rowsOf = new HashMap<>();
    private final Map<String, ImportedFile> files = new HashMap<>();

    private ImportFindings(ImportAccount account) {
        this.account = account;
        account.joins().campaigns().forEach(one -> rowsOf.put(one.campaign(), one.rows()));
        account.joins().unmatched().forEach(one -> rowsOf.put(one.campaign(), one.rows()));
        for (FileAccount file : account.files()) {
            files.put(file.imported().file(), file.imported());
        }
    }

    public static List<Finding> of(ImportAccount account) {
        return new ImportFindings(account).findings();
    }

    /** Why a file was refused: told with the file, and not among the findings. */
    public static List<Problem> reasons(ImportedFile file) {
        return file.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    private List<Finding> findings() {
        Set<Text> told = new HashSet<>();
        files.values().forEach(file -> reasons(file).forEach(reason -> told.add(reason.message())));
        Map<Likeness, List<Problem>> alike = new LinkedHashMap<>();
        for (Problem one : account.problems()) {
            if (told.contains(one.message())) {
                continue;
            }
            Likeness key = new Likeness(
                    one.severity(), one.kind(), one.column(), one.source().file());
            alike.computeIfAbsent(key, likeness -> new ArrayList<>()).add(one);
        }
        return alike.values().stream()
                .map(this::finding)
                .sorted(Comparator.comparing((Finding one) -> one.first().severity())
                        .thenComparingDouble(Finding::rows)
                        .reversed())
                .toList();
    }

    private Finding finding(List<Problem> alike) {
        Problem heaviest = alike.get(0);
        double most = -1;
        double sum = 0;
        for (Problem one : alike) {
            double rows = rows(one);
            sum += rows;
            if (rows > most) {
                most = rows;
                heaviest = one;
            }
        }
        boolean sameRows = heaviest.kind() == Problem.Kind.RECONCILIATION;
        return new Finding(heaviest, alike.size() - 1, sameRows ? most : sum);
    }

    /** How many rows a problem concerns; what a total lacks counts as the same share of the file's rows. */
    private double rows(Problem problem) {
        String campaign = problem.campaignId();
        return switch (problem.kind()) {
            case RECONCILIATION -> lacking(problem);
            case INCOMPARABLE, UNMATCHED -> campaign == null ? 1 : rowsOf(campaign);
            case IMPOSSIBLE -> problem.source().line() == 0 ? setAside(problem) : 1;
            default -> 1;
        };
    }

    /** A campaign without rows lacks as many as others have. */
    private double rowsOf(String campaign) {
        double rows = rowsOf.getOrDefault(campaign, 1L);
        double all = rowsOf.values().stream().mapToLong(Long::longValue).sum();
        return rows > 0 ? rows : all / Math.max(1, rowsOf.size());
    }

    /** The rows that were counted and not listed. */
    private double setAside(Problem problem) {
        ImportedFile file = files.get(problem.source().file());
        return file == null ? 1 : file.rowsQuarantined();
    }

    private double lacking(Problem problem) {
        ImportedFile file = files.get(problem.source().file());
        double share = 0;
        if (file == null) {
            return share;
        }
        for (Reconciliation total : file.reconciliations()) {
            if (total.line() == problem.source().line() && !total.agrees()) {
                double whole = Math.max(Math.abs(total.total()), Math.abs(total.kept()));
                share = Math.max(share, Math.abs(total.difference()) / whole);
            }
        }
        return share * file.rowsKept();
    }
}
