package dev.boussole.cli;

import dev.boussole.campaign.Problem;
import dev.boussole.platform.workspace.FileAccount;
import dev.boussole.platform.workspace.ImportAccount;
import dev.boussole.platform.workspace.ImportFindings;
import dev.boussole.report.Ink;
import dev.boussole.report.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The account of an import on a terminal: file by file, then what is wrong, then which campaigns the rows belong to. */
final class ImportText {
    /** Nobody reads more. */
    static final int FINDINGS_SHOWN = 20;

    private static final int INDENT = 3;

    private final Session session;
    private final Ink ink;
    private final ImportWords words;
    private final Page page;
    /** Width of the longest word for a severity, with two spaces. */
    private final int severities;

    private ImportText(Session session) {
        this.session = session;
        this.ink = session.ink();
        this.words = new ImportWords(session);
        this.page = new Page(session.columns());
        this.severities = 2
                + Arrays.stream(Problem.Severity.values())
                        .mapToInt(severity -> word(severity).length())
                        .max()
                        .orElse(0);
    }

    static String of(ImportAccount account, Session session) {
        ImportText text = new ImportText(session);
        ImportFileText files = new ImportFileText(text.page, session);
        for (FileAccount file : account.files()) {
            files.write(file);
            text.page.line("");
        }
        if (account.problems().isEmpty()) {
            text.page.line(text.ink.good(text.words.text("import.clean"))).line("");
        }
        text.findings(ImportFindings.of(account));
        new ImportJoinText(text.page, session).write(account);
        return text.page.toString();
    }

    private void findings(List<ImportFindings.Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.line(ink.strong(words.text("import.findings")));
        findings.stream().limit(FINDINGS_SHOWN).forEach(this::finding);
        int hidden = findings.stream()
                .skip(FINDINGS_SHOWN)
                .mapToInt(finding -> finding.more() + 1)
                .sum();
        if (hidden > 0) {
            page.paragraph(INDENT, words.counted("import.hidden", hidden));
        }
        page.line("");
    }

    private void finding(ImportFindings.Finding finding) {
        String severity = word(finding.first().severity());
        String painted = switch (finding.first().severity()) {
            case ERROR -> ink.alarm(severity);
            case WARNING -> ink.warning(severity);
            case INFO -> ink.faint(severity);
        };
        String more = finding.more() == 0 ? "" : " " + words.counted("import.more", finding.more());
        page.entry(
                INDENT,
                INDENT + severities,
                painted,
                severity.length(),
                finding.first().message().in(session.language()) + more);
    }

    private String word(Problem.Severity severity) {
        return words.text("severity." + severity.name().toLowerCase(Locale.ROOT));
    }
}
