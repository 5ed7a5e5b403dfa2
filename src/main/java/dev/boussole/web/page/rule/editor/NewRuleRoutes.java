package dev.boussole.web.page.rule.editor;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Lever;
import dev.boussole.rulebook.workshop.NewRule;
import dev.boussole.service.ruleset.DraftedFile;
import dev.boussole.service.ruleset.RulePath;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.service.ruleset.Workshop;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ruleset.Bench;
import dev.boussole.web.page.Form;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Section;
import dev.boussole.web.page.Site;
import dev.boussole.web.page.Visit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /rules/new}: drafts of a rule to write upon, with its messages and its first tests. */
final class NewRuleRoutes {
    private static final String PAGE = "/rules/new";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,58}\\.[a-z][a-z0-9-]{0,58}");

    private final Site site;
    private final Desktop desktop;
    private final Workshop workshop;
    private final Bench bench;

    NewRuleRoutes(Site site, Desktop desktop, Rulesets rulesets, Bench bench) {
        this.site = site;
        this.desktop = desktop;
        this.workshop = new Workshop(rulesets, rulesets.drafts());
        this.bench = bench;
    }

    void add(RoutesConfig routes) {
        routes.get(PAGE, this::show, Role.STRATEGIST);
        routes.post(PAGE, this::make, Role.STRATEGIST);
    }

    private void show(Context context) {
        Visit visit = site.visit(context, Section.RULES);
        visit.send(200, "editor/new.jte", page(visit, "", "", Lever.CRE, List.of(), List.of(), null));
    }

    private static NewRulePage page(
            Visit visit,
            String id,
            String file,
            Lever chosen,
            List<String> problems,
            List<String> failing,
            @Nullable String made) {
        Labels labels = visit.labels();
        return new NewRulePage(
                visit.frame(labels.of("editor.new-rule"), "", "rule.css", "editor.css"),
                id,
                file,
                Arrays.stream(Lever.values())
                        .map(lever -> new NewRulePage.Choice(
                                lever.name(), lever.label().in(labels.language()), lever == chosen))
                        .toList(),
                problems,
                failing,
                made);
    }

    private void make(Context context) {
        Visit visit = site.visit(context, Section.RULES);
        Form form = Form.of(context);
        String id = form.text("id").orElse("");
        String given = form.text("file").orElse("");
        Lever lever = form.text("lever").flatMap(Lever::of).orElse(Lever.CRE);
        String file = given.isEmpty() ? id.replace('.', '/') + ".drl" : given;
        List<String> problems = new ArrayList<>();
        if (!ID.matcher(id).matches()) {
            problems.add(visit.labels().of("editor.new.bad-id", id));
        } else if (!file.endsWith(".drl") || RulePath.of(file).isEmpty()) {
            problems.add(visit.labels().of("editor.new.bad-file", file));
        }
        Optional<NewRule.Added> added = problems.isEmpty() ? made(visit, id, lever, file, problems) : Optional.empty();
        if (added.isEmpty() || !saved(visit, added.get().changed(), problems)) {
            visit.send(422, "editor/new.jte", page(visit, id, given, lever, problems, List.of(), null));
        } else if (added.get().failing().isEmpty()) {
            visit.goTo("/rules/edit?file=" + file + "&rule=" + id);
        } else {
            List<String> failing = added.get().failing().stream()
                    .map(test -> test.file() + ": " + test.name())
                    .toList();
            String made = "/rules/edit?file=" + file + "&rule=" + id;
            visit.send(200, "editor/new.jte", page(visit, id, given, lever, List.of(), failing, made));
        }
    }

    private Optional<NewRule.Added> made(Visit visit, String id, Lever lever, String file, List<String> problems) {
        Map<String, String> files = desktop.all();
        try {
            return Optional.of(bench.run(() -> workshop.begin(files, id, lever, file)));
        } catch (InputException refused) {
            refused.problems().forEach(problem -> problems.add(problem.message().in(visit.language())));
            return Optional.empty();
        }
    }

    /** False when somebody else was faster with one of the files; the others stay as drafts. */
    private boolean saved(Visit visit, Map<String, String> changed, List<String> problems) {
        for (Map.Entry<String, String> file : new TreeMap<>(changed).entrySet()) {
            DraftedFile seen = desktop.file(Desktop.path(file.getKey()));
            if (desktop.drafts()
                    .write(seen, file.getValue(), visit.caller().actor())
                    .isEmpty()) {
                problems.add(visit.labels().of("editor.new.overtaken"));
                return false;
            }
        }
        return true;
    }
}
