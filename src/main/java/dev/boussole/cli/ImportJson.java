package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.export.Reconciliation;
import dev.boussole.platform.workspace.LoadedWorkspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The account of an import as data. */
final class ImportJson {
    private ImportJson() {}

    static Map<String, @Nullable Object> of(LoadedWorkspace loaded, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("account", loaded.workspace().account().name());
        json.put("currency", loaded.workspace().account().currency().getCurrencyCode());
        json.put("campaigns", loaded.workspace().campaigns().size());
        json.put("objectives", loaded.workspace().objectives().size());
        json.put(
                "files",
                loaded.files().stream().map(file -> file(file, language)).toList());
        json.put("dataQuality", problems(loaded.workspace().problems(), language));
        return json;
    }

    private static Map<String, @Nullable Object> file(ImportedFile file, Language language) {
        Recognition recognition = file.recognition();
        Period period = file.period();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", file.file());
        json.put("format", recognition == null ? null : recognition.format());
        json.put("because", recognition == null ? null : recognition.because().in(language));
        json.put("from", period == null ? null : period.from());
        json.put("to", period == null ? null : period.to());
        json.put("currency", file.currency());
        json.put("rowsKept", file.rowsKept());
        json.put("rowsDropped", file.rowsDropped());
        json.put("rowsSetAside", file.rowsQuarantined());
        json.put(
                "totals", file.reconciliations().stream().map(ImportJson::total).toList());
        return json;
    }

    private static Map<String, @Nullable Object> total(Reconciliation total) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("label", total.label());
        json.put("line", total.line());
        json.put("measure", total.measure().key());
        json.put("kept", total.kept());
        json.put("total", total.total());
        json.put("agrees", total.agrees());
        return json;
    }

    static List<Map<String, @Nullable Object>> problems(List<Problem> problems, Language language) {
        return problems.stream().map(problem -> problem(problem, language)).toList();
    }

    private static Map<String, @Nullable Object> problem(Problem problem, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.put("file", problem.source().file());
        json.put("line", problem.source().line() == 0 ? null : problem.source().line());
        json.put("column", problem.column());
        json.put("message", problem.message().in(language));
        return json;
    }
}
