package dev.boussole.web.page.rule;

import dev.boussole.recommendation.Guidance;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.service.decision.LastMonth;
import dev.boussole.service.ruleset.Checkups;
import dev.boussole.service.ruleset.EditedRules;
import dev.boussole.service.ruleset.Served;
import dev.boussole.store.decision.RuleScore;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rulebook in service with everything that is known of its rules.
 *
 * @param month what was said lately, or null before the first advice of the account
 * @param scores what became of what each rule recommended, by rule
 */
record Rulebook(
        Served served,
        EditedRules edits,
        Checkups.Checkup checkup,
        LastMonth.@Nullable Month month,
        Map<String, RuleScore> scores) {
    List<Rule> rules() {
        return served.book().rules();
    }

    Set<Health> health(Rule rule) {
        Guidance about = rule.guidance();
        EnumSet<Health> healths = EnumSet.of(about.shadow() ? Health.SHADOW : Health.ACTIVE);
        if (edits.edited().contains(rule.id()) || edits.removed().contains(rule.id())) {
            healths.add(Health.DRAFT);
        }
        if (served.book().unhealthy().containsKey(rule.id())
                || checkup.fails(rule.id(), about.source().file())) {
            healths.add(Health.FAILING);
        }
        if (checkup.untested(rule.id())) {
            healths.add(Health.UNTESTED);
        }
        if (month != null && !rule.action().makesFinding()) {
            healths.add(month.of(rule.id()).isPresent() ? Health.FIRED : Health.SILENT);
        }
        return healths;
    }

    Optional<RuleScore> score(String rule) {
        return Optional.ofNullable(scores.get(rule));
    }

    /** The folder of a rule file, or an empty text. */
    static String topic(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }
}
