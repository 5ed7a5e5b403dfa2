package dev.boussole.rulebook.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.boussole.fact.Situations;
import dev.boussole.rulebook.RuleBook;
import java.util.List;
import java.util.Map;

/** The situations that the tests beside the rules are about. */
public final class Cases {
    private Cases() {}

    /** @param files texts by path; those that are no tests are left out */
    public static List<Situations> of(Map<String, String> files, RuleBook book) {
        return RuleTests.firings(book, files).stream().map(Played::situations).toList();
    }

    /** The facts that {@code given} says, without mistakes. */
    public static Situations given(String yaml, RuleBook book) {
        try {
            Terms terms = new Terms(book);
            Situations situations = Given.of(Piece.read(yaml), terms);
            if (!terms.mistakes().isEmpty()) {
                throw new IllegalArgumentException(terms.mistakes().toString());
            }
            return situations;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(yaml, e);
        }
    }
}
