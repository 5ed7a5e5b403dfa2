package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.kpi.Figures;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.export.Reconciliation;
import dev.boussole.platform.workspace.FileAccount;
import dev.boussole.platform.workspace.ImportFindings;
import dev.boussole.report.Ink;
import dev.boussole.report.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What became of one file, on a terminal. */
final class ImportFileText {
    private static final int INDENT = 3;
    private static final int COLUMN = 16;

    private final Page page;
    private final Ink ink;
    private final Language language;
    private final ImportWords words;
    private String last = "";

    ImportFileText(Page page, Session session) {
        this.page = page;
        this.ink = session.ink();
        this.language = session.language();
        this.words = new ImportWords(session);
    }

    void write(FileAccount account) {
        ImportedFile file = account.imported();
        last = "";
        page.line(ink.strong(file.file()));
        recognised(file);
        if (file.refused()) {
            refused(file);
            return;
        }
        if (file.period() != null) {
            entry("period", period(file.period()));
        }
        if (file.currency() != null) {
            entry("currency", file.currency());
        }
        if (account.campaigns() > 0) {
            entry("scopes", scopes(account));
            entry("measures", ImportWords.measures(account.measures()));
        }
        rows(file);
        totals(file.reconciliations());
    }

    private void refused(ImportedFile file) {
        for (Problem reason : ImportFindings.reasons(file)) {
            entry("refused", reason.message().in(language), ink::alarm);
        }
        if (file.proposal() != null) {
            file.proposal().in(language).lines().forEach(line -> page.line(" ".repeat(INDENT) + line));
        }
    }

    private void recognised(ImportedFile file) {
        Recognition recognition = file.recognition();
        if (recognition != null) {
            String headers =
                    recognition.language() == null ? "" : words.text("import.headers." + recognition.language());
            String because = recognition.because().in(language);
            entry("format", words.text("import.because", because, headers, recognition.format()));
        }
    }

    private String period(Period period) {
        String days = words.counted("import.days", period.days());
        if (period.days() == 1) {
            return Figures.date(period.from(), language);
        }
        return words.text(
                "import.fromTo", Figures.date(period.from(), language), Figures.date(period.to(), language), days);
    }

    private String scopes(FileAccount account) {
        List<String> parts = new ArrayList<>();
        parts.add(words.counted("import.campaigns", account.campaigns()));
        account.parts()
                .forEach((breakdown, count) ->
                        parts.add(words.counted("breakdown." + breakdown.name().toLowerCase(Locale.ROOT), count)));
        return String.join(", ", parts);
    }

    private void rows(ImportedFile file) {
        List<String> rows = new ArrayList<>();
        rows.add(words.counted("import.kept", file.rowsKept()));
        if (file.rowsDropped() > 0) {
            rows.add(words.counted("import.dropped", file.rowsDropped()));
        }
        if (file.rowsQuarantined() > 0) {
            rows.add(words.counted("import.aside", file.rowsQuarantined()));
        }
        boolean doubtful = file.rowsQuarantined() > 0 || file.rowsKept() == 0;
        entry("rows", String.join(", ", rows), doubtful ? ink::warning : UnaryOperator.identity());
    }

    /** One line for all that agrees with a total row, and one for each figure that does not. */
    private void totals(List<Reconciliation> totals) {
        Map<String, Integer> agreeing = new LinkedHashMap<>();
        List<Reconciliation> differing = new ArrayList<>();
        for (Reconciliation total : totals) {
            if (total.agrees()) {
                agreeing.merge(row(total), 1, Integer::sum);
            } else {
                differing.add(total);
            }
        }
        agreeing.forEach((row, count) ->
                entry("totals", words.counted("import.agree", count).replace("{1}", row), ink::good));
        differing.forEach(total -> entry("totals", difference(total), ink::alarm));
    }

    private String row(Reconciliation total) {
        String line = Figures.count(total.line(), language);
        return total.label().isBlank()
                ? words.text("import.totalLine", line)
                : words.text("import.totalRow", total.label(), line);
    }

    private String difference(Reconciliation total) {
        return words.text(
                total.difference() > 0 ? "import.short" : "import.over",
                total.measure().key(),
                Figures.exact(total.kept(), language),
                Figures.exact(total.total(), language),
                row(total),
                Figures.exact(Math.abs(total.difference()), language));
    }

    private void entry(String key, String text) {
        entry(key, text, UnaryOperator.identity());
    }

    private void entry(String key, String text, UnaryOperator<String> paint) {
        String label = key.equals(last) ? "" : words.text("import." + key);
        last = key;
        page.entry(INDENT, COLUMN, ink.faint(label), label.length(), text, paint);
    }
}
