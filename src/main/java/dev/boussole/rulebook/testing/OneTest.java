package dev.boussole.rulebook.testing;

import dev.boussole.campaign.Text;
import dev.boussole.fact.Situations;
import dev.boussole.recommendation.Evidence;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Proposal;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.proof.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One case: fires all rules on the given facts and compares who spoke with who should have. */
final class OneTest {
    private final String testFile;
    private final String ruleFile;
    private final TestCase test;
    private final Expectation expected;
    private final Terms terms;
    private final RuleBook book;
    private final Situations situations;
    private final List<Fault> faults = new ArrayList<>();

    OneTest(String testFile, String ruleFile, TestCase test, Terms terms) {
        this.testFile = testFile;
        this.ruleFile = ruleFile;
        this.test = test;
        this.expected = test.expectation();
        this.terms = terms;
        this.book = terms.book();
        this.situations = Given.of(test.given(), terms);
        known();
    }

    /** A case that is written wrongly is not run. */
    TestResult run() {
        if (!terms.mistakes().isEmpty()) {
            return new TestResult(testFile, test.line(), test.name(), List.of(), List.of(), terms.mistakes());
        }
        Voices voices = Voices.of(book, situations);
        voices.decision().failures().forEach(failure -> fault(test.line(), failure.message()));
        compare(voices);
        expected.actions().forEach((id, action) -> compare(id, action, voices.proposals()));
        if (expected.heldBack() != null) {
            compare(expected.heldBack(), Reconciled.heldBack(book, situations, voices));
        }
        Set<String> actual = new TreeSet<>(voices.rules());
        actual.retainAll(watched());
        List<String> wanted = expected.expect() == null
                ? List.of()
                : List.copyOf(new TreeSet<>(expected.expect().keySet()));
        return new TestResult(testFile, test.line(), test.name(), wanted, List.copyOf(actual), faults);
    }

    /** What the rules say in it, whatever the case expects; nothing where it cannot be run. */
    Optional<Played> play() {
        if (!terms.mistakes().isEmpty()) {
            return Optional.empty();
        }
        Set<String> spoke = Voices.of(book, situations).rules();
        return Optional.of(new Played(testFile, test.line(), test.name(), watched(), spoke, situations));
    }

    private void known() {
        expected.silent().forEach(this::known);
        if (expected.expect() != null) {
            expected.expect().forEach(this::known);
        }
        if (expected.heldBack() != null) {
            expected.heldBack().forEach((id, by) -> {
                known(id, by.line());
                if (!by.is(Piece.Kind.NOTHING)) {
                    known(by.text(), by.line());
                }
            });
        }
        expected.actions().forEach((id, action) -> {
            if (!id.isEmpty()) {
                known(id, action.line());
            } else if (expected.expect() == null || expected.expect().size() != 1) {
                terms.mistake(
                        action.line(),
                        "`expectAction` does not say of which rule. Write `rule.id: 'verb(\"object\")'` below it.",
                        "`expectAction` ne dit pas de quelle règle. Écrivez `id.de.regle: 'verbe(\"objet\")'` en dessous.");
            }
        });
    }

    private void known(String id, int line) {
        if (book.guidance(id).isEmpty()) {
            List<String> all = book.guidance().stream().map(Guidance::id).toList();
            terms.mistake(
                    line,
                    "there is no rule `" + id + "`." + Node.hint(id, all, Node::didYouMean),
                    "il n'existe pas de règle `" + id + "`." + Node.hint(id, all, Node::vouliezVous));
        }
    }

    /** The rules that the case says something about. */
    private Set<String> watched() {
        Set<String> watched = new LinkedHashSet<>(expected.named());
        if (expected.expect() != null) {
            book.guidance().stream().map(Guidance::id).filter(this::isExact).forEach(watched::add);
        }
        return watched;
    }

    /** Whether {@code expect} is exact for the rule. */
    private boolean isExact(String id) {
        return expected.whole()
                || book.guidance(id)
                        .map(guidance -> guidance.source().file().equals(ruleFile))
                        .orElse(false);
    }

