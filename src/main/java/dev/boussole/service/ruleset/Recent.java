package dev.boussole.service.ruleset;

import dev.boussole.rulebook.RuleBook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The rulebooks that were asked for last, by hash, so that a decision is replayed without building its rules again. */
final class Recent {
    private static final int KEPT = 6;

    private final Map<String, RuleBook> books = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RuleBook> eldest) {
            return size() > KEPT;
        }
    };

    synchronized void keep(RuleBook book) {
        books.put(book.hash(), book);
    }

    /** The one that is kept, else what {@code otherwise} makes. */
    synchronized Optional<RuleBook> get(String hash, Supplier<Optional<RuleBook>> otherwise) {
        RuleBook kept = books.get(hash);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<RuleBook> made = otherwise.get();
        made.ifPresent(book -> books.put(hash, book));
        return made;
    }
}
