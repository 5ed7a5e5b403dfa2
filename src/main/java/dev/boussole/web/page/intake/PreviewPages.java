package dev.boussole.web.page.intake;

import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.Mapping;
import dev.boussole.platform.workspace.DeclaredText;
import dev.boussole.platform.workspace.FileAccount;
import dev.boussole.platform.workspace.ImportAccount;
import dev.boussole.platform.workspace.ImportFindings;
import dev.boussole.platform.workspace.JoinReport;
import dev.boussole.service.input.ImportOutcome;
import dev.boussole.service.input.Preview;
import dev.boussole.service.input.Rehearsal;
import dev.boussole.service.input.Upload;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Visit;
import dev.boussole.web.page.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts into words what files would bring. */
final class PreviewPages {
    static final String CURRENCY = "EUR";
    static final List<String> LOCALES = List.of("fr-FR", "en-US", "en-GB", "de-DE");
    static final int FINDINGS = 30;
    private static final int CAMPAIGNS = 30;

    private final Visit visit;
    private final Labels labels;
    private final Preview preview;
    private final Rehearsal rehearsal;
    private final ImportAccount told;
    private final List<Mapping> mappings;
    private final Words words;
    private final Files files;

    /** @param settings that the account is to have by then */
    PreviewPages(Visit visit, Preview preview, Rehearsal rehearsal, String settings) {
        this.visit = visit;
        this.labels = visit.labels();
        this.preview = preview;
        this.rehearsal = rehearsal;
        this.told = rehearsal.account();
        this.mappings = new DeclaredText(settings, List.of()).mappings();
        this.words = IntakeRoutes.words(visit);
        this.files = new Files(words);
    }

    /** @param filled the form as it came, or null before it came */
    PreviewPage page(@Nullable AccountForm filled, List<String> problems) {
        boolean fresh = preview.account().isEmpty();
        Frame frame = visit.frame(labels.of("intake.preview.title"), "", "start.css", "intake.css", "intake.js");
        List<ImportFindings.Finding> findings = ImportFindings.of(told).stream()
                .filter(one -> one.first().kind() != Problem.Kind.UNMATCHED)
                .toList();
        List<JoinReport.Joined> declared =
                told.joins().campaigns().stream().filter(one -> one.rows() > 0).toList();
        int campaigns = declared.size() + told.joins().unmatched().size();
        List<MappingForm> mappings = mappings();
        return new PreviewPage(
                frame,
                fresh ? null : IntakeRoutes.name(visit),
                rehearsal.outcome() != null,
                lead(),
                Stream.concat(problems.stream(), refusals().stream()).distinct().toList(),
                told.files().stream().map(files::of).toList(),
                mappings,
                findings.stream()
                        .limit(FINDINGS)
                        .map(one -> files.finding(one.first(), one.more()))
                        .toList(),
                findings.size() > FINDINGS ? labels.count("intake.more", findings.size() - FINDINGS) : null,
                campaigns(declared),
                campaigns > CAMPAIGNS ? labels.count("intake.more-campaigns", campaigns - CAMPAIGNS) : null,
                "/import/preview/" + preview.key(),
                open(mappings),
                fresh
                        ? filled == null ? AccountForms.proposed(labels, name(), chosen(), currencies(told)) : filled
                        : null);
    }

    private String lead() {
        ImportOutcome outcome = rehearsal.outcome();
        if (outcome == null) {
            return labels.of("intake.lead.refused");
        }
        if (outcome.unchanged()) {
            return labels.of("intake.lead.known");
        }
        String added = labels.of("intake.lead.added", words.count(outcome.rowsAdded()));
        return outcome.rowsEnded() == 0
                ? added
                : added + " " + labels.of("intake.lead.replaced", words.count(outcome.rowsEnded()));
    }

