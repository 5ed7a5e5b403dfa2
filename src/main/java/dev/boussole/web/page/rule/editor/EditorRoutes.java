package dev.boussole.web.page.rule.editor;

import dev.boussole.service.Service;
import dev.boussole.service.ruleset.DraftedFile;
import dev.boussole.service.ruleset.RulePath;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.service.ruleset.Sketches;
import dev.boussole.store.ruleset.Draft;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ruleset.Bench;
import dev.boussole.web.api.ruleset.FileVersions;
import dev.boussole.web.api.ruleset.RuleProblems;
import dev.boussole.web.page.Form;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** {@code /rules/edit}: a file of the rulebook as it is drafted. To be added before {@code /rules/{id}}. */
public final class EditorRoutes {
    private static final String PAGE = "/rules/edit";
    private static final String FILE_FIRST = "messages.en.yaml";

    private final Site site;
    private final Desktop desktop;
    private final EditorPages pages;
    /** Checks as one types do not wait for what takes long. */
    private final Bench quick = new Bench();

    private final TryRoutes trying;
    private final EffectRoutes effects;
    private final NewRuleRoutes beginning;

    /** @param bench where what takes long is tried, one after the other */
    public EditorRoutes(Site site, Service service, Rulesets rulesets, Bench bench) {
        Sketches sketches = new Sketches();
        this.site = site;
        this.desktop = new Desktop(site.desks(), rulesets);
        this.pages = new EditorPages(desktop, sketches);
        this.trying = new TryRoutes(site, desktop, sketches, bench);
        this.effects = new EffectRoutes(site, trying, desktop, sketches, bench, service.database());
        this.beginning = new NewRuleRoutes(site, desktop, rulesets, bench);
    }

    public void add(RoutesConfig routes) {
        routes.get(PAGE, this::show, Role.VIEWER);
        routes.post(PAGE, this::act, Role.STRATEGIST);
        routes.post(PAGE + "/check", this::check, Role.STRATEGIST);
        trying.add(routes, PAGE);
        effects.add(routes, PAGE);
        beginning.add(routes);
    }

    private void show(Context context) {
        Visit visit = visit(context);
        RulePath path = Desktop.path(visit.query().text("file").orElse(FILE_FIRST));
        DraftedFile file = desktop.file(path);
        Asked asked = asked(visit, path);
        if (file.isAbsent() && !asked.frame.viewer().drafts()) {
            throw RuleProblems.noFile(path.text());
        }
        visit.send(200, "editor/edit.jte", page(visit, asked, file, text(file), null));
    }

    private Visit visit(Context context) {
        return site.visit(context, Section.RULES, "file", "rule", "campaign", "line");
    }

    /** What a page is asked for. */
    private record Asked(RulePath path, String rule, String campaign, Frame frame) {}

    private static Asked asked(Visit visit, RulePath path) {
        String rule = visit.query().text("rule").orElse("");
        String campaign = visit.query().text("campaign").orElse("");
        Frame frame = visit.frame(
                path.text() + " · " + visit.labels().of("nav.rules"),
                EditorPages.query(path, rule, campaign),
                EditorPages.ASSETS);
        return new Asked(path, rule, campaign, frame);
    }

    /** As it would be published; of one that is to be removed, as it is in service. */
    private static String text(DraftedFile file) {
        String text = file.text();
        if (text == null) {
            text = file.inService();
        }
        return text == null ? EditorPages.beginning(new RulePath(file.path())) : text;
    }

    private EditorPage page(Visit visit, Asked asked, DraftedFile file, String text, EditorPage.@Nullable Clash clash) {
        Checked checked = quick.run(() -> pages.check(asked.frame, asked.path, text));
        return new EditorPage(
                asked.frame,
                asked.path.text(),
                EditorPages.kind(asked.path),
                text,
                pages.state(file, visit.labels()),
                clash,
                pages.topics(),
                pages.beside(asked.path),
                asked.rule,
                EditorPages.campaigns(visit, asked.campaign),
                checked,
                trying.values(visit, asked.path, text, asked.rule, asked.campaign)
                        .orElse(null));
    }

    private void act(Context context) {
        Visit visit = visit(context);
        Form form = Form.of(context);
        RulePath path = Desktop.path(form.text("file").orElse(""));
        String text = Desktop.text(path, form.raw("text"));
        DraftedFile seen = desktop.file(path);
        String action = form.text("action").orElse("save");
        if (action.equals("check")) {
            visit.send(200, "editor/edit.jte", page(visit, asked(visit, path), seen, text, null));
        } else if (!form.raw("version").equals(FileVersions.version(seen)) || !done(visit, seen, text, action)) {
            clash(visit, path, text);
        } else if (context.header("HX-Request") != null) {
            Frame frame = asked(visit, path).frame;
            visit.send(200, "editor/state.jte", new Stand(frame, pages.state(desktop.file(path), visit.labels())));
        } else {
            visit.goTo(PAGE + "?"
                    + EditorPages.query(path, form.text("rule").orElse(""), "").substring(1));
        }
    }

    /** A file's state for the head of its page. */
    public record Stand(Frame frame, EditorPage.State state) {}

    /** False when somebody else was faster. */
    private boolean done(Visit visit, DraftedFile seen, String text, String action) {
        Draft draft = seen.draft();
        boolean asInService = text.equals(seen.inService());
        return switch (action) {
            case "discard" -> draft == null || desktop.drafts().takeBack(draft);
            case "remove" ->
                draft != null && seen.inService() == null
                        ? desktop.drafts().takeBack(draft)
                        : seen.isAbsent() || write(visit, seen, null);
            default -> asInService ? draft == null || desktop.drafts().takeBack(draft) : write(visit, seen, text);
        };
    }

    private boolean write(Visit visit, DraftedFile seen, @Nullable String text) {
        return desktop.drafts().write(seen, text, visit.caller().actor()).isPresent();
    }

    /** What the caller wrote stays in the editor, beside what was saved meanwhile. */
    private void clash(Visit visit, RulePath path, String text) {
        DraftedFile now = desktop.file(path);
        String theirs = text(now);
        String words = visit.labels()
                .of("editor.clash.text", pages.state(now, visit.labels()).text());
        EditorPage.Clash clash = new EditorPage.Clash(words, Checked.DiffLine.of(theirs, text));
        visit.send(409, "editor/edit.jte", page(visit, asked(visit, path), now, text, clash));
    }

    private void check(Context context) {
        Visit visit = visit(context);
        Form form = Form.of(context);
        RulePath path = Desktop.path(form.text("file").orElse(""));
        String text = Desktop.text(path, form.raw("text"));
        Frame frame = visit.frame("", "");
        visit.send(200, "editor/checked.jte", quick.run(() -> pages.check(frame, path, text)));
    }
}
