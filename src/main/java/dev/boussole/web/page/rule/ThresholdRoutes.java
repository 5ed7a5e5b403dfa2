package dev.boussole.web.page.rule;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.csv.Refusal;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.check.CheckReport;
import dev.boussole.rulebook.language.RuleProblem;
import dev.boussole.rulebook.workshop.ThresholdImport;
import dev.boussole.rulebook.workshop.ThresholdTable;
import dev.boussole.service.ruleset.DraftedFile;
import dev.boussole.service.ruleset.Drafts;
import dev.boussole.service.ruleset.RulePath;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.service.ruleset.Served;
import dev.boussole.service.ruleset.ThresholdFile;
import dev.boussole.service.ruleset.Workshop;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.ruleset.Bench;
import dev.boussole.web.api.ruleset.FileVersions;
import dev.boussole.web.page.Form;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import dev.boussole.web.page.rule.ThresholdPage.Outcome;
import dev.boussole.web.state.Effect;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /rules/thresholds}: the figures of judgement, edited in a table and tried before they are drafted. */
final class ThresholdRoutes {
    static final RulePath FILE = new RulePath("thresholds.csv");
    private static final String PATH = "/rules/thresholds";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Site site;
    private final Rulesets rulesets;
    private final Workshop workshop;
    private final Bench bench;
    private final Clock clock;

