package dev.boussole.web.page.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.kpi.Figures;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.Reconciliation;
import dev.boussole.platform.workspace.FileAccount;
import dev.boussole.platform.workspace.ImportFindings;
import dev.boussole.store.input.ImportRecord;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts into words what became of files. */
final class Files {
    private static final JsonMapper JSON = new JsonMapper();
    /** Names are the same in every language. */
    private static final Map<String, String> PLATFORMS = Map.ofEntries(
            Map.entry("google_ads", "Google Ads"),
            Map.entry("meta_ads", "Meta Ads"),
            Map.entry("microsoft_ads", "Microsoft Ads"),
            Map.entry("linkedin_ads", "LinkedIn Ads"),
            Map.entry("tiktok_ads", "TikTok Ads"),
            Map.entry("pinterest_ads", "Pinterest Ads"),
            Map.entry("google_analytics", "Google Analytics"),
            Map.entry("ga4", "Google Analytics"),
            Map.entry("search_console", "Search Console"),
            Map.entry("shopify", "Shopify"),
            Map.entry("brevo", "Brevo"),
            Map.entry("mailchimp", "Mailchimp"),
            Map.entry("klaviyo", "Klaviyo"),
            Map.entry("mailerlite", "MailerLite"));

    private final Words words;
    private final Labels labels;

    Files(Words words) {
        this.words = words;
        this.labels = words.labels();
    }

    FileCard of(FileAccount account) {
        ImportedFile file = account.imported();
        List<FileCard.Fact> facts = new ArrayList<>();
        if (!file.refused()) {
            String campaigns = campaigns(account);
            if (!campaigns.isEmpty()) {
                fact(facts, "about", campaigns);
            }
            period(facts, file.period());
            if (!account.measures().isEmpty()) {
                fact(
                        facts,
                        "figures",
                        account.measures().stream().map(this::measure).collect(Collectors.joining(", ")));
            }
            rows(facts, file.rowsKept(), file.rowsDropped(), file.rowsQuarantined());
            if (file.currency() != null) {
                fact(facts, "currency", file.currency());
            }
            language(facts, file);
        }
        String tone = file.refused() ? "poor" : doubtful(file) ? "warn" : "good";
        return new FileCard(
                file.file(),
                file.format().map(this::format).orElse(null),
                file.recognition() == null
                        ? null
                        : words.text(file.recognition().because()),
                tone,
                labels.of("intake.file." + tone),
                facts,
                ImportFindings.reasons(file).stream().map(this::told).toList(),
                file.reconciliations().stream().map(this::total).toList());
    }

    private static boolean doubtful(ImportedFile file) {
        return file.rowsQuarantined() > 0
                || file.rowsKept() == 0
                || file.reconciliations().stream().anyMatch(total -> !total.agrees());
    }

    private String campaigns(FileAccount account) {
        List<String> parts = new ArrayList<>();
        if (account.campaigns() > 0) {
            parts.add(labels.count("intake.campaigns", account.campaigns()));
        }
        account.parts()
                .forEach((breakdown, count) ->
                        parts.add(labels.count("intake.part." + breakdown.name().toLowerCase(Locale.ROOT), count)));
        return String.join(", ", parts);
    }

    private void period(List<FileCard.Fact> facts, @Nullable Period period) {
        if (period != null) {
            int days = (int) period.days();
            String length = labels.count("intake.days", days);
            fact(facts, "days", days == 1 ? words.date(period.from()) : words.period(period) + " · " + length);
        }
    }

    private void rows(List<FileCard.Fact> facts, int kept, int dropped, int aside) {
        List<String> parts = new ArrayList<>();
        parts.add(labels.of("intake.rows.kept", words.count(kept)));
        if (dropped > 0) {
            parts.add(labels.of("intake.rows.dropped", words.count(dropped)));
        }
        if (aside > 0) {
            parts.add(labels.of("intake.rows.aside", words.count(aside)));
        }
        fact(facts, "rows", String.join(", ", parts));
    }

    private void language(List<FileCard.Fact> facts, ImportedFile file) {
        String code = file.recognition() == null ? null : file.recognition().language();
        if (code != null) {
            String name = Locale.forLanguageTag(code)
                    .getDisplayLanguage(words.language().locale());
            fact(facts, "headers", name);
        }
    }

    private void fact(List<FileCard.Fact> facts, String key, String value) {
        facts.add(new FileCard.Fact(labels.of("intake.fact." + key), value));
    }

    private FileCard.Total total(Reconciliation total) {
        return new FileCard.Total(
                measure(total.measure()),
                row(total.label(), total.line()),
                Figures.exact(total.kept(), words.language()),
                Figures.exact(total.total(), words.language()),
                total.agrees());
    }

    private String row(String label, int line) {
        return label.isBlank() ? labels.of("intake.total.line", line) : labels.of("intake.total.row", label, line);
    }

    /** What a platform or a kind of file is called. */
    String format(String key) {
        String label = "intake.format." + key;
        return labels.has(label) ? labels.of(label) : PLATFORMS.getOrDefault(key, Words.spaced(key));
    }

    String measure(Measure measure) {
        String label = "intake.target." + measure.key();
        return labels.has(label) ? labels.of(label) : Words.spaced(measure.key());
    }

    /** A file of an import that was kept. */
    FileCard of(ImportRecord.File file) {
        List<FileCard.Fact> facts = new ArrayList<>();
        period(facts, file.period());
        rows(facts, file.rowsKept(), file.rowsDropped(), file.rowsQuarantined());
        fact(facts, "added", words.count(file.rowsAdded()));
        if (file.currency() != null) {
            fact(facts, "currency", file.currency());
        }
        List<FileCard.Total> totals = totals(file.reconciliations());
        boolean warn = file.rowsQuarantined() > 0 || totals.stream().anyMatch(total -> !total.agrees());
        return new FileCard(
                file.name(),
                file.format() == null ? null : format(file.format()),
                null,
                warn ? "warn" : "good",
                labels.of("intake.file." + (warn ? "warn" : "good")),
                facts,
                List.of(),
                totals);
    }

    private List<FileCard.Total> totals(String json) {
        List<FileCard.Total> totals = new ArrayList<>();
        try {
            for (JsonNode one : JSON.readTree(json)) {
                String key = one.path("measure").asText();
                totals.add(new FileCard.Total(
                        Measure.of(key).map(this::measure).orElse(key),
                        row(one.path("label").asText(), one.path("line").asInt()),
                        Figures.exact(one.path("kept").asDouble(), words.language()),
                        Figures.exact(one.path("total").asDouble(), words.language()),
                        one.path("agrees").asBoolean()));
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Reconciliations that we wrote", broken);
        }
        return totals;
    }

    PreviewPage.FindingRow finding(Problem problem, int more) {
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        String message = told(problem);
        return new PreviewPage.FindingRow(
                severity,
                labels.of("severity." + severity),
                message,
                more == 0 ? null : labels.count("intake.more", more),
                place(problem));
    }

    private String told(Problem problem) {
        return Options.told(words.text(problem.message()), words.language());
    }

    /** File, line and column, as far as they are known. */
    private @Nullable String place(Problem problem) {
        String file = problem.source().file();
        int line = problem.source().line();
        String said = words.text(problem.message());
        List<String> parts = new ArrayList<>();
        if (!file.isEmpty() && !said.contains(file)) {
            parts.add(file);
        }
        if (line > 0 && !said.contains(labels.of("intake.line", line))) {
            parts.add(labels.of("intake.line", line));
        }
        if (problem.column() != null && !said.contains("`" + problem.column() + "`")) {
            parts.add(labels.of("intake.column", problem.column()));
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }
}
