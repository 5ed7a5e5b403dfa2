package dev.boussole.cli;

import dev.boussole.platform.workspace.FileOverlap;
import dev.boussole.platform.workspace.ImportAccount;
import dev.boussole.platform.workspace.JoinReport;
import dev.boussole.report.Ink;
import dev.boussole.report.Page;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Which campaigns the rows of an import belong to, and which files say the same twice, on a terminal. */
final class ImportJoinText {
    private static final int INDENT = 3;
    private static final int ROWS = 40;
    private static final int COUNTS = 16;
    private static final int DECLARED_SHOWN = 50;
    private static final int OTHERS_SHOWN = 10;

    private final Page page;
    private final Ink ink;
    private final ImportWords words;

    ImportJoinText(Page page, Session session) {
        this.page = page;
        this.ink = session.ink();
        this.words = new ImportWords(session);
    }

    void write(ImportAccount account) {
        JoinReport joins = account.joins();
        page.line(ink.strong(account.name()));
        if (account.settings() != null && joins.campaigns().size() + account.objectives() > 0) {
            page.paragraph(
                    INDENT,
                    words.text(
                            "import.declared",
                            words.counted("import.campaigns", joins.campaigns().size()),
                            words.counted("import.objectives", account.objectives()),
                            account.settings()));
            joins.campaigns().stream().limit(DECLARED_SHOWN).forEach(one -> campaign(one.campaign(), one.rows(), ""));
            more(joins.campaigns().size() - DECLARED_SHOWN);
        }
        List<JoinReport.Unmatched> others = joins.unmatched().stream()
                .sorted(Comparator.comparingLong(JoinReport.Unmatched::rows)
                        .reversed()
                        .thenComparing(JoinReport.Unmatched::campaign))
                .toList();
        if (!others.isEmpty()) {
            page.paragraph(INDENT, words.counted("import.undeclared", others.size()));
            others.stream().limit(OTHERS_SHOWN).forEach(one -> campaign(one.campaign(), one.rows(), name(one)));
            more(others.size() - OTHERS_SHOWN);
        }
        joins.ambiguous().forEach(this::ambiguous);
        account.overlaps().forEach(this::overlap);
    }

    /** What a campaign is called, where its id does not say it. */
    private static String name(JoinReport.Unmatched campaign) {
        String name = campaign.name();
        return name == null || name.equals(campaign.campaign()) ? "" : name;
    }

    private void campaign(String id, long count, String name) {
        String rows = words.counted("import.rowsOf", count);
        String padded = name.isEmpty() ? rows : rows + " ".repeat(Math.max(1, COUNTS - rows.length())) + name;
        page.entry(2 * INDENT, ROWS, id, id.length(), padded, count == 0 ? ink::warning : UnaryOperator.identity());
    }

    private void ambiguous(JoinReport.Ambiguous rows) {
        page.entry(
                INDENT,
                INDENT,
                "",
                0,
                words.text("import.rivals", words.counted("import.rowsOf", rows.rows()), rows.campaign(), rows.other()),
                ink::warning);
    }

    private void more(int hidden) {
        if (hidden > 0) {
            page.paragraph(2 * INDENT, words.counted("import.moreCampaigns", hidden));
        }
    }

    private void overlap(FileOverlap overlap) {
        page.paragraph(
                INDENT,
                words.text(
                        "import.overlap",
                        overlap.kept(),
                        overlap.other(),
                        ImportWords.measures(overlap.measures()),
                        words.counted("import.campaigns", overlap.campaigns()),
                        words.counted("import.days", overlap.days())));
    }
}
