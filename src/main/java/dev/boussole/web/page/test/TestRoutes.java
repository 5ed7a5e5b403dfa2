package dev.boussole.web.page.test;

import dev.boussole.campaign.Experiment;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.review.TestReading;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.ruleset.Rules;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.service.ruleset.Served;
import dev.boussole.statistics.TestPlan;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.test.PlanPage.Option;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code /tests}: the A/B tests of an account, the plan of a new one, and how one reads. Nothing is stored. */
public final class TestRoutes {
    private static final String STYLE = "test.css";
    private static final String NAMES = "AB";

    private final Site site;
    private final Rules rules;

    public TestRoutes(Site site, Rules rules) {
        this.site = site;
        this.rules = rules;
    }

    public void add(RoutesConfig routes) {
        routes.get("/tests", this::list, Role.VIEWER);
        routes.get("/tests/plan", this::plan, Role.VIEWER);
        routes.get("/tests/read", this::read, Role.VIEWER);
    }

    private void list(Context context) {
        site.open(context, Section.TESTS, List.of(), (visit, now) -> {
            Frame frame = visit.frame(visit.labels().of("test.title"), "", STYLE);
            Words words = visit.words(now.workspace().account());
            visit.show("test/list.jte", new TestLists(frame, words, now.review(), book()).of(now.workspace()));
        });
    }

    private void plan(Context context) {
        Visit visit = site.visit(
                context,
                Section.TESTS,
                "campaign",
                "kpi",
                "baseline",
                "uplift",
                "arms",
                "alpha",
                "power",
                "perDay",
                "start");
        Optional<Snapshot> now = visit.desk().await();
        Fields fields = new Fields(visit.query(), visit.labels());
        Frame frame = visit.frame(visit.labels().of("test.plan.title"), rest(visit), STYLE);
        PlanPage page = new PlanPages(
                        visit.labels(),
                        words(visit, now),
                        fields,
                        now.map(Snapshot::review).orElse(null))
                .page(frame, book());
        visit.send(200, "test/plan.jte", page);
    }

    private static Words words(Visit visit, Optional<Snapshot> now) {
        return PlanPages.words(
                visit.labels(), now.map(known -> known.workspace().account()));
    }

    private void read(Context context) {
        Visit visit = site.visit(context, Section.TESTS, ReadAsked.names());
        Optional<Snapshot> now = visit.desk().await();
        Fields fields = new Fields(visit.query(), visit.labels());
        @Nullable Experiment declared = declared(visit, now);
        boolean blank = declared == null && !visit.query().names().contains("planned");
        if (declared != null && now.isPresent()) {
            ReadAsked.fill(fields, declared, now.get().asOf());
        } else {
            preset(fields, now);
        }
        boolean more = visit.query().names().contains("more");
        int count = Math.min(TestPlan.ARMS_MAX, ReadAsked.count(fields) + (more ? 1 : 0));
        @Nullable ReadAsked asked = blank || more ? null : ReadAsked.of(fields, count);
        Frame frame = visit.frame(visit.labels().of("test.read.title"), rest(visit), STYLE);
        visit.send(200, "test/read.jte", page(visit, frame, fields, count, declared, asked, words(visit, now)));
    }

    private static void preset(Fields fields, Optional<Snapshot> now) {
        fields.fill("kpi", Kpi.CVR.key());
        now.ifPresent(known -> fields.fill("asOf", known.asOf().toString()));
        for (int i = 0; i < NAMES.length(); i++) {
            fields.fill("name-" + (i + 1), NAMES.substring(i, i + 1));
        }
    }

    private static @Nullable Experiment declared(Visit visit, Optional<Snapshot> now) {
        Optional<String> id = visit.query().text("experiment");
        if (id.isEmpty()) {
            return null;
        }
        return now.stream()
                .flatMap(known -> known.workspace().experiments().stream())
                .filter(test -> test.id().equals(id.get()))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(
                        404,
                        "unknown-experiment",
                        new Text("Not found", "Introuvable"),
                        new Text(
                                "The account declares no test `" + id.get() + "`.",
                                "Le compte ne déclare pas de test `" + id.get() + "`.")));
    }

    private ReadPage page(
            Visit visit,
            Frame frame,
            Fields fields,
            int count,
            @Nullable Experiment declared,
            @Nullable ReadAsked asked,
            Words words) {
        Optional<RuleBook> book = book();
        ReadPage.Reading reading = asked == null || book.isEmpty()
                ? null
                : new Readings(visit.labels(), words, book.get())
                        .of(asked.test(), reading(asked, book.get(), visit), frame.here(frame.language()));
        if (asked != null && book.isEmpty()) {
            fields.say("planned", visit.labels().of("test.read.no-rules"));
        }
        return new ReadPage(
                frame,
                declared == null ? null : declared.id(),
                fields.texts(),
                fields.problems(),
                options(fields.text("kpi"), words),
                options(fields.text("guardrail"), words),
                IntStream.rangeClosed(1, count).boxed().toList(),
                count < TestPlan.ARMS_MAX,
                fields.has("extended"),
                reading);
    }

    private static TestReading reading(ReadAsked asked, RuleBook book, Visit visit) {
        return TestReading.of(
                asked.test(),
                visit.desk()
                        .last()
                        .map(now -> now.workspace().account())
                        .orElseGet(() -> PlanPages.nobody(visit.language())),
                book,
                asked.asOf());
    }

    /** The KPIs that can be tested; one that a declared test names is among them, whatever it is. */
    private static List<Option> options(String chosen, Words words) {
        List<Option> options = new ArrayList<>();
        if (!chosen.isEmpty()
                && Trials.all().stream().noneMatch(kpi -> kpi.key().equals(chosen))) {
            options.add(new Option(chosen, chosen, true));
        }
        Trials.all()
                .forEach(kpi -> options.add(
                        new Option(kpi.key(), words.text(kpi.label()), kpi.key().equals(chosen))));
        return options;
    }

    private static String rest(Visit visit) {
        StringBuilder rest = new StringBuilder();
        visit.query().names().stream()
                .filter(name -> !name.equals("lang") && !name.equals("account"))
                .forEach(name -> visit.query()
                        .text(name)
                        .ifPresent(text -> rest.append('&')
                                .append(Address.part(name))
                                .append('=')
                                .append(Address.part(text))));
        return rest.toString();
    }

    private Optional<RuleBook> book() {
        site.desks().awaitRules();
        return rules instanceof Rulesets rulesets ? rulesets.served().map(Served::book) : Optional.empty();
    }
}
