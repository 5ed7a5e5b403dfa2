package dev.boussole.cli;

import dev.boussole.platform.workspace.CampaignRows;
import dev.boussole.platform.workspace.FileOverlap;
import dev.boussole.platform.workspace.ImportAccount;
import dev.boussole.report.Ink;
import dev.boussole.report.Page;
import java.util.Comparator;
import java.util.List;

/** Which campaigns the rows of an import belong to, and which files say the same twice, on a terminal. */
final class ImportJoinText {
    private static final int INDENT = 3;
    private static final int ROWS = 40;
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
        List<CampaignRows> declared =
                account.campaigns().stream().filter(CampaignRows::declared).toList();
        List<CampaignRows> others = account.campaigns().stream()
                .filter(one -> !one.declared())
                .sorted(Comparator.comparingLong(CampaignRows::rows).reversed())
                .toList();
        page.line(ink.strong(account.name()));
        if (account.settings() != null) {
            page.paragraph(
                    INDENT,
                    words.text(
                            "import.declared",
                            words.counted("import.campaigns", declared.size()),
                            words.counted("import.objectives", account.objectives()),
                            account.settings()));
            declared.stream().limit(DECLARED_SHOWN).forEach(this::campaign);
            more(declared.size() - DECLARED_SHOWN);
        }
        if (!others.isEmpty()) {
            page.paragraph(INDENT, words.counted("import.undeclared", others.size()));
            others.stream().limit(OTHERS_SHOWN).forEach(this::campaign);
            more(others.size() - OTHERS_SHOWN);
        }
        account.overlaps().forEach(this::overlap);
    }

    private void campaign(CampaignRows campaign) {
        String rows = words.counted("import.rowsOf", campaign.rows());
        String rivals = campaign.rivals().isEmpty()
                ? ""
                : ink.warning(words.text("import.rivals", String.join("`, `", campaign.rivals())));
        page.entry(
                2 * INDENT,
                ROWS,
                campaign.id(),
                campaign.id().length(),
                (campaign.rows() == 0 ? ink.warning(rows) : rows) + rivals);
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
