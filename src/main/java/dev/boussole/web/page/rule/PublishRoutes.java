package dev.boussole.web.page.rule;

import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.check.CheckReport;
import dev.boussole.rulebook.language.RuleProblem;
import dev.boussole.rulebook.testing.TestReport;
import dev.boussole.rulebook.testing.TestResult;
import dev.boussole.service.ruleset.DraftedFile;
import dev.boussole.service.ruleset.Drafts;
import dev.boussole.service.ruleset.FileHistory;
import dev.boussole.service.ruleset.Publication;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.service.ruleset.Served;
import dev.boussole.service.ruleset.Workshop;
import dev.boussole.store.ruleset.Draft;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.ruleset.Bench;
import dev.boussole.web.page.Form;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.rule.PublishPage.Told;
import dev.boussole.web.state.Effect;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /rules/publish}: what is drafted, what it would change, and how it comes into service. */
final class PublishRoutes {
    static final String PATH = "/rules/publish";
    static final int NOTE_MAX = 1_000;
    private static final int OPEN_LINES = 80;

    private final Site site;
    private final Rulesets rulesets;
    private final Workshop workshop;
    private final FileHistory history;
    private final Bench bench;
    private final Clock clock;

    PublishRoutes(Site site, Rulesets rulesets, Workshop workshop, FileHistory history, Bench bench, Clock clock) {
        this.site = site;
        this.rulesets = rulesets;
        this.workshop = workshop;
        this.history = history;
        this.bench = bench;
        this.clock = clock;
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.VIEWER);
        routes.get(PATH + "/trial", this::trial, Role.STRATEGIST);
        routes.post(PATH, this::publish, Role.PUBLISHER);
        routes.post(PATH + "/discard", this::discard, Role.STRATEGIST);
    }

    private Served served() {
        site.desks().ruleset();
        return rulesets.served().orElseThrow(Problems::rulesBuilding);
    }

    private void show(Context context) {
        Visit visit = site.visit(context, Section.RULES, "trial");
        boolean asked = visit.query().oneOf("trial", List.of("true")).isPresent()
                && visit.caller().role().includes(Role.STRATEGIST);
        send(visit, 200, null, List.of(), "", asked);
    }

    private void send(Visit visit, int status, @Nullable Told told, List<String> problems, String note, boolean tried) {
        Served served = served();
        List<DraftedFile> drafted = drafted(served);
        Frame frame = visit.frame(visit.labels().of("rule.publish.title"), "", "rule.css");
        List<PublishPage.File> files = new ArrayList<>();
        for (DraftedFile file : drafted) {
            Draft draft = file.draft();
            if (draft != null) {
                files.add(file(visit, frame, file, draft, "f" + files.size()));
            }
        }
        PublishPage page = new PublishPage(
                frame,
                files.isEmpty()
                        ? visit.labels().of("rule.publish.none")
                        : visit.labels().count("rule.publish.lead", files.size()),
                served.activation(),
                versions(rulesets.drafts().all()),
                told,
                problems,
                note,
                files,
                tried && !files.isEmpty() ? tried(visit, frame, served) : null);
        visit.send(status, "rule/publish.jte", page);
    }

    private List<DraftedFile> drafted(Served served) {
        return rulesets.drafts().files(served).stream()
                .filter(file -> file.draft() != null)
                .toList();
    }

    private static String versions(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> draft.path() + "=" + draft.version())
                .collect(Collectors.joining("&"));
    }

    private PublishPage.File file(Visit visit, Frame frame, DraftedFile file, Draft draft, String id) {
        Labels labels = visit.labels();
        Words words = RuleRoutes.words(visit);
        String before = Optional.ofNullable(file.inService()).orElse("");
        String after = Optional.ofNullable(draft.text()).orElse("");
        List<LineDiff.Line> lines = LineDiff.of(before, after);
        String state = draft.text() == null ? "removed" : file.inService() == null ? "added" : "edited";
        String overtaken = history.of(file.path()).stream()
                .filter(change -> !change.first() && change.activation().at().isAfter(draft.at()))
                .findFirst()
                .map(change -> labels.of(
                        "rule.publish.overtaken",
                        RuleWords.moment(
                                words,
                                RuleRoutes.zone(visit),
                                change.activation().at()),
                        RuleWords.actor(labels, change.activation().actor())))
                .orElse(null);
        return new PublishPage.File(
                id,
                file.path(),
                labels.of(lines.isEmpty() ? "rule.publish.same" : "rule.publish." + state),
                labels.of(
                        "rule.publish.who",
                        RuleWords.actor(labels, draft.actor()),
                        RuleWords.moment(words, RuleRoutes.zone(visit), draft.at())),
                overtaken,
                "+" + LineDiff.count(lines, '+') + " −" + LineDiff.count(lines, '-'),
                lines.size() <= OPEN_LINES,
                lines,
                draft.version(),
                draft.text() == null ? null : frame.to(editor(file.path())));
    }

    private static String editor(String path) {
        return path.equals(ThresholdRoutes.FILE.text())
                ? "/rules/thresholds"
                : "/rules/edit?file=" + ThresholdPages.encoded(path);
    }

    private void trial(Context context) {
        Visit visit = site.visit(context, Section.RULES);
        visit.send(200, "rule/trial.jte", tried(visit, visit.frame("", ""), served()));
    }

    private PublishPage.Trial tried(Visit visit, Frame frame, Served served) {
        Map<String, String> files =
                Drafts.over(served, Drafts.edits(rulesets.drafts().all()));
        LocalDate today = LocalDate.now(clock);
        return bench.run(() -> tried(visit, frame, served, files, today));
    }

    private PublishPage.Trial tried(
            Visit visit, Frame frame, Served served, Map<String, String> files, LocalDate today) {
        Labels labels = visit.labels();
        CheckReport check = workshop.report(files, today);
        List<RuleListPage.Finding> findings = check.problems().stream()
                .map(problem -> finding(labels, problem))
                .toList();
        Optional<RuleBook> book = check.book();
        TestReport tests = book.isPresent() ? workshop.test(files) : new TestReport(List.of());
        List<String> failures = new ArrayList<>();
        for (TestResult result : tests.results()) {
            result.faults()
                    .forEach(fault -> failures.add(
                            "`" + result.file() + "`, " + result.name() + ": " + fault.in(labels.language())));
        }
        return new PublishPage.Trial(
                frame,
                book.isPresent() && tests.passed(),
                check.errors() > 0
                        ? labels.count("rule.trial.errors", (int) check.errors())
                        : check.warnings() > 0
                                ? labels.count("rule.trial.warnings", (int) check.warnings())
                                : labels.of("rule.trial.clean"),
                findings,
                book.isEmpty()
                        ? labels.of("rule.trial.untested")
                        : tests.failed() > 0
                                ? labels.of(
                                        "rule.test.failed",
                                        tests.failed(),
                                        tests.results().size())
                                : labels.count(
                                        "rule.test.passed", tests.results().size()),
                failures,
                book.map(other -> DiffCards.of(frame, effects(visit, served, other)))
                        .orElse(null));
    }

    private static RuleListPage.Finding finding(Labels labels, RuleProblem problem) {
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        return new RuleListPage.Finding(
                severity, labels.of("severity." + severity), problem.message().in(labels.language()), null, null);
    }

    private List<Effect> effects(Visit visit, Served served, RuleBook other) {
        return site.desks().visible(visit.context()).stream()
                .flatMap(desk -> Effect.on(desk, served, other, Optional.empty()).stream())
                .toList();
    }

    private void publish(Context context) {
        Visit visit = site.visit(context, Section.RULES);
        Labels labels = visit.labels();
        Form form = Form.of(context);
        Served served = served();
        String note = form.text("note").orElse("");
        boolean seen = form.raw("base").equals(String.valueOf(served.activation()))
                && form.raw("seen").equals(versions(rulesets.drafts().all()));
        if (note.isEmpty() || note.length() > NOTE_MAX) {
            send(visit, 422, new Told("poor", labels.of("rule.publish.no-note", NOTE_MAX)), List.of(), note, false);
        } else if (!seen) {
            send(visit, 409, new Told("warn", labels.of("rule.publish.changed")), List.of(), note, false);
        } else {
            publish(visit, served, note);
        }
    }

    private void publish(Visit visit, Served served, String note) {
        Labels labels = visit.labels();
        Publication made =
                bench.run(() -> workshop.publish(served, visit.caller().actor(), note));
        if (made instanceof Publication.Done done) {
            visit.goTo("/rules/history?published=" + done.activation().id());
        } else if (made instanceof Publication.Refused refused) {
            List<String> problems = refused.problems().stream()
                    .map(problem -> problem.message().in(visit.language()))
                    .toList();
            send(visit, 422, new Told("poor", labels.of("rule.publish.refused")), problems, note, false);
        } else {
            boolean nothing = made instanceof Publication.Nothing;
            String told = labels.of(nothing ? "rule.publish.nothing" : "rule.publish.changed");
            send(visit, 409, new Told("warn", told), List.of(), note, false);
        }
    }

    private void discard(Context context) {
        Visit visit = site.visit(context, Section.RULES);
        Form form = Form.of(context);
        String path = form.raw("path");
        String version = form.raw("version");
        boolean done = rulesets.drafts().all().stream()
                .filter(draft -> draft.path().equals(path)
                        && String.valueOf(draft.version()).equals(version))
                .findFirst()
                .map(rulesets.drafts()::takeBack)
                .orElse(false);
        if (done) {
            visit.goTo(PATH);
        } else {
            send(visit, 409, new Told("warn", visit.labels().of("rule.publish.changed")), List.of(), "", false);
        }
    }
}
