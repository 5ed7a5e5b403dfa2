package dev.boussole.rulebook.whynot;

import dev.boussole.campaign.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule says nothing about a campaign.
 *
 * @param campaignId the campaign, or the empty text for the account
 * @param speaks whether it speaks after all; then nothing has to change
 * @param steps the rule's conditions in its order, then the sample that it needs, judged on the facts that come nearest
 * @param changes the smallest change of figures with which the rule speaks: all of them together, none of them by less;
 *     empty where it speaks already or where no figure would help
 * @param alternatives the same conditions on other facts that the rule could be about, such as the other creatives of the
 *     campaign; nearest first
 * @param answer the same in one sentence
 */
public record WhyNotAnswer(
        String rule,
        String campaignId,
        boolean speaks,
        List<Step> steps,
        List<Change> changes,
        List<Alternative> alternatives,
        Text answer) {
    public WhyNotAnswer {
        steps = List.copyOf(steps);
        changes = List.copyOf(changes);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Another way of giving facts to the rule.
     *
     * @param scopes the scopes of its facts, without those that the steps of the answer are about
     * @param speaks whether the rule speaks about them
     * @param changes the smallest change with which it would; empty where it speaks or where no figure would help
     */
    public record Alternative(List<String> scopes, boolean speaks, List<Step> steps, List<Change> changes) {
        public Alternative {
            scopes = List.copyOf(scopes);
            steps = List.copyOf(steps);
            changes = List.copyOf(changes);
        }
    }

    /** How a condition stands. */
    public enum State {
        HOLDS,
        FAILS,
        /** There is no fact that it could be asked of. */
        NOT_REACHED
    }

    /**
     * Where a condition stands in its rule.
     *
     * @param pattern the place of its pattern, from 0
     * @param index its place among the pattern's conditions; past their end for a sample of {@code @needs}, -1 for the
     *     pattern as a whole
     */
    public record Place(int pattern, int index) {}

    /**
     * One condition.
     *
     * @param place nothing for a condition of another rule
     * @param scope the scope of the fact that it is asked of, or null where there is none, or several
     * @param fact what it is about, such as {@code Campaign.ctr}
     * @param condition as the rule states it, thresholds filled in
     * @param found the figure that was found, a number or a word, or null where it is missing
     * @param nearest the smallest changes with which this condition alone would hold; empty where it holds, or none would do
     * @param parts the alternatives of {@code a || b}, and what is joined by "and" within one; empty for a single condition
     */
    public record Step(
            Optional<Place> place,
            State state,
            @Nullable String scope,
            String fact,
            String condition,
            @Nullable Object found,
            List<Change> nearest,
            List<Step> parts,
            Text sentence) {}

    /**
     * A figure that would have to be another.
     *
     * @param scope the scope that it belongs to
     * @param index which fact of its type it belongs to, in the order of the situation, from 0
     * @param figure its name: {@code Campaign.ctr.high}
     * @param from what it is: a number, a word, a flag, or null where it is missing
     * @param to the nearest value that would do
     * @param by the difference, or null where one of the two is no number
     */
    public record Change(
            String scope,
            int index,
            String figure,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable Double by,
            Text sentence) {}
}
