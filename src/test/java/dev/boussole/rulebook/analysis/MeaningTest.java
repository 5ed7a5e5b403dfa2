package dev.boussole.rulebook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.engine.Facts;
import dev.boussole.rulebook.language.Condition;
import dev.boussole.rulebook.language.FactPattern;
import dev.boussole.rulebook.language.FactType;
import dev.boussole.rulebook.language.Figure;
import dev.boussole.rulebook.language.Frame;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.testing.Played;
import dev.boussole.rulebook.testing.RuleTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The analysis reads a condition as the engine does: compared on the facts of all tests of the rulebook. */
class MeaningTest {
    private static final Map<String, String> FILES = RuleBookLoader.files(Path.of("rules"), LoadOptions.standard());
    private static final RuleBook BOOK = RuleBookLoader.load(FILES, LoadOptions.standard());
    /** So many facts are enough for one condition. */
    private static final int FACTS_MAX = 12;

    private static final Map<Condition, Integer> COMPARED = new HashMap<>();
    private static final Set<FactType> NOT_COMPARED = Set.of(FactType.FINDING, FactType.THRESHOLD);

    @Test
    void a_condition_means_what_the_engine_takes_it_for() {
        int compared = 0;
        List<String> different = new ArrayList<>();
        for (Played played : RuleTests.firings(BOOK, FILES)) {
            Facts campaign = Facts.of(played.situations().campaigns());
            Facts account = Facts.of(played.situations().account());
            for (Rule rule : bound(played.watched())) {
                for (FactPattern pattern : rule.patterns()) {
                    List<Object> facts = new ArrayList<>(campaign.of(pattern.type()));
                    if (pattern.type().level() == FactType.Level.ACCOUNT) {
                        facts.addAll(account.of(pattern.type()));
                    }
                    for (Object fact : facts) {
                        compared += compare(rule, pattern, fact, different);
                    }
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(compared).isGreaterThan(2000);
    }

    private static List<Rule> bound(Set<String> ids) {
        Profile everywhere = Profile.of(BOOK).get(0);
        return everywhere.bound(
                ids.stream().sorted().flatMap(id -> BOOK.rule(id).stream()).toList());
    }

    private static int compare(Rule rule, FactPattern pattern, Object fact, List<String> different) {
        int compared = 0;
        for (Condition condition : pattern.conditions()) {
            boolean enough = COMPARED.merge(condition, 1, Integer::sum) > FACTS_MAX;
            if (!enough && !NOT_COMPARED.contains(pattern.type()) && own(condition)) {
                boolean holds = condition.holds(fact, Frame.NONE);
                for (boolean wanted : new boolean[] {true, false}) {
                    Pins pins = new Pins(pattern.type(), fact);
                    Meaning meaning = new Meaning(pins.scene(), pins.slot(), place -> pins.slot());
                    if (pins.holds(meaning.of(condition, wanted)) != (holds == wanted)) {
                        different.add(rule.id() + " " + condition + " " + wanted);
                    }
                    compared++;
                }
            }
        }
        return compared;
    }

    private static boolean own(Condition condition) {
        boolean[] own = {true};
        condition.figures(figure -> own[0] &= !(figure instanceof Figure.Reading reading)
                || reading.own() && !reading.property().spelling().equals("campaignId"));
        return own[0];
    }
}
