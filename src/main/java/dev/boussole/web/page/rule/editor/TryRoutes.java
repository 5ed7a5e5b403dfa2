package dev.boussole.web.page.rule.editor;

import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.testing.RuleTests;
import dev.boussole.rulebook.testing.Selection;
import dev.boussole.rulebook.testing.TestReport;
import dev.boussole.rulebook.testing.TestResult;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.ruleset.RulePath;
import dev.boussole.service.ruleset.Sketches;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ruleset.Bench;
import dev.boussole.web.page.Form;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a draft says about real campaigns, and what its tests say about it. Nothing is changed. */
public final class TryRoutes {
    private final Site site;
    private final Desktop desktop;
    private final Sketches sketches;
    private final Situated situated = new Situated();
    private final Bench bench;

    TryRoutes(Site site, Desktop desktop, Sketches sketches, Bench bench) {
        this.bench = bench;
        this.site = site;
        this.desktop = desktop;
        this.sketches = sketches;
    }

    void add(RoutesConfig routes, String page) {
        routes.post(page + "/values", this::values, Role.STRATEGIST);
        routes.post(page + "/tests", this::tests, Role.STRATEGIST);
    }

    /** What a part of the page is asked for. */
    record Sent(Visit visit, Form form, RulePath path, String text) {
        String field(String name) {
            return form.text(name).orElse("");
        }
    }

    Sent sent(Context context) {
        Visit visit = site.visit(context, Section.RULES);
        Form form = Form.of(context);
        RulePath path = Desktop.path(form.text("file").orElse(""));
        return new Sent(visit, form, path, Desktop.text(path, form.raw("text")));
    }

    private void values(Context context) {
        Sent sent = sent(context);
        Optional<Values> values = values(sent.visit, sent.path, sent.text, sent.field("rule"), sent.field("campaign"));
        sent.visit.send(
                200, "editor/values.jte", new Shown(sent.visit.labels(), values.orElse(null), sent.field("campaign")));
    }

    /** Values for their part of the page. */
    public record Shown(
            Labels labels,
            @org.jspecify.annotations.Nullable Values values,
            String campaign) {}

    /** Nothing while no campaign or rule is chosen, and while the rulebook cannot be read. */
    Optional<Values> values(Visit visit, RulePath path, String text, String rule, String campaign) {
        Optional<Snapshot> now = visit.desk().last();
        if (rule.isEmpty() || campaign.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        return bench.run(() -> sketches.of(desktop.with(path, text))
                .book()
                .flatMap(book -> values(visit, now.get(), book, text, rule, campaign)));
    }

    private Optional<Values> values(
            Visit visit, Snapshot now, RuleBook book, String text, String rule, String campaign) {
        Optional<String> name = now.workspace().campaigns().stream()
                .filter(one -> one.id().equals(campaign))
                .map(one -> one.name())
                .findFirst();
        if (book.rule(rule).isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ValuesOf(
                        visit.words(now.workspace().account()), book.rule(rule).get(), text)
                .of(book.whyNot(situated.of(now, book), campaign, rule), book, name.get()));
    }

    private void tests(Context context) {
        Sent sent = sent(context);
        boolean all = sent.field("all").equals("true");
        Map<String, String> files = desktop.with(sent.path, sent.text);
        String only = all ? "" : testsOf(sent.path);
        Tested tested = bench.run(() -> tested(sent.visit, files, only));
        sent.visit.send(200, "editor/tested.jte", tested);
    }

    private static String testsOf(RulePath path) {
        String text = path.text();
        return text.endsWith(".drl")
                ? text.replaceFirst("\\.drl$", ".test.yaml")
                : text.endsWith(".test.yaml") ? text : "";
    }

    private Tested tested(Visit visit, Map<String, String> files, String only) {
        Labels labels = visit.labels();
        RuleBookLoader.Attempt attempt = sketches.of(files);
        if (attempt.book().isEmpty()) {
            List<String> problems = List.of(labels.of("editor.tests.broken"));
            return new Tested(visit.frame("", ""), only, "", "poor", List.of(), List.of(), problems);
        }
        TestReport report = RuleTests.run(attempt.book().get(), files, new Selection(only));
        return new Tested(
                visit.frame("", ""),
                only,
                report.summary().in(labels.language()),
                report.results().isEmpty() ? "warn" : report.passed() ? "good" : "poor",
                report.results().stream()
                        .filter(result -> !result.passed())
                        .map(result -> row(result, labels))
                        .toList(),
                report.results().stream()
                        .filter(TestResult::passed)
                        .map(result -> row(result, labels))
                        .toList(),
                List.of());
    }

    private static Tested.Row row(TestResult result, Labels labels) {
        return new Tested.Row(
                result.file(),
                result.line(),
                result.name(),
                said(result.expected(), labels),
                said(result.actual(), labels),
                result.faults().stream()
                        .map(fault -> fault.in(labels.language()))
                        .toList());
    }

    private static String said(List<String> rules, Labels labels) {
        return rules.isEmpty() ? labels.of("editor.tests.nothing") : String.join(", ", rules);
    }
}
