package dev.boussole.web.page.rule.editor;

import dev.boussole.service.ruleset.DraftedFile;
import dev.boussole.service.ruleset.Drafts;
import dev.boussole.service.ruleset.RulePath;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.service.ruleset.Served;
import dev.boussole.store.ruleset.Draft;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.ruleset.RuleProblems;
import dev.boussole.web.state.Desks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files that are being edited, over the rulebook in service. */
final class Desktop {
    static final int TEXT_MAX = 1_000_000;

    private final Desks desks;
    private final Rulesets rulesets;

    Desktop(Desks desks, Rulesets rulesets) {
        this.desks = desks;
        this.rulesets = rulesets;
    }

    /** @throws dev.boussole.web.api.ApiProblem 503 while none has loaded */
    Served served() {
        desks.ruleset();
        return rulesets.served().orElseThrow(Problems::rulesBuilding);
    }

    Drafts drafts() {
        return rulesets.drafts();
    }

    /** @throws dev.boussole.web.api.ApiProblem 400 where no file of a rulebook may lie */
    static RulePath path(String text) {
        return RulePath.of(text).orElseThrow(() -> RuleProblems.path(text));
    }

    DraftedFile file(RulePath path) {
        return drafts().file(served(), path);
    }

    List<DraftedFile> files() {
        return drafts().files(served());
    }

    /** The rulebook with every draft, and with a text in the place of one file. */
    Map<String, String> with(RulePath path, String text) {
        Map<String, @Nullable String> edits = Drafts.edits(drafts().all());
        edits.put(path.text(), text);
        return Drafts.over(served(), edits);
    }

    /** The rulebook with every draft. */
    Map<String, String> all() {
        List<Draft> all = drafts().all();
        return Drafts.over(served(), Drafts.edits(all));
    }

    /** @throws dev.boussole.web.api.ApiProblem when it is too long, or no text */
    static String text(RulePath path, String sent) {
        if (sent.length() > TEXT_MAX) {
            throw RuleProblems.tooLong(path.text());
        }
        if (sent.indexOf('\0') >= 0) {
            throw RuleProblems.notText(path.text());
        }
        return sent.replace("\r\n", "\n").replace('\r', '\n');
    }
}
