package dev.boussole.service.decision;

import dev.boussole.decision.Actor;
import dev.boussole.decision.Answering;
import dev.boussole.decision.Life;
import dev.boussole.decision.Remark;
import dev.boussole.decision.Remarking;
import dev.boussole.decision.State;
import dev.boussole.decision.Step;
import dev.boussole.decision.Transition;
import dev.boussole.report.Lives;
import dev.boussole.store.Database;
import dev.boussole.store.decision.Changed;
import dev.boussole.store.decision.Entry;
import dev.boussole.store.decision.LifeFilter;
import dev.boussole.store.decision.LifeStore;
import dev.boussole.store.decision.RuleScore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The recommendations of accounts as they stand, and the answers to them. Thread-safe. */
public final class Recommendations {
    private final LifeStore store;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> stamps = new ConcurrentHashMap<>();

    public Recommendations(Database database, Clock clock) {
        this.store = new LifeStore(database);
        this.clock = clock;
    }

    private record Kept(long stamp, Lives lives) {}

    public Optional<Life> find(String account, String id) {
        return store.find(account, id);
    }

    /** What happened to a recommendation, the oldest first. */
    public List<Entry> history(String account, String id) {
        return store.history(account, id);
    }

    /** The newest first. @param after the last one that was seen, or null */
    public List<Life> page(String account, LifeFilter filter, @Nullable Life after, int limit) {
        return store.page(account, filter, after, limit);
    }

    /**
     * Answers a recommendation: state, history and event in one transaction.
     *
     * @param expected the version that was seen, or null when it does not matter
     * @param answer the answer to it as it stands
     * @param note in the words of who answers, or null
     * @return as it stands then; nothing when there is no such recommendation
     * @throws StaleVersion when it has another version
     * @throws dev.boussole.decision.TransitionRefused when its state does not allow the answer
     */
    public Optional<Life> answer(
            String account,
            String id,
            @Nullable Integer expected,
            Function<Life, Transition> answer,
            @Nullable String note,
            Actor actor) {
        return step(account, id, expected, life -> Answering.take(life, answer.apply(life), note), actor);
    }

    /**
     * Says something about a recommendation without answering it, whatever became of it meanwhile.
     *
     * @param note in the words of who assigns it, or null
     * @return as it stands then; nothing when there is no such recommendation
     * @throws dev.boussole.decision.TransitionRefused when it has ended and is to be given to somebody
     */
    public Optional<Life> remark(String account, String id, Remark remark, @Nullable String note, Actor actor) {
        return step(account, id, null, life -> Remarking.take(life, remark, note), actor);
    }

    private Optional<Life> step(
            String account, String id, @Nullable Integer expected, Function<Life, Step> step, Actor actor) {
        Optional<Life> answered = store.answer(
                account,
                id,
                life -> {
                    if (expected != null && expected != life.version()) {
                        throw new StaleVersion(id, expected, life.version());
                    }
                    return step.apply(life);
                },
                actor,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        touched(account);
        return answered;
    }

    /** Recommendations of the account may stand otherwise than they did. */
    public void touched(String account) {
        stamp(account).incrementAndGet();
    }

    private AtomicLong stamp(String account) {
        return stamps.computeIfAbsent(account, key -> new AtomicLong());
    }

    /** A number that changes whenever a recommendation of the account does; one row is read. */
    public long livesVersion(String account) {
        return store.version(account);
    }

    /** A number that rises with every change of a recommendation of the account while this program runs. */
    public long stampOf(String account) {
        return stamp(account).get();
    }

    /** Every open recommendation of an account, as it stands now. */
    public Desktop desktop(String account) {
        return new Desktop(stamp(account).get(), store.waiting(account), store.answered(account));
    }

    /** Where every open recommendation stands, for the JSON of advice: the same object until one changes. */
    public Lives lives(String account) {
        long stamp = stamp(account).get();
        Kept known = kept.get(account);
        if (known == null || known.stamp() != stamp) {
            known = new Kept(stamp, Marks.of(store.open(account)));
            kept.put(account, known);
        }
        return known.lives();
    }

    /** What is new, changed and resolved. @param limit recommendations at most */
    public Changes changes(String account, Since since, int limit) {
        return changes(account, since, null, limit);
    }

    /** From here on there is nothing yet. */
    public Since now(String account) {
        long last = store.last(account);
        return Since.place(last, last);
    }

    /** The same for one campaign. @param campaign null for all of them */
    public Changes changes(String account, Since since, @Nullable String campaign, int limit) {
        long base = since.at() == null ? since.base() : store.seqBefore(account, since.at());
        long after = Math.max(base, since.after());
        List<Changed> found = store.since(account, base, after, campaign, limit + 1);
        boolean more = found.size() > limit;
        List<Changed> shown = more ? found.subList(0, limit) : found;
        long last = shown.isEmpty() ? after : shown.get(shown.size() - 1).seq();
        return new Changes(
                shown.stream()
                        .map(one -> new Changes.Change(kind(one), one.life()))
                        .toList(),
                more ? Since.place(base, last) : Since.place(last, last),
                more);
    }

    private static Changes.Kind kind(Changed changed) {
        State state = changed.life().state();
        if (state != State.ACTIVE && state != State.SNOOZED) {
            return Changes.Kind.RESOLVED;
        }
        return changed.made() && state == State.ACTIVE ? Changes.Kind.NEW : Changes.Kind.CHANGED;
    }

    /** What became of what each rule recommended. */
    public List<RuleScore> scores(String account) {
        return store.scores(account);
    }
}
