package dev.boussole.web.page.rule.editor;

import dev.boussole.rulebook.RuleBook;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.ruleset.BackTest;
import dev.boussole.service.ruleset.Served;
import dev.boussole.service.ruleset.Sketches;
import dev.boussole.store.Database;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ruleset.Bench;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import dev.boussole.web.page.rule.DiffCards;
import dev.boussole.web.state.Effect;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the drafts would change: on the campaigns as they are now, and where the service once decided. */
public final class EffectRoutes {
    private static final List<String> WEEKS = List.of("4", "8", "13", "26");

    private final Site site;
    private final TryRoutes trying;
    private final Desktop desktop;
    private final Sketches sketches;
    private final Bench bench;
    private final Database database;
    private final PastRuns runs = new PastRuns();

    EffectRoutes(Site site, TryRoutes trying, Desktop desktop, Sketches sketches, Bench bench, Database database) {
        this.site = site;
        this.trying = trying;
        this.desktop = desktop;
        this.sketches = sketches;
        this.bench = bench;
        this.database = database;
    }

    void add(RoutesConfig routes, String page) {
        routes.post(page + "/effect", this::now, Role.STRATEGIST);
        routes.post(page + "/past", this::begin, Role.STRATEGIST);
        routes.get(page + "/past/{id}", this::look, Role.STRATEGIST);
    }

    /** The effect for its part of the page. @param problem why there is none, or null */
    public record Shown(
            Labels labels,
            @Nullable DiffCards cards,
            @Nullable String problem) {}

    private void now(Context context) {
        TryRoutes.Sent sent = trying.sent(context);
        Visit visit = sent.visit();
        Served served = desktop.served();
        Map<String, String> files = desktop.with(sent.path(), sent.text());
        Frame frame = visit.frame("", "");
        Shown shown = bench.run(() -> sketches.of(files)
                .book()
                .map(book -> new Shown(frame.labels(), cards(frame, visit, served, book), null))
                .orElseGet(() -> new Shown(frame.labels(), null, frame.labels().of("editor.effect.broken"))));
        visit.send(200, "editor/effect.jte", shown);
    }

    private static DiffCards cards(Frame frame, Visit visit, Served served, RuleBook book) {
        return DiffCards.of(
                frame,
                Effect.on(visit.desk(), served, book, Optional.empty()).stream().toList());
    }

    private void begin(Context context) {
        TryRoutes.Sent sent = trying.sent(context);
        Visit visit = sent.visit();
        Labels labels = visit.labels();
        Frame frame = visit.frame("", "");
        Served served = desktop.served();
        Map<String, String> files = desktop.with(sent.path(), sent.text());
        Optional<RuleBook> book = bench.run(() -> sketches.of(files).book());
        Optional<Snapshot> now = visit.desk().last();
        if (book.isEmpty() || now.isEmpty()) {
            String why = labels.of(now.isEmpty() ? "editor.values.none" : "editor.effect.broken");
            visit.send(200, "editor/past.jte", new Past(frame, null, why, 0, 0, List.of()));
            return;
        }
        int weeks = Integer.parseInt(WEEKS.contains(sent.field("weeks")) ? sent.field("weeks") : WEEKS.get(0));
        PastRuns.Run run = runs.begin(
                owner(visit),
                progress -> new BackTest(database, served.book(), book.get())
                        .on(visit.account(), now.get().asOf().minusWeeks(weeks), (decided, why) -> {}, progress));
        show(visit, run, now.get());
    }

    private void look(Context context) {
        Visit visit = site.visit(context, Section.RULES);
        Optional<PastRuns.Run> run = runs.find(owner(visit), context.pathParam("id"));
        Optional<Snapshot> now = visit.desk().last();
        if (run.isEmpty() || now.isEmpty()) {
            String gone = visit.labels().of("editor.past.failed");
            visit.send(200, "editor/past.jte", new Past(visit.frame("", ""), null, gone, 0, 0, List.of()));
        } else {
            show(visit, run.get(), now.get());
        }
    }

    private static String owner(Visit visit) {
        return visit.caller().actor().name() + " " + visit.account();
    }

    private static void show(Visit visit, PastRuns.Run run, Snapshot now) {
        PastOf words = new PastOf(visit.frame("", ""), now.workspace());
        Past past = run.failed() ? words.failed() : run.diffs().map(words::done).orElseGet(() -> words.running(run));
        visit.send(200, "editor/past.jte", past);
    }
}
