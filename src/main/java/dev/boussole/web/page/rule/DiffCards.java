package dev.boussole.web.page.rule;

import dev.boussole.campaign.Money;
import dev.boussole.campaign.Text;
import dev.boussole.review.AdviceChange;
import dev.boussole.review.AdviceChange.Kind;
import dev.boussole.web.page.Frame;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.state.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What other rules would change on real campaigns, as cards.
 *
 * @param lead how much changes, in one sentence
 * @param accounts one for each account that changes
 */
public record DiffCards(String lead, List<OfAccount> accounts) {
    private static final int CARDS_MAX = 40;

    /**
     * The cards of one account.
     *
     * @param more what is not shown, and what only moves in the ranking; null for nothing
     */
    public record OfAccount(
            String name,
            String lead,
            List<Card> cards,
            @Nullable String more) {}

    /**
     * One recommendation that would not be the same.
     *
     * @param tone {@code good} for what is new, {@code poor} for what is gone, {@code warn} for what is altered
     * @param place in the ranking, before and after
     * @param by the rule that would hold it back, or null
     * @param money what following it is estimated to bring, or null
     */
    public record Card(
            String tone,
            String kind,
            String title,
            String campaign,
            String rule,
            String ruleHref,
            @Nullable String place,
            @Nullable String by,
            @Nullable String money) {}

    public DiffCards {
        accounts = List.copyOf(accounts);
    }

    /**
     * Puts effects into words.
     *
     * @param effects one for each account
     */
    public static DiffCards of(Frame frame, List<Effect> effects) {
        Labels labels = frame.labels();
        List<OfAccount> accounts = new ArrayList<>();
        int changed = 0;
        for (Effect effect : effects) {
            int others = (int) effect.diff().changes().stream()
                    .filter(change -> change.kind() != Kind.MOVES)
                    .count();
            changed += others;
            if (!effect.diff().changes().isEmpty()) {
                accounts.add(account(frame, effect, others));
            }
        }
        String lead = effects.isEmpty()
                ? labels.of("rule.diff.nowhere")
                : accounts.isEmpty() ? labels.of("rule.diff.none") : labels.count("rule.diff.lead", changed);
        return new DiffCards(lead, accounts);
    }

    private static OfAccount account(Frame frame, Effect effect, int others) {
        Labels labels = frame.labels();
        Map<String, String> names = new HashMap<>();
        effect.workspace().campaigns().forEach(campaign -> names.put(campaign.id(), campaign.name()));
        Words words = new Words(labels, effect.workspace().account().currency());
        List<Card> cards = effect.diff().changes().stream()
                .filter(change -> change.kind() != Kind.MOVES)
                .limit(CARDS_MAX)
                .map(change -> card(frame, words, change, names))
                .toList();
        int moves = effect.diff().changes().size() - others;
        List<String> more = new ArrayList<>();
        if (others > cards.size()) {
            more.add(labels.count("rule.diff.more", others - cards.size()));
        }
        if (moves > 0) {
            more.add(labels.count("rule.diff.moves", moves));
        }
        return new OfAccount(
                effect.workspace().account().name(),
                labels.of(
                        "rule.diff.account",
                        words.date(effect.asOf()),
                        effect.diff().before(),
                        effect.diff().after()),
                cards,
                more.isEmpty() ? null : String.join(" ", more));
    }

    private static Card card(Frame frame, Words words, AdviceChange change, Map<String, String> names) {
        Labels labels = frame.labels();
        Text title = change.title();
        String campaign = change.campaign();
        Money money = change.money();
        return new Card(
                tone(change.kind()),
                labels.of("rule.diff." + change.kind().key()),
                title == null ? change.rule() : title.in(labels.language()),
                campaign == null ? labels.of("account") : names.getOrDefault(campaign, campaign),
                change.rule(),
                frame.to("/rules/" + change.rule()),
                place(labels, change.before(), change.after()),
                change.by(),
                money == null ? null : labels.of("gain.money", words.change(money)));
    }

    private static String tone(Kind kind) {
        return switch (kind) {
            case APPEARS, RELEASED -> "good";
            case VANISHES, HELD_BACK -> "poor";
            case ALTERED, MOVES -> "warn";
        };
    }

    private static @Nullable String place(Labels labels, @Nullable Integer before, @Nullable Integer after) {
        if (before == null || after == null) {
            return after != null
                    ? labels.of("rule.diff.at", after)
                    : before != null ? labels.of("rule.diff.was", before) : null;
        }
        return before.equals(after) ? labels.of("rule.diff.at", after) : labels.of("rule.diff.from-to", before, after);
    }
}
