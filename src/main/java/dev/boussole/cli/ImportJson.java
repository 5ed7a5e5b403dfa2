package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.Recognition;
import dev.boussole.platform.export.Reconciliation;
import dev.boussole.platform.workspace.CampaignRows;
import dev.boussole.platform.workspace.FileAccount;
import dev.boussole.platform.workspace.FileOverlap;
import dev.boussole.platform.workspace.ImportAccount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The account of an import as data, a stable shape. Above: {@code account}, {@code currency} (or null), {@code settings}
 * (the file of the declarations, or null), {@code campaigns} and {@code objectives} (how many), then {@code files},
 * {@code joined} (rows of each campaign; {@code alsoFits} names other declared campaigns that claim some of them),
 * {@code overlaps} (files that give the same figures; those of {@code kept} count) and {@code dataQuality}, all problems,
 * none folded. Keys are in camel case; {@code severity} is {@code info}, {@code warning} or {@code error}; {@code kind}
 * is a {@link Problem.Kind} in small letters; lines count from 1 and are null for what concerns a whole file. The same
 * input gives the same bytes.
 */
final class ImportJson {
    private ImportJson() {}

    static Map<String, @Nullable Object> of(ImportAccount account, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("account", account.name());
        json.put("currency", account.currency());
        json.put("settings", account.settings());
        json.put("campaigns", account.campaigns().size());
        json.put("objectives", account.objectives());
        json.put(
                "files",
                account.files().stream().map(file -> file(file, language)).toList());
        json.put("joined", account.campaigns().stream().map(ImportJson::joined).toList());
        json.put("overlaps", account.overlaps().stream().map(ImportJson::overlap).toList());
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

    private static Map<String, @Nullable Object> joined(CampaignRows campaign) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("campaign", campaign.id());
        json.put("name", campaign.name());
        json.put("declared", campaign.declared());
        json.put("rows", campaign.rows());
        json.put("alsoFits", campaign.rivals());
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
