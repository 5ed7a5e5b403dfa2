package dev.boussole.rulebook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.analysis.solve.Answer;
import dev.boussole.rulebook.language.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rulebook that we ship, seen by its own analysis. */
class OwnRulebookTest {
    private static final Map<String, String> FILES = RuleBookLoader.files(Path.of("rules"), LoadOptions.standard());
    private static final RuleBook BOOK = RuleBookLoader.load(FILES, LoadOptions.standard());

    @Test
    void it_has_no_error() {
        assertThat(RulebookAnalysis.of(BOOK, FILES))
                .filteredOn(remark -> remark.severity() == Remark.Severity.ERROR)
                .isEmpty();
    }

    @Test
    void only_opposite_advice_is_remarked_on() {
        assertThat(RulebookAnalysis.of(BOOK, FILES))
                .extracting(Remark::kind)
                .allMatch(kind -> kind == Remark.Kind.OPPOSITE_ADVICE);
    }

    /** The reasoning leaves no rule out: for each it makes up facts, and the engine fires the rule on them. */
    @Test
    void facts_can_be_made_up_on_which_each_rule_really_fires() {
        List<String> silent = new ArrayList<>();
        for (Rule rule : BOOK.rules()) {
            if (Profile.of(BOOK).stream().noneMatch(profile -> fires(rule, profile))) {
                silent.add(rule.id());
            }
        }
        assertThat(silent).isEmpty();
    }

    private static boolean fires(Rule rule, Profile profile) {
        Question question = new Question(profile.withNeeds(List.of(rule)), new Makers(List.of()), profile);
        Question.Reply reply = question.ask(Question.Sharing.NONE);
        return reply.answer() instanceof Answer.Possible possible
                && reply.scene() != null
                && new Trial(BOOK, List.of())
                        .witness(List.of(rule), reply.scene(), possible.models())
                        .isPresent();
    }

    @Test
    void the_same_rulebook_gives_the_same_remarks_in_the_same_order() {
        assertThat(told(RulebookAnalysis.of(BOOK, FILES)))
                .isEqualTo(told(RulebookAnalysis.of(RuleBookLoader.load(FILES, LoadOptions.standard()), FILES)));
    }

    private static List<String> told(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> remark.file() + ":" + remark.line() + ":" + remark.column() + " "
                        + remark.kind().key() + " " + remark.sentence().fr())
                .toList();
    }
}
