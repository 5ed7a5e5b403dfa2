package dev.boussole.web.page.rule;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Text;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.service.ruleset.FileHistory;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.service.ruleset.Served;
import dev.boussole.service.ruleset.Workshop;
import dev.boussole.store.ruleset.Activation;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.ruleset.Bench;
import dev.boussole.web.page.Form;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import dev.boussole.web.page.rule.PublishPage.Told;
import dev.boussole.web.state.Effect;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /rules/history}: every ruleset that came into service, what it changed, and the way back. */
final class HistoryRoutes {
    private static final String PATH = "/rules/history";
    private static final int SHOWN = 40;
    private static final int HASH = 19;
    private static final int OPEN_FILES = 6;

    private final Site site;
    private final Rulesets rulesets;
    private final Workshop workshop;
    private final FileHistory history;
    private final Bench bench;

    HistoryRoutes(Site site, Rulesets rulesets, Workshop workshop, FileHistory history, Bench bench) {
        this.site = site;
        this.rulesets = rulesets;
        this.workshop = workshop;
        this.history = history;
        this.bench = bench;
    }

    void add(RoutesConfig routes) {
        routes.get(PATH, this::list, Role.VIEWER);
        routes.get(PATH + "/{id}", this::one, Role.VIEWER);
        routes.get(PATH + "/{id}/effect", this::effect, Role.PUBLISHER);
        routes.post(PATH + "/{id}", this::back, Role.PUBLISHER);
    }

    private Served served() {
        site.desks().ruleset();
        return rulesets.served().orElseThrow(Problems::rulesBuilding);
    }

    private void list(Context context) {
        Visit visit = site.visit(context, Section.RULES, "before", "published");
        Labels labels = visit.labels();
        long before = visit.query().whole("before", 1, 999_999, Integer.MAX_VALUE);
        Optional<String> published = visit.query().text("published");
        Frame frame = visit.frame(labels.of("rule.history.title"), "", "rule.css");
        List<Activation> found = rulesets.history(before, SHOWN + 1);
        List<Activation> page = found.subList(0, Math.min(SHOWN, found.size()));
        Map<Long, FileHistory.Change> changes = new HashMap<>();
        history.all().forEach(change -> changes.put(change.activation().id(), change));
        long now = rulesets.active().map(Activation::id).orElse(0L);
        int drafts = rulesets.drafts().all().size();
        String told = published
                .filter(id -> id.equals(String.valueOf(now)))
                .map(id -> labels.of("rule.history.done"))
                .orElse(null);
        visit.send(
                200,
                "rule/history.jte",
                new HistoryPage(
                        frame,
                        told,
                        drafts == 0 ? null : labels.count("rule.drafts", drafts),
                        page.stream()
                                .map(one -> entry(visit, frame, one, changes.get(one.id()), now))
                                .toList(),
                        found.size() > SHOWN
                                ? frame.to(
                                        PATH + "?before=" + page.get(SHOWN - 1).id())
                                : null));
    }

    private static HistoryPage.Entry entry(
            Visit visit, Frame frame, Activation one, FileHistory.@Nullable Change change, long now) {
        Labels labels = visit.labels();
        return new HistoryPage.Entry(
                one.id(),
                RuleWords.moment(RuleRoutes.words(visit), RuleRoutes.zone(visit), one.at()),
                RuleWords.actor(labels, one.actor()),
                labels.of("rule.cause." + one.cause().key()),
                labels.count("rule.found", one.rules()),
                one.hash().substring(0, Math.min(HASH, one.hash().length())),
                one.note(),
                change == null || change.first()
                        ? null
                        : labels.count("rule.history.files", change.files().size()),
                one.id() == now,
                frame.to(PATH + "/" + one.id()));
    }

    private Activation activation(String id) {
        Optional<Activation> found = id.matches("[0-9]{1,15}")
                ? rulesets.history(Long.parseLong(id) + 1, 1).stream()
                        .filter(one -> String.valueOf(one.id()).equals(id))
                        .findFirst()
                : Optional.empty();
        return found.orElseThrow(() -> new ApiProblem(
                404,
                "unknown-ruleset",
                new Text("Not found", "Introuvable"),
                new Text(
                        "Nothing came into service under this number. The history of the rules lists what did.",
                        "Rien n'est entré en service sous ce numéro. L'historique des règles montre ce qui l'est.")));
    }

    private void one(Context context) {
        Visit visit = site.visit(context, Section.RULES, "with");
        send(visit, 200, null, "");
    }

