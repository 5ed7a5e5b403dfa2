package dev.boussole.service.decision;

import dev.boussole.store.Database;
import dev.boussole.store.decision.Spoken;
import dev.boussole.store.decision.SpokenStore;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Which rules spoke in the last thirty days of each account; worked out once a decision. Thread-safe. */
public final class LastMonth {
    private static final int DAYS = 30;

    private final SpokenStore store;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    public LastMonth(Database database) {
        this.store = new SpokenStore(database);
    }

    /**
     * The thirty days up to an account's last decision.
     *
     * @param rules what was said, by rule; a rule that kept silent is not there
     */
    public record Month(LocalDate from, LocalDate to, Map<String, Spoken> rules) {
        public Optional<Spoken> of(String rule) {
            return Optional.ofNullable(rules.get(rule));
        }
    }

    private record Kept(SpokenStore.Stood at, Month month) {}

    /** Nothing before the first decision. */
    public Optional<Month> of(String account) {
        return store.head(account).map(now -> {
            Kept known = kept.get(account);
            if (known == null || !known.at().equals(now)) {
                known = new Kept(now, month(account, now.asOf()));
                kept.put(account, known);
            }
            return known.month();
        });
    }

    private Month month(String account, LocalDate to) {
        LocalDate from = to.minusDays(DAYS - 1L);
        Map<String, Spoken> rules = new TreeMap<>();
        store.between(account, from, to).forEach(one -> rules.put(one.rule(), one));
        return new Month(from, to, rules);
    }
}
