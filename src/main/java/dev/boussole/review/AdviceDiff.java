package dev.boussole.review;

import dev.boussole.campaign.Money;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Impact;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.AdviceChange.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What two rulebooks say differently about the same account on the same day.
 *
 * @param before how many recommendations there were
 * @param after how many there are
 * @param changes by kind, then by place, rule and scope
 */
public record AdviceDiff(int before, int after, List<AdviceChange> changes) {
    private static final Comparator<AdviceChange> ORDER = Comparator.comparing(AdviceChange::kind)
            .thenComparing(
                    change -> change.after() != null ? change.after() : change.before() != null ? change.before() : 0)
            .thenComparing(AdviceChange::rule)
            .thenComparing(AdviceChange::scope);

    public AdviceDiff {
        changes = List.copyOf(changes);
    }

    /** Compares the review under the rules in service with that under the others. */
    public static AdviceDiff of(Review before, Review after) {
        Said old = Said.in(before);
        Said now = Said.in(after);
        TreeSet<Key> keys = new TreeSet<>(Comparator.comparing(Key::rule).thenComparing(Key::scope));
        keys.addAll(old.said.keySet());
        keys.addAll(now.said.keySet());
        List<AdviceChange> changes = new ArrayList<>();
        for (Key key : keys) {
            AdviceChange change = change(key, old, now);
            if (change != null) {
                changes.add(change);
            }
        }
        changes.sort(ORDER);
        return new AdviceDiff(old.said.size(), now.said.size(), changes);
    }

    /** Share of the recommendations, old and new, that are not the same under the other rules, 0..1; rank does not count. */
    public double share() {
        return share(List.of(this));
    }

    /** The same over several comparisons, each recommendation with the same weight. */
    public static double share(List<AdviceDiff> all) {
        long other = all.stream().mapToLong(AdviceDiff::others).sum();
        long whole = all.stream().mapToLong(AdviceDiff::whole).sum();
        return whole == 0 ? 0 : (double) other / whole;
    }

    private long others() {
        return changes.stream().filter(one -> one.kind() != Kind.MOVES).count();
    }

    private long whole() {
        return after
                + changes.stream()
                        .filter(one -> one.kind() == Kind.VANISHES || one.kind() == Kind.HELD_BACK)
                        .count();
    }

    private static @Nullable AdviceChange change(Key key, Said old, Said now) {
        Placed was = old.said.get(key);
        Placed is = now.said.get(key);
        Held held = now.held.get(key);
        if (was == null && is != null) {
            return told(old.held.containsKey(key) ? Kind.RELEASED : Kind.APPEARS, key, null, is, null);
        }
        if (was != null && is == null) {
            return told(held == null ? Kind.VANISHES : Kind.HELD_BACK, key, was, null, held == null ? null : held.by);
        }
        if (was == null || is == null) {
            return null;
        }
        boolean same =
                was.one.action().equals(is.one.action()) && was.one.messages().equals(is.one.messages());
        if (!same) {
            return told(Kind.ALTERED, key, was, is, null);
        }
        return was.place == is.place ? null : told(Kind.MOVES, key, was, is, null);
    }

    private static AdviceChange told(
            Kind kind, Key key, @Nullable Placed was, @Nullable Placed is, @Nullable String by) {
        Placed shown = is != null ? is : was;
        return new AdviceChange(
                kind,
                key.rule,
                shown == null || shown.one.campaignId().isEmpty() ? null : shown.one.campaignId(),
                key.scope,
                shown == null ? null : shown.one.messages().title(),
                was == null ? null : was.place,
                is == null ? null : is.place,
                by,
                shown == null ? null : money(shown.one));
    }

    private static @Nullable Money money(Recommendation one) {
        Impact impact = one.impact();
        return impact == null ? null : impact.value();
    }

    private record Key(String rule, String scope) {}

    private record Placed(Recommendation one, int place) {}

    private record Held(@Nullable String by) {}

    /** What one review says, by rule and scope. */
    private static final class Said {
        private final Map<Key, Placed> said = new LinkedHashMap<>();
        private final Map<Key, Held> held = new LinkedHashMap<>();

        static Said in(Review review) {
            Said said = new Said();
            List<Recommendation> ranking = review.ranking();
            for (int i = 0; i < ranking.size(); i++) {
                Recommendation one = ranking.get(i);
                said.said.put(new Key(one.guidance().id(), one.scope()), new Placed(one, i + 1));
            }
            said.hold(review.accountAdvice());
            review.campaigns().forEach(campaign -> said.hold(campaign.advice()));
            return said;
        }

        private void hold(Advice advice) {
            for (HeldBack one : advice.heldBack()) {
                held.put(new Key(one.guidance().id(), one.scope()), new Held(one.by()));
            }
        }
    }
}
