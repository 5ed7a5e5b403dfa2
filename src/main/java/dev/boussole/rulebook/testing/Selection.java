package dev.boussole.rulebook.testing;

import dev.boussole.rulebook.RuleBook;
import java.util.Locale;

/**
 * Which tests are run.
 *
 * @param only a rule's id for those that lie beside it or name it, else a part of a file's path or of a test's name; empty
 *     for all
 */
public record Selection(String only) {
    public static final Selection ALL = new Selection("");

    boolean admits(String path, String ruleFile, TestCase test, RuleBook book) {
        if (only.isEmpty()) {
            return true;
        }
        if (book.guidance(only).isPresent()) {
            return test.expectation().named().contains(only)
                    || book.guidance(only).orElseThrow().source().file().equals(ruleFile);
        }
        return path.contains(only) || test.name().toLowerCase(Locale.ROOT).contains(only.toLowerCase(Locale.ROOT));
    }
}
