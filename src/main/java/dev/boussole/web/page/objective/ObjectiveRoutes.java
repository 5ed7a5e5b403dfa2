package dev.boussole.web.page.objective;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Text;
import dev.boussole.objective.Objective;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.service.desk.ObjectiveTrial;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.input.Objectives;
import dev.boussole.store.input.StaleVersion;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.page.Form;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /objectives}: how each fares, and the form that sets, changes and removes one. */
public final class ObjectiveRoutes {
    private static final String LIST = "/objectives";
    /** Objectives that were set after the last review are assessed on the spot, up to this many. */
    private static final int FRESH_MAX = 30;

    private static final long UNREAD = Long.MAX_VALUE;

    private final Site site;
    private final Objectives objectives;

    public ObjectiveRoutes(Site site, Objectives objectives) {
        this.site = site;
        this.objectives = objectives;
    }

    public void add(RoutesConfig routes) {
        routes.get(LIST, context -> open(context, (visit, now) -> list(visit, now, null)), Role.VIEWER);
        routes.get(LIST + "/new", context -> open(context, this::blank, "campaign", "kpi"), Role.MARKETER);
        routes.post(LIST + "/new", context -> open(context, this::create), Role.MARKETER);
        routes.post(LIST + "/check", context -> open(context, this::check), Role.VIEWER);
        for (String one : List.of("/one", "/{id}")) {
            routes.get(LIST + one, context -> open(context, this::show, "id", "done"), Role.VIEWER);
            routes.post(LIST + one, context -> open(context, this::change, "id"), Role.MARKETER);
            routes.post(LIST + one + "/delete", context -> open(context, this::remove, "id"), Role.MARKETER);
        }
    }

    private interface Page {
        void of(Visit visit, Snapshot now);
    }

    private void open(Context context, Page page, String... parameters) {
        site.open(context, Section.OBJECTIVES, List.of(parameters), page::of);
    }

    private ObjectivePages pages(Visit visit, Snapshot now) {
        return new ObjectivePages(visit, now, objectives);
    }

    private void list(Visit visit, Snapshot now, ObjectiveListPage.@Nullable Removed removed) {
        Labels labels = visit.labels();
        ObjectivePages pages = pages(visit, now);
        ObjectiveCards cards = pages.cards();
        Map<String, Integer> ways = new TreeMap<>();
        List<ObjectiveListPage.Row> rows = new ArrayList<>();
        int fresh = 0;
        for (Objectives.Versioned one : objectives.list(visit.account())) {
            Objective objective = one.objective();
            Optional<ObjectiveAssessment> assessed = now.review().objectives().stream()
                    .filter(known -> known.objective().equals(objective))
                    .findFirst();
            if (assessed.isEmpty() && fresh++ < FRESH_MAX) {
                assessed = ObjectiveTrial.of(objective, now.workspace(), now.ruleset(), now.asOf()).stream()
                        .findFirst();
            }
            ObjectiveCard card = assessed.map(cards::of).orElse(null);
            ways.merge(card == null ? "unknown" : card.statusKey(), 1, Integer::sum);
            rows.add(new ObjectiveListPage.Row(
                    objective.id(), ObjectiveLinks.of(objective.id()), pages.origin(one), card));
        }
        visit.send(
                200,
                "objective/list.jte",
                new ObjectiveListPage(
                        visit.frame(labels.of("objective.title"), "", "objective.css", "objective.js"),
                        lead(ways, labels),
                        rows,
                        removed,
                        labels.of("objective.settings")));
    }