    /** What the files themselves say stands beside each file. */
    private List<String> refusals() {
        List<Problem> ofFiles = told.files().stream()
                .flatMap(file -> ImportFindings.reasons(file.imported()).stream())
                .toList();
        return rehearsal.refusals().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .filter(problem -> problem.kind() == Problem.Kind.SETTING)
                .filter(problem -> !ofFiles.contains(problem))
                .map(problem -> words.text(problem.message()))
                .toList();
    }

    private List<MappingForm> mappings() {
        List<MappingForm> forms = new ArrayList<>();
        Columns columns = new Columns(labels, mappings);
        for (Upload upload : preview.uploads()) {
            List<ImportedFile> tables = told.files().stream()
                    .map(FileAccount::imported)
                    .filter(table ->
                            table.file().equals(upload.name()) || table.file().startsWith(upload.name() + "/"))
                    .toList();
            forms.addAll(columns.of(upload, tables));
        }
        return forms;
    }

    private List<PreviewPage.CampaignRow> campaigns(List<JoinReport.Joined> declared) {
        Stream<PreviewPage.CampaignRow> known = declared.stream()
                .map(one -> new PreviewPage.CampaignRow(one.campaign(), one.campaign(), words.count(one.rows()), true));
        Stream<PreviewPage.CampaignRow> others = told.joins().unmatched().stream()
                .sorted(Comparator.comparingLong(JoinReport.Unmatched::rows)
                        .reversed()
                        .thenComparing(JoinReport.Unmatched::campaign))
                .map(one -> new PreviewPage.CampaignRow(
                        one.name() == null ? one.campaign() : one.name(),
                        one.campaign(),
                        words.count(one.rows()),
                        false));
        return Stream.concat(known, others).limit(CAMPAIGNS).toList();
    }

    /** Days and currency are asked for where the files leave them open. */
    private PreviewPage.@Nullable Open open(List<MappingForm> mappings) {
        boolean days = says("--period") || mappings.stream().anyMatch(form -> form.undated() && form.needed());
        boolean several = preview.account().isEmpty() && currencies(told).size() > 1;
        boolean currency = preview.account().isPresent()
                && rehearsal.refusals().stream()
                        .anyMatch(problem -> problem.message().en().contains("`currency=EUR`"));
        Period given = preview.answers().period();
        Locale locale = preview.answers().locale();
        boolean written = locale != null || says("--locale");
        if (!days && !currency && !several && !written && given == null) {
            return null;
        }
        return new PreviewPage.Open(
                days || given != null,
                given == null ? "" : given.from().toString(),
                given == null ? "" : given.to().toString(),
                currency || several ? labels.of(several ? "intake.open.currencies" : "intake.open.currency") : null,
                chosen(),
                several ? currencies(told) : AccountForms.CURRENCIES,
                written,
                locale == null ? "" : locale.toLanguageTag());
    }

    private boolean says(String option) {
        return told.files().stream()
                .flatMap(file -> file.imported().problems().stream())
                .anyMatch(problem -> problem.message().en().contains(option));
    }

    /** What the account may be called: as the only file that brings several tables, else something to be changed. */
    private String name() {
        String file = preview.uploads().get(0).name();
        String plain = file.replaceFirst("\\.[A-Za-z]{2,5}$", "")
                .replaceAll("[-_]+", " ")
                .strip();
        boolean telling = preview.uploads().size() == 1 && file.matches("(?i).*\\.(zip|xlsx)") && !plain.isEmpty();
        return telling
                ? plain.substring(0, 1).toUpperCase(visit.language().locale()) + plain.substring(1)
                : labels.of("intake.account.default");
    }

    private String chosen() {
        Currency chosen = preview.answers().currency();
        return chosen == null ? CURRENCY : chosen.getCurrencyCode();
    }

    /** The currencies of the files, that of most rows first. */
    static List<String> currencies(ImportAccount told) {
        Map<String, Integer> rows = new TreeMap<>();
        for (FileAccount file : told.files()) {
            String code = file.imported().currency();
            if (code != null) {
                rows.merge(code, file.imported().rowsKept(), Integer::sum);
            }
        }
        return rows.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
