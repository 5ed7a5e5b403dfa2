package dev.boussole.service.ruleset;

import dev.boussole.rulebook.RuleBook;
import java.util.Map;

/**
 * The rulebook in service with the texts that it was made of.
 *
 * @param activation id of the activation; 0 while it is not written down
 * @param files by path under the rulebook's folder, tests included
 */
public record Served(long activation, RuleBook book, Map<String, String> files) {
    public Served {
        files = Map.copyOf(files);
    }

    public String hash() {
        return book.hash();
    }
}
