package dev.boussole.web.page.rule;

import dev.boussole.rulebook.engine.RuleFailure;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.rule.RuleSheetPage.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What to know before a rule is read: it fails, differs from the one in service, is in shadow or lacks data. */
final class SheetNotices {
    private SheetNotices() {}

    static List<Told> of(Rulebook rulebook, Rule rule, Set<Health> health, Frame frame, Words words) {
        Labels labels = frame.labels();
        List<Told> told = new ArrayList<>();
        RuleFailure failure = rulebook.served().book().unhealthy().get(rule.id());
        if (failure != null) {
            told.add(new Told("poor", words.text(failure.message()), null, null));
        }
        if (health.contains(Health.DRAFT)) {
            told.add(new Told(
                    "warn",
                    labels.of("rule.sheet.drafted"),
                    frame.to("/rules/publish"),
                    labels.of("rule.drafts.look")));
        }
        if (health.contains(Health.SHADOW)) {
            told.add(new Told("warn", labels.of("rule.sheet.shadow"), null, null));
        }
        if (rule.guidance().lacks() != null) {
            told.add(new Told(
                    "warn", labels.of("rule.sheet.lacks", rule.guidance().lacks()), null, null));
        }
        return told;
    }
}
