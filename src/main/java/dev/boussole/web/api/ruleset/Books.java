package dev.boussole.web.api.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.boussole.campaign.Text;
import dev.boussole.service.ruleset.Drafts;
import dev.boussole.service.ruleset.RulePath;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.service.ruleset.Served;
import dev.boussole.web.api.JsonFields;
import dev.boussole.web.state.Desks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rulebook in service, and what a request would make of it. */
final class Books {
    /** The largest text of a file, in characters. */
    static final int TEXT_MAX = 1_000_000;

    /** How many files a request may bring. */
    static final int FILES_MAX = 500;

    private final Desks desks;
    private final Rulesets rulesets;
    private final Drafts drafts;

    Books(Desks desks, Rulesets rulesets, Drafts drafts) {
        this.desks = desks;
        this.rulesets = rulesets;
        this.drafts = drafts;
    }

    /** @throws dev.boussole.web.api.ApiProblem 503 while none has loaded */
    Served served() {
        desks.ruleset();
        return rulesets.served().orElseThrow(dev.boussole.web.api.Problems::rulesBuilding);
    }

    /** The files of the rulebook in service with those of the field {@code files} over them, else with the drafts. */
    Map<String, String> edited(Served served, JsonFields body) {
        Optional<Map<String, JsonNode>> given = body.entries("files");
        if (given.isEmpty()) {
            return Drafts.over(served, Drafts.edits(drafts.all()));
        }
        Map<String, @Nullable String> edits = new LinkedHashMap<>();
        if (given.get().size() > FILES_MAX) {
            body.say(
                    "files",
                    new Text(
                            "`files` has " + given.get().size() + " files; the limit is " + FILES_MAX + ".",
                            "`files` contient " + given.get().size() + " fichiers ; la limite est " + FILES_MAX + "."));
        }
        given.get().forEach((path, node) -> {
            String where = "files/" + path;
            if (RulePath.of(path).isEmpty()) {
                body.sayWithin("files", path, RuleProblems.badPath(path));
            } else if (!node.isNull() && (!node.isTextual() || node.textValue().length() > TEXT_MAX)) {
                body.sayWithin("files", path, RuleProblems.badText(where));
            } else {
                edits.put(path, node.isNull() ? null : node.textValue());
            }
        });
        return Drafts.over(served, edits);
    }
}