    private void compare(Voices voices) {
        Set<String> spoken = voices.rules();
        Map<String, Integer> wanted = expected.expect() == null ? Map.of() : expected.expect();
        wanted.forEach((id, line) -> {
            if (!spoken.contains(id)) {
                Text blocked = Blocked.by(book, situations, id);
                fault(
                        line,
                        new Text(
                                "`" + id + "` was expected and did not speak: " + blocked.en(),
                                "`" + id + "` était attendue et n'a rien dit : " + blocked.fr()));
            }
        });
        for (String id : spoken) {
            boolean unexpected = expected.expect() != null && isExact(id) && !wanted.containsKey(id);
            if (unexpected || expected.silent().containsKey(id)) {
                fault(
                        expected.silent().getOrDefault(id, expected.line()),
                        spoke(id, voices.proposals().get(id)));
            }
        }
    }

    private void compare(String named, Piece action, Map<String, Proposal> spoken) {
        String id = named.isEmpty() ? only() : named;
        Proposal proposal = spoken.get(id);
        String wanted = ActionText.normal(action.text());
        if (proposal != null && !ActionText.of(proposal.action()).equals(wanted)) {
            String actual = ActionText.of(proposal.action());
            fault(
                    action.line(),
                    new Text(
                            "`" + id + "` advised `" + actual + "` instead of `" + wanted + "`.",
                            "`" + id + "` a conseillé `" + actual + "` au lieu de `" + wanted + "`."));
        }
    }

    private static Text spoke(String id, @Nullable Proposal proposal) {
        String because = proposal == null
                ? ""
                : proposal.evidence().get().stream()
                        .map(OneTest::shown)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return new Text(
                "`" + id + "` spoke and should not" + (because.isEmpty() ? "." : ": " + because + "."),
                "`" + id + "` a parlé et n'aurait pas dû" + (because.isEmpty() ? "." : " : " + because + "."));
    }

    /** A condition with the figure that made it hold. */
    private static String shown(Evidence evidence) {
        Object value = evidence.value();
        return "`" + evidence.condition() + "`" + (value == null ? "" : " (" + Wording.literal(value) + ")");
    }

    private String only() {
        return expected.expect() == null
                ? ""
                : expected.expect().keySet().iterator().next();
    }

    private void compare(Map<String, Piece> wanted, Map<String, Optional<String>> held) {
        wanted.forEach((id, by) -> {
            Optional<String> actual = held.get(id);
            String expectedBy = by.is(Piece.Kind.NOTHING) ? null : by.text();
            if (actual == null) {
                fault(
                        by.line(),
                        new Text(
                                "`" + id + "` was expected to be held back and is not.",
                                "`" + id + "` devait être retenue et ne l'est pas."));
            } else if (!actual.equals(Optional.ofNullable(expectedBy))) {
                fault(
                        by.line(),
                        new Text(
                                "`" + id + "` is held back by " + shown(actual, "no rule") + " instead of "
                                        + shown(Optional.ofNullable(expectedBy), "no rule") + ".",
                                "`" + id + "` est retenue par " + shown(actual, "aucune règle") + " au lieu de "
                                        + shown(Optional.ofNullable(expectedBy), "aucune règle") + "."));
            }
        });
        new TreeMap<>(held).forEach((id, by) -> {
            if (!wanted.containsKey(id) && isExact(id)) {
                fault(
                        expected.line(),
                        new Text(
                                "`" + id + "` is held back by " + shown(by, "no rule") + " and should not be.",
                                "`" + id + "` est retenue par " + shown(by, "aucune règle")
                                        + " et ne devrait pas l'être."));
            }
        });
    }

    private static String shown(Optional<String> rule, String none) {
        return rule.map(id -> "`" + id + "`").orElse(none);
    }

    private void fault(int line, Text text) {
        faults.add(new Fault(line, false, text));
    }
}
