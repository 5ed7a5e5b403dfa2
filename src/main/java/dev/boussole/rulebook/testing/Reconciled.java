package dev.boussole.rulebook.testing;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Language;
import dev.boussole.fact.Situations;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.Advised;
import dev.boussole.recommendation.Advisor;
import dev.boussole.recommendation.HeldBack;
import dev.boussole.recommendation.Messages;
import dev.boussole.recommendation.Proposal;
import dev.boussole.recommendation.RuleWords;
import dev.boussole.recommendation.Setting;
import dev.boussole.rulebook.RuleBook;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is left of the proposals of a test when they are reconciled as in a review, and what holds back the others. */
final class Reconciled {
    /** A test's situation states its figures; the account's own settings and the day only dress what is said. */
    private static final Account ACCOUNT = new Account(
            "account",
            Currency.getInstance("EUR"),
            ZoneOffset.UTC,
            Language.EN,
            null,
            null,
            Account.DEFAULT_CONVERSION_LAG_DAYS,
            null);

    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    private Reconciled() {}

    /** By held-back rule the one that holds it back; nothing where no rule does. */
    static Map<String, Optional<String>> heldBack(RuleBook book, Situations situations, Voices voices) {
        Map<String, List<Proposal>> said =
                voices.decision().proposals().stream().collect(Collectors.groupingBy(Proposal::campaignId));
        Advised advised = new Advisor(new Setting(ACCOUNT, AS_OF), new Words(book)).advise(situations, said, Map.of());
        List<HeldBack> all = new ArrayList<>(advised.account().heldBack());
        advised.campaigns().forEach(advice -> all.addAll(advice.heldBack()));
        Map<String, Optional<String>> heldBack = new TreeMap<>();
        all.forEach(held -> heldBack.putIfAbsent(held.guidance().id(), Optional.ofNullable(held.by())));
        return heldBack;
    }

    private record Words(RuleBook book) implements RuleWords {
        @Override
        public Messages messages(String rule) {
            return book.messages(rule).orElseThrow(() -> new IllegalArgumentException("There is no rule " + rule));
        }

        @Override
        public Kpi.@Nullable Unit unit(String rule, String variable) {
            return null;
        }
    }
}