    private static String lead(Map<String, Integer> ways, Labels labels) {
        if (ways.isEmpty()) {
            return labels.of("objective.lead-none");
        }
        return ways.entrySet().stream()
                        .map(one -> one.getValue() + " "
                                + labels.of("status." + one.getKey()).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private void blank(Visit visit, Snapshot now) {
        ObjectivePages pages = pages(visit, now);
        ObjectiveForm form = ObjectiveForm.blank(visit.labels(), pages.ownKpis());
        visit.query().text("campaign").ifPresent(campaign -> form.set("campaign", campaign));
        visit.query().text("kpi").ifPresent(kpi -> form.set("kpi", kpi));
        form.set("start", now.asOf().toString());
        form.set("end", now.asOf().plusMonths(3).minusDays(1).toString());
        form.set("reviewEvery", "P7D");
        visit.send(200, "objective/edit.jte", pages.page(form, null, null, null, ""));
    }

    private ObjectiveForm sent(Visit visit, ObjectivePages pages) {
        return ObjectiveForm.sent(Form.of(visit.context()), visit.labels(), pages.ownKpis());
    }

    /** The verdicts on what was typed; nothing is kept. */
    private void check(Visit visit, Snapshot now) {
        ObjectivePages pages = pages(visit, now);
        ObjectiveForm form = sent(visit, pages);
        Objectives.@Nullable Versioned there = Form.of(visit.context())
                .text("was")
                .flatMap(id -> objectives.get(visit.account(), id))
                .orElse(null);
        visit.send(200, "objective/edit.jte", pages.page(form, there, null, null, ""));
    }

    private void create(Visit visit, Snapshot now) {
        ObjectivePages pages = pages(visit, now);
        ObjectiveForm form = sent(visit, pages);
        Set<String> others = objectives.list(visit.account()).stream()
                .map(one -> one.objective().id().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        String id = form.id(others);
        if (kept(visit, now, form, id, Objectives.NONE)) {
            visit.goTo(ObjectiveLinks.done(id, "created"));
        } else {
            visit.send(422, "objective/edit.jte", pages.page(form, null, null, null, ""));
        }
    }

    private void show(Visit visit, Snapshot now) {
        Objectives.Versioned there = there(visit);
        ObjectivePages pages = pages(visit, now);
        String said = visit.query()
                .oneOf("done", List.of("created", "changed"))
                .map(done -> visit.labels().of("objective.done." + done))
                .orElse(null);
        visit.send(
                200, "objective/edit.jte", pages.page(pages.form(there.objective()), there, said, null, query(visit)));
    }

    private static String query(Visit visit) {
        return visit.query()
                .text("id")
                .map(id -> "&" + ObjectiveLinks.of(id).replaceFirst("^.*\\?", ""))
                .orElse("");
    }

    private void change(Visit visit, Snapshot now) {
        ObjectivePages pages = pages(visit, now);
        ObjectiveForm form = sent(visit, pages);
        String id = id(visit);
        long version = version(visit);
        try {
            if (kept(visit, now, form, id, version)) {
                visit.goTo(ObjectiveLinks.done(id, "changed"));
            } else {
                visit.send(422, "objective/edit.jte", pages.page(form, there(visit), null, null, query(visit)));
            }
        } catch (StaleVersion stale) {
            Objectives.@Nullable Versioned theirs =
                    objectives.get(visit.account(), id).orElse(null);
            form.set("id", id);
            visit.send(
                    409,
                    "objective/edit.jte",
                    pages.page(form, theirs, null, pages.conflict(form, theirs), query(visit)));
        }
    }

    /** Whether it was kept; if not, the form says why. @throws StaleVersion when there is another version */
    private boolean kept(Visit visit, Snapshot now, ObjectiveForm form, String id, long version) {
        String json = form.json(id);
        if (form.text("kpi").isEmpty()) {
            form.problems().put("kpi", visit.labels().of("objective.field.kpi-missing"));
        }
        if (!form.problems().isEmpty()) {
            return false;
        }
        try {
            objectives.put(
                    visit.account(),
                    id,
                    json,
                    version,
                    ObjectiveTrial.campaigns(now),
                    visit.caller().actor());
            return true;
        } catch (InputException refused) {
            form.refused(refused.problems());
            return false;
        }
    }

    private void remove(Visit visit, Snapshot now) {
        Objectives.Versioned there = there(visit);
        String id = there.objective().id();
        try {
            objectives.delete(
                    visit.account(), id, version(visit), visit.caller().actor());
        } catch (StaleVersion stale) {
            ObjectivePages pages = pages(visit, now);
            ObjectiveForm form = pages.form(there.objective());
            visit.send(
                    409,
                    "objective/edit.jte",
                    pages.page(form, there, visit.labels().of("objective.not-removed"), null, query(visit)));
            return;
        }
        Map<String, String> fields =
                new TreeMap<>(pages(visit, now).form(there.objective()).texts());
        fields.values().removeIf(String::isEmpty);
        list(visit, now, new ObjectiveListPage.Removed(id, fields));
    }

    private static String id(Visit visit) {
        Map<String, String> path = visit.context().pathParamMap();
        return Objects.requireNonNullElseGet(path.get("id"), () -> visit.query().required("id", "cpa"));
    }

    private Objectives.Versioned there(Visit visit) {
        String id = id(visit);
        return objectives
                .get(visit.account(), id)
                .orElseThrow(() -> new ApiProblem(
                        404,
                        "unknown-objective",
                        new Text("Not found", "Introuvable"),
                        new Text(
                                "The account has no objective `" + id + "`, or none any more.",
                                "Le compte n'a pas d'objectif `" + id + "`, ou n'en a plus.")));
    }

    /** The version that a form was filled from; one that names none was made from nothing that is there. */
    private static long version(Visit visit) {
        return Form.of(visit.context())
                .text("version")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(UNREAD);
    }
}
