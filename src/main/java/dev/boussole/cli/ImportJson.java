package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.export.Reconciliation;
import dev.boussole.platform.workspace.FileAccount;
import dev.boussole.platform.workspace.FileOverlap;
import dev.boussole.platform.workspace.ImportAccount;
import dev.boussole.platform.workspace.JoinReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The account of an import as data, a stable shape. Above: {@code account}, {@code currency} (or null), {@code settings}
 * (the file of the declarations, or null), {@code campaigns} and {@code objectives} (how many), then {@code files},
 * {@code joined} (rows of each campaign, the declared ones first), {@code ambiguous} (rows that fit another declared
 * campaign too), {@code overlaps} (files that give the same figures; those of {@code kept} count) and {@code dataQuality}, all problems,
 * none folded. Keys are in camel case; {@code severity} is {@code info}, {@code warning} or {@code error}; {@code kind}
 * is a {@link Problem.Kind} in small letters; lines count from 1 and are null for what concerns a whole file. The same
 * input gives the same bytes.
 */
final class ImportJson {
    private ImportJson() {}

    static Map<String, @Nullable Object> of(ImportAccount account, Language language) {
        JoinReport joins = account.joins();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("account", account.name());
        json.put("currency", account.currency());
        json.put("settings", account.settings());
        json.put("campaigns", joins.campaigns().size() + joins.unmatched().size());
        json.put("objectives", account.objectives());
        json.put(
                "files",
                account.files().stream().map(file -> file(file, language)).toList());
        json.put("joined", joined(joins));
        json.put(
                "ambiguous",
                joins.ambiguous().stream().map(ImportJson::ambiguous).toList());
        json.put(
                "overlaps", account.overlaps().stream().map(ImportJson::overlap).toList());
        json.put("dataQuality", ProblemJson.of(account.problems(), language));
        return json;
    }

    private static Map<String, @Nullable Object> file(FileAccount account, Language language) {
        ImportedFile file = account.imported();
        Recognition recognition = file.recognition();
        Period period = file.period();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", file.file());
        json.put("member", account.member());
        json.put("refused", file.refused());
        json.put("format", recognition == null ? null : recognition.format());
        json.put("because", recognition == null ? null : recognition.because().in(language));
        json.put("language", recognition == null ? null : recognition.language());
        json.put("from", period == null ? null : period.from());
        json.put("to", period == null ? null : period.to());
        json.put("currency", file.currency());
        json.put("campaigns", account.campaigns());
        Map<String, @Nullable Object> breakdowns = new LinkedHashMap<>();
        account.parts().forEach((breakdown, count) -> breakdowns.put(key(breakdown), count));
        json.put("breakdowns", breakdowns);
        json.put("measures", account.measures().stream().map(Measure::key).toList());
        json.put("rowsKept", file.rowsKept());
        json.put("rowsDropped", file.rowsDropped());
        json.put("rowsSetAside", file.rowsQuarantined());
        json.put(
                "totals", file.reconciliations().stream().map(ImportJson::total).toList());
        json.put("proposal", file.proposal() == null ? null : file.proposal().in(language));
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

    private static List<Map<String, @Nullable Object>> joined(JoinReport joins) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        joins.campaigns().forEach(one -> all.add(joined(one.campaign(), null, true, one.rows(), one.files())));
        joins.unmatched().stream()
                .sorted(Comparator.comparing(JoinReport.Unmatched::campaign))
                .forEach(one -> all.add(joined(one.campaign(), one.name(), false, one.rows(), one.files())));
        return all;
    }

    private static Map<String, @Nullable Object> joined(
            String campaign, @Nullable String name, boolean declared, long rows, List<String> files) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("campaign", campaign);
        json.put("name", name);
        json.put("declared", declared);
        json.put("rows", rows);
        json.put("files", files);
        return json;
    }

    private static Map<String, @Nullable Object> ambiguous(JoinReport.Ambiguous rows) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("campaign", rows.campaign());
        json.put("other", rows.other());
        json.put("names", rows.names());
        json.put("rows", rows.rows());
        return json;
    }

    private static Map<String, @Nullable Object> overlap(FileOverlap overlap) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kept", overlap.kept());
        json.put("other", overlap.other());
        json.put("campaigns", overlap.campaigns());
        json.put("days", overlap.days());
        json.put("measures", overlap.measures().stream().map(Measure::key).toList());
        return json;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