    private void send(Visit visit, int status, @Nullable Told told, String note) {
        Labels labels = visit.labels();
        Activation chosen = activation(visit.context().pathParam("id"));
        String with = visit.query().text("with").map(id -> "&with=" + id).orElse("");
        Frame frame = visit.frame(labels.of("rule.history.title"), with, "rule.css");
        long now = rulesets.active().map(Activation::id).orElse(0L);
        Optional<Activation> other = visit.query()
                .text("with")
                .map(this::activation)
                .or(() -> rulesets.history(chosen.id(), 1).stream().findFirst());
        List<RuleListPage.Option> others = rulesets.history(Long.MAX_VALUE, SHOWN).stream()
                .filter(one -> one.id() != chosen.id())
                .map(one -> new RuleListPage.Option(
                        String.valueOf(one.id()),
                        entry(visit, frame, one, null, now).when() + " · "
                                + labels.of("rule.cause." + one.cause().key()),
                        other.filter(shown -> shown.id() == one.id()).isPresent()))
                .toList();
        List<PublishPage.File> files =
                other.map(one -> files(labels, one.id(), chosen.id())).orElse(List.of());
        boolean inService = rulesets.active()
                .filter(active -> active.hash().equals(chosen.hash()))
                .isPresent();
        visit.send(
                status,
                "rule/compare.jte",
                new HistoryPage.Comparison(
                        frame,
                        entry(visit, frame, chosen, null, now),
                        other.map(one -> entry(visit, frame, one, null, now)).orElse(null),
                        others,
                        other.isEmpty()
                                ? labels.of("rule.history.first")
                                : files.isEmpty()
                                        ? labels.of("rule.history.same")
                                        : labels.count("rule.history.files", files.size()),
                        files,
                        !inService,
                        now,
                        told,
                        note));
    }

    private List<PublishPage.File> files(Labels labels, long before, long after) {
        Map<String, String> old = rulesets.files(before).orElse(Map.of());
        Map<String, String> now = rulesets.files(after).orElse(Map.of());
        List<PublishPage.File> files = new ArrayList<>();
        for (String path : FileHistory.others(old, now)) {
            List<LineDiff.Line> lines = LineDiff.of(old.getOrDefault(path, ""), now.getOrDefault(path, ""));
            String state = !old.containsKey(path) ? "added" : now.containsKey(path) ? "edited" : "removed";
            files.add(new PublishPage.File(
                    "f" + files.size(),
                    path,
                    labels.of("rule.publish." + state),
                    "",
                    null,
                    "+" + LineDiff.count(lines, '+') + " −" + LineDiff.count(lines, '-'),
                    files.size() < OPEN_FILES,
                    lines,
                    0,
                    null));
        }
        return files;
    }

    private void effect(Context context) {
        Visit visit = site.visit(context, Section.RULES);
        Activation chosen = activation(context.pathParam("id"));
        Served served = served();
        Frame frame = visit.frame("", "");
        HistoryPage.Part part;
        try {
            List<Effect> effects = bench.run(() -> {
                RuleBook book = workshop.check(rulesets.files(chosen.id()).orElse(Map.of()));
                return site.desks().visible(context).stream()
                        .flatMap(desk -> Effect.on(desk, served, book, Optional.empty()).stream())
                        .toList();
            });
            part = new HistoryPage.Part(frame, DiffCards.of(frame, effects), List.of());
        } catch (InputException refused) {
            part = new HistoryPage.Part(frame, null, sentences(visit, refused));
        }
        visit.send(200, "rule/effect.jte", part);
    }

    private static List<String> sentences(Visit visit, InputException refused) {
        return refused.problems().stream()
                .map(problem -> problem.message().in(visit.language()))
                .toList();
    }

    private void back(Context context) {
        Visit visit = site.visit(context, Section.RULES);
        Labels labels = visit.labels();
        Form form = Form.of(context);
        Activation chosen = activation(context.pathParam("id"));
        Served served = served();
        String note = form.text("note").orElse("");
        if (note.isEmpty() || note.length() > PublishRoutes.NOTE_MAX) {
            send(visit, 422, new Told("poor", labels.of("rule.publish.no-note", PublishRoutes.NOTE_MAX)), note);
        } else if (form.text("sure").isEmpty()) {
            send(visit, 422, new Told("poor", labels.of("rule.history.unsure")), note);
        } else if (!form.raw("base").equals(String.valueOf(served.activation()))
                || served.hash().equals(chosen.hash())) {
            send(visit, 409, new Told("warn", labels.of("rule.publish.changed")), note);
        } else {
            back(visit, chosen, note);
        }
    }

    private void back(Visit visit, Activation chosen, String note) {
        try {
            Optional<Activation> made = bench.run(
                    () -> rulesets.activate(chosen.hash(), visit.caller().actor(), note));
            visit.goTo(PATH + made.map(one -> "?published=" + one.id()).orElse(""));
        } catch (InputException refused) {
            String reasons = String.join(" ", sentences(visit, refused));
            send(visit, 422, new Told("poor", visit.labels().of("rule.publish.refused") + " " + reasons), note);
        }
    }
}
