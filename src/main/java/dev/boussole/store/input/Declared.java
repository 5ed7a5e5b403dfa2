package dev.boussole.store.input;

import java.util.List;

/**
 * What is declared of an account.
 *
 * @param version the revision that brought the text; 0 when there is none
 * @param objectives set beside the text, by id
 */
public record Declared(Setting setting, long version, List<ObjectiveEdit> objectives) {
    public Declared {
        objectives = List.copyOf(objectives);
    }
}
