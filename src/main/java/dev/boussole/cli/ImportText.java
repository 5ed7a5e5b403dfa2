package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.kpi.Figures;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.export.Reconciliation;
import dev.boussole.platform.workspace.LoadedWorkspace;
import dev.boussole.report.Page;
import dev.boussole.review.Workspace;
import java.util.List;
import java.util.Locale;

/** The account of an import on a terminal: file by file, then what the workspace holds, then every problem. */
final class ImportText {
    private static final int INDENT = 3;

    private final Session session;
    private final Language language;
    private final Page page;

    private ImportText(Session session) {
        this.session = session;
        this.language = session.language();
        this.page = new Page(session.columns());
    }

    static String of(LoadedWorkspace loaded, Session session) {
        ImportText text = new ImportText(session);
        loaded.files().forEach(text::file);
        text.workspace(loaded.workspace());
        text.problems(loaded.workspace().problems());
        return text.page.toString();
    }

    private void file(ImportedFile file) {
        page.line(session.ink().strong(file.file()));
        Recognition recognition = file.recognition();
        if (recognition == null) {
            page.paragraph(INDENT, text("import.unrecognised"));
            return;
        }
        page.paragraph(
                INDENT,
                text(
                        "import.format",
                        recognition.format(),
                        recognition.because().in(language)));
        page.paragraph(
                INDENT,
                text("import.rows", count(file.rowsKept()), count(file.rowsDropped()), count(file.rowsQuarantined())));
        if (file.period() != null) {
            String currency = file.currency() == null ? "" : ", " + file.currency();
            page.paragraph(
                    INDENT,
                    text("import.period", file.period().from(), file.period().to()) + currency);
        }
        file.reconciliations().forEach(this::total);
    }

    private void total(Reconciliation total) {
        String kept = Figures.number(total.kept(), language);
        String said = Figures.number(total.total(), language);
        String name = total.label().isBlank() ? text("import.line", total.line()) : "`" + total.label() + "`";
        String key = total.agrees() ? "import.agrees" : "import.differs";
        page.paragraph(INDENT, text(key, name, total.measure().key(), kept, said));
    }

    private void workspace(Workspace workspace) {
        page.line("");
        page.line(text(
                "import.workspace",
                workspace.account().name(),
                workspace.campaigns().size(),
                workspace.objectives().size()));
    }

    private void problems(List<Problem> problems) {
        for (Problem problem : problems) {
            String severity = text("severity." + problem.severity().name().toLowerCase(Locale.ROOT));
            page.paragraph(
                    INDENT, severity + text("colon") + " " + problem.message().in(language));
        }
    }

    private String count(int rows) {
        return Figures.count(rows, language);
    }

    private String text(String key, Object... arguments) {
        return session.labels().text(key, arguments);
    }
}
