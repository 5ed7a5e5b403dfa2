package dev.boussole.service.decision;

import dev.boussole.campaign.Language;
import dev.boussole.decision.Actor;
import dev.boussole.decision.Continuation;
import dev.boussole.decision.Life;
import dev.boussole.decision.ReviewReadings;
import dev.boussole.decision.Trigger;
import dev.boussole.recommendation.Advice;
import dev.boussole.recommendation.Recommendation;
import dev.boussole.review.AdviceDiff;
import dev.boussole.review.Review;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.store.Database;
import dev.boussole.store.decision.Decided;
import dev.boussole.store.decision.DecisionStore;
import dev.boussole.store.decision.Document;
import dev.boussole.store.decision.Known;
import dev.boussole.store.decision.ShadowStore;
import dev.boussole.store.decision.Stand;
import dev.boussole.store.decision.Writing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes down what reviews decide, and what it means for the recommendations of the account. Thread-safe. */
public final class Decisions {
    private final DecisionStore store;
    private final ShadowStore shadows;
    private final String program;
    private final Clock clock;

    /** @param program the version of the program, which a replay that differs names */
    public Decisions(Database database, String program, Clock clock) {
        this.store = new DecisionStore(database);
        this.shadows = new ShadowStore(database);
        this.program = program;
        this.clock = clock;
    }

    /**
     * Writes a decision with its recommendations, histories and events in one transaction. The same decision twice writes
     * nothing. A decision for a day before that of the last one is written as it is, and changes no recommendation.
     *
     * @return false when there was nothing to write
     */
    public boolean record(String account, Snapshot decided, Trigger trigger, Actor actor) {
        Review review = decided.review();
        List<String> keys =
                recommendations(review).map(Recommendation::id).distinct().toList();
        return store.write(
                account, review.decisionId(), keys, known -> writing(account, decided, trigger, actor, known));
    }

    private Writing writing(String account, Snapshot decided, Trigger trigger, Actor actor, Known known) {
        Review review = decided.review();
        boolean moves = known.asOf() == null || !review.asOf().isBefore(known.asOf());
        Continuation next = moves ? continued(account, decided, known) : unmoved(review, known);
        List<Stand> standing = next.standing().values().stream()
                .map(Stand::of)
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
        return new Writing(
                decided(account, decided, trigger, actor),
                Documents.of(review, decided.ruleset().waitRule(), Marks.of(standing)),
                next.steps(),
                next.renewed(),
                standing,
                moves);
    }

    private static Continuation continued(String account, Snapshot decided, Known known) {
        return Continuation.of(
                account,
                known.open(),
                key -> known.episodes().getOrDefault(key, 0),
                decided.review(),
                new ReviewReadings(
                        decided.review(), decided.workspace(), decided.ruleset().ownKpis()));
    }

    /** A look back shows where its recommendations stand now, and moves none. */
    private static Continuation unmoved(Review review, Known known) {
        Set<String> given = new java.util.HashSet<>();
        recommendations(review).forEach(one -> given.add(one.id()));
        Map<String, Life> standing = new HashMap<>();
        known.open().stream()
                .filter(life -> given.contains(life.cause().key()))
                .forEach(life -> standing.put(life.cause().key(), life));
        return new Continuation(List.of(), List.of(), standing);
    }

    private Decided decided(String account, Snapshot decided, Trigger trigger, Actor actor) {
        Review review = decided.review();
        List<Advice> advice = new ArrayList<>(List.of(review.accountAdvice()));
        review.campaigns().forEach(one -> advice.add(one.advice()));
        return new Decided(
                account,
                review.decisionId(),
                review.asOf(),
                review.ruleset(),
                decided.revision(),
                program,
                trigger,
                actor,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                advice.stream().mapToInt(one -> one.recommendations().size()).sum(),
                advice.stream().mapToInt(one -> one.heldBack().size()).sum(),
                advice.stream().mapToInt(one -> one.abstentions().size()).sum());
    }

    private static Stream<Recommendation> recommendations(Review review) {
        return Stream.concat(
                review.accountAdvice().recommendations().stream(),
                review.campaigns().stream().flatMap(one -> one.advice().recommendations().stream()));
    }

    /** Writes down what rules in shadow would have changed of a decision. @return false when that is known already */
    public boolean shadow(String account, String id, AdviceDiff diff) {
        return shadows.write(account, id, diff);
    }

    /** What rules in shadow would have changed of a decision; no change when none was in shadow. */
    public AdviceDiff shadow(Decided decided) {
        return shadows.find(decided)
                .orElseGet(() -> new AdviceDiff(decided.recommended(), decided.recommended(), List.of()));
    }

    /** The day of the last decision that was made by the clock or asked for. */
    public Optional<LocalDate> lastAsked(String account) {
        return store.lastDay(account, Set.of(Trigger.SCHEDULED, Trigger.ON_DEMAND));
    }

    public Optional<Decided> find(String account, String id) {
        return store.find(account, id);
    }

    /** The decisions of an account, the newest first. @param before the last one that was seen, or null */
    public List<Decided> page(String account, @Nullable Decided before, int limit) {
        return store.page(account, before, limit);
    }

    /** The answer as it was given, byte for byte. */
    public Optional<byte[]> document(String account, String id, Language language) {
        return store.document(account, id, language).map(Documents::unpacked);
    }

    /** The answer as it is kept, gzipped, with its digest. */
    public Optional<Document> packed(String account, String id, Language language) {
        return store.document(account, id, language);
    }
}