    ThresholdRoutes(Site site, Rulesets rulesets, Workshop workshop, Bench bench, Clock clock) {
        this.site = site;
        this.rulesets = rulesets;
        this.workshop = workshop;
        this.bench = bench;
        this.clock = clock;
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.VIEWER);
        routes.get(PATH + "/file", this::download, Role.VIEWER);
        routes.post(PATH, this::edit, Role.STRATEGIST);
        routes.post(PATH + "/file", this::upload, Role.STRATEGIST);
    }

    /** The table as it is drafted, else as it is in service. */
    private record Seen(Served served, DraftedFile file, ThresholdTable table, boolean unreadable) {
        String version() {
            return FileVersions.version(file);
        }
    }

    private Seen seen() {
        site.desks().ruleset();
        Served served = rulesets.served().orElseThrow(Problems::rulesBuilding);
        DraftedFile file = rulesets.drafts().file(served, FILE);
        String empty = String.join(",", ThresholdTable.COLUMNS) + "\n";
        String text = Optional.ofNullable(file.text()).orElse(empty);
        boolean unreadable = !ThresholdTable.reads(text);
        String base = unreadable ? Optional.ofNullable(file.inService()).orElse(empty) : text;
        return new Seen(served, file, ThresholdTable.of(base), unreadable);
    }

    private void show(Context context) {
        Visit visit = site.visit(context, Section.RULES, "q");
        Seen seen = seen();
        send(visit, seen, null, Outcome.none(), 200);
    }

    private void send(Visit visit, Seen seen, @Nullable ThresholdEdit edit, Outcome outcome, int status) {
        String search = visit.query().text("q").map(String::strip).orElse("");
        ThresholdPages pages =
                new ThresholdPages(seen.served(), seen.file(), seen.table(), RuleRoutes.words(visit), edit);
        ThresholdPage page = pages.page(
                visit.frame(
                        visit.labels().of("rule.thresholds.title"),
                        search.isEmpty() ? "" : "&q=" + ThresholdPages.encoded(search),
                        "rule.css"),
                search,
                seen.version(),
                RuleRoutes.zone(visit),
                seen.unreadable(),
                outcome);
        visit.send(status, "rule/thresholds.jte", page);
    }

    private void edit(Context context) {
        Visit visit = site.visit(context, Section.RULES, "q");
        Form form = Form.of(context);
        Seen seen = seen();
        boolean save = form.text("do").filter("save"::equals).isPresent();
        String csv = form.raw("csv");
        ThresholdEdit edit = csv.isEmpty() ? ThresholdEdit.of(seen.table(), form, visit.language()) : null;
        String text = edit == null ? csv : edit.result().csv();
        boolean stale = !form.raw("version").equals(seen.version());
        if (save && !stale && (edit == null || edit.result().problems().isEmpty())) {
            save(visit, seen, text);
            return;
        }
        Outcome outcome = save && stale
                ? problem(visit.labels().of("rule.thresholds.stale"))
                : edit == null
                        ? outcome(visit, seen, text, List.of())
                        : outcome(visit, seen, text, edit.result().problems());
        if (context.header("HX-Request") != null) {
            ThresholdPages pages =
                    new ThresholdPages(seen.served(), seen.file(), seen.table(), RuleRoutes.words(visit), edit);
            visit.send(
                    200,
                    "rule/threshold-effect.jte",
                    new ThresholdPage.Part(
                            visit.frame("", ""), outcome, seen.version(), edit == null ? List.of() : pages.sent(form)));
        } else {
            send(visit, seen, edit, outcome, save ? 422 : 200);
        }
    }

    private void save(Visit visit, Seen seen, String text) {
        if (text.equals(seen.file().text())) {
            visit.goTo(PATH);
            return;
        }
        Drafts drafts = rulesets.drafts();
        boolean asInService = text.equals(seen.file().inService());
        boolean done = (asInService && seen.file().draft() != null)
                ? drafts.takeBack(seen.file().draft())
                : drafts.write(seen.file(), text, visit.caller().actor()).isPresent();
        if (done) {
            visit.goTo(asInService ? PATH : "/rules/publish");
        } else {
            send(visit, seen(), null, problem(visit.labels().of("rule.thresholds.stale")), 409);
        }
    }

    private static Outcome problem(String sentence) {
        return new Outcome(true, sentence, List.of(), List.of(), null, null);
    }

    /** What a table would change, told whether or not something is wrong with it. */
    private Outcome outcome(Visit visit, Seen seen, String csv, List<Problem> problems) {
        Labels labels = visit.labels();
        Language language = visit.language();
        List<String> whole = problems.stream()
                .filter(problem -> problem.column() == null)
                .map(problem -> problem.message().in(language))
                .toList();
        List<ThresholdPage.Change> changes = changes(seen, csv, language);
        if (!problems.isEmpty()) {
            return new Outcome(
                    true, labels.count("rule.thresholds.problems", problems.size()), changes, whole, null, null);
        }
        if (changes.isEmpty()) {
            return new Outcome(true, labels.of("rule.thresholds.same"), changes, List.of(), null, null);
        }
        Map<String, String> files = Drafts.over(seen.served(), Map.of(FILE.text(), csv));
        String lead = labels.count("rule.thresholds.changed", changes.size());
        LocalDate today = LocalDate.now(clock);
        return bench.run(() -> {
            CheckReport check = workshop.report(files, today);
            List<String> errors = check.problems().stream()
                    .filter(RuleProblem::isError)
                    .map(problem -> problem.message().in(language))
                    .toList();
            DiffCards cards = check.book()
                    .map(book -> DiffCards.of(visit.frame("", ""), effects(visit, seen.served(), book)))
                    .orElse(null);
            return new Outcome(true, lead, changes, errors, cards, null);
        });
    }

    private List<Effect> effects(Visit visit, Served served, RuleBook book) {
        return site.desks().visible(visit.context()).stream()
                .flatMap(desk -> Effect.on(desk, served, book, Optional.empty()).stream())
                .toList();
    }

    /** Against what is in service, not against the draft. */
    private static List<ThresholdPage.Change> changes(Seen seen, String csv, Language language) {
        String base =
                Optional.ofNullable(seen.file().inService()).orElse(String.join(",", ThresholdTable.COLUMNS) + "\n");
        if (!ThresholdTable.reads(base) || !ThresholdTable.reads(csv)) {
            return List.of();
        }
        List<ThresholdImport.Line> lines = new ArrayList<>();
        int line = 2;
        for (List<String> row : ThresholdTable.of(csv).rows()) {
            lines.add(new ThresholdImport.Line(line++, row));
        }
        return ThresholdImport.of(FILE.text(), lines, false, ThresholdTable.of(base)).changes().stream()
                .map(change -> new ThresholdPage.Change(
                        change.channel().isEmpty() ? change.name() : change.name() + " (" + change.channel() + ")",
                        shown(change.before(), language),
                        shown(change.after(), language)))
                .toList();
    }

    private static @Nullable String shown(@Nullable String value, Language language) {
        return value == null ? null : ThresholdEdit.shown(value, language);
    }

    private void download(Context context) {
        Visit visit = site.visit(context, Section.RULES, "format");
        String format = visit.query().oneOf("format", List.of("csv", "xlsx")).orElse("csv");
        ThresholdTable table = seen().table();
        boolean workbook = format.equals("xlsx");
        byte[] body = workbook
                ? table.xlsx()
                : table.csv(visit.language() == Language.FR).getBytes(StandardCharsets.UTF_8);
        context.header("Content-Disposition", "attachment; filename=\"thresholds." + format + "\"");
        Answers.fresh(context, 200, body, workbook ? XLSX : "text/csv; charset=utf-8", visit.language());
    }

    private void upload(Context context) {
        Visit visit = site.visit(context, Section.RULES);
        Seen seen = seen();
        UploadedFile file = context.uploadedFile("file");
        Outcome outcome = file == null || file.filename().isBlank()
                ? problem(visit.labels().of("rule.thresholds.no-file"))
                : read(visit, seen, file);
        visit.send(
                200,
                "rule/threshold-effect.jte",
                new ThresholdPage.Part(visit.frame("", ""), outcome, seen.version(), List.of()));
    }

    private Outcome read(Visit visit, Seen seen, UploadedFile file) {
        Labels labels = visit.labels();
        String name = file.filename().replaceAll("[\\p{Cntrl}`]", "");
        try {
            Optional<ThresholdFile> read = read(file);
            if (read.isEmpty()) {
                return problem(labels.of("rule.thresholds.no-table", name, String.join(", ", ThresholdTable.COLUMNS)));
            }
            ThresholdImport.Result result =
                    ThresholdImport.of(name, read.get().lines(), read.get().comma(), seen.table());
            if (!result.problems().isEmpty()) {
                List<String> told = result.problems().stream()
                        .map(problem -> problem.message().in(visit.language()))
                        .toList();
                return new Outcome(
                        true, labels.count("rule.thresholds.problems", told.size()), List.of(), told, null, null);
            }
            Outcome outcome = outcome(visit, seen, result.csv(), List.of());
            boolean savable = !outcome.changes().isEmpty() && outcome.problems().isEmpty();
            return new Outcome(
                    true,
                    outcome.lead(),
                    outcome.changes(),
                    outcome.problems(),
                    outcome.cards(),
                    savable ? result.csv() : null);
        } catch (Refusal refused) {
            return problem(refused.text().in(visit.language()));
        }
    }

    private static Optional<ThresholdFile> read(UploadedFile file) {
        String name = file.filename().toLowerCase(Locale.ROOT);
        try {
            Path kept = Files.createTempFile("boussole-thresholds", name.endsWith(".xlsx") ? ".xlsx" : ".csv");
            try (InputStream content = file.content()) {
                Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
                return ThresholdFile.read(kept);
            } finally {
                Files.deleteIfExists(kept);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
