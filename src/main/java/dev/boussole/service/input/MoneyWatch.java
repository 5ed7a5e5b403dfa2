package dev.boussole.service.input;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import java.util.Collection;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives rows that name no currency the one that their sender said, and sees that the account can count in one. */
final class MoneyWatch {
    private final @Nullable Currency given;
    private final boolean declared;
    private final Set<String> named;
    private boolean unnamed;

    /**
     * @param given by the sender, or null
     * @param declared whether the account declares one
     * @param before the codes of the rows that are there
     */
    MoneyWatch(@Nullable Currency given, boolean declared, Collection<String> before) {
        this.given = given;
        this.declared = declared;
        this.named = new TreeSet<>(before);
    }

    PerformanceSink over(PerformanceSink sink) {
        return new Sink(sink);
    }

    /** @throws InputException when the account could not tell what its money is in */
    void require() {
        if (declared) {
            return;
        }
        if (named.size() > 1) {
            String codes = String.join(", ", named);
            throw refusal(
                    "With these files the account counts money in " + codes + ". Declare its currency in its settings,"
                            + " for instance `currency: EUR`; money in another one is then left out.",
                    "Avec ces fichiers, le compte compte en " + codes + ". Déclarez sa devise dans ses réglages, par"
                            + " exemple `currency: EUR` ; les montants dans une autre devise seront laissés de côté.");
        }
        if (named.isEmpty() && unnamed) {
            throw refusal(
                    "There are amounts of money without a currency. Say which it is with the parameter `currency`, for"
                            + " instance `currency=EUR`, or declare `currency: EUR` in the account's settings.",
                    "Il y a des montants sans devise. Indiquez-la avec le paramètre `currency`, par exemple"
                            + " `currency=EUR`, ou déclarez `currency: EUR` dans les réglages du compte.");
        }
    }

    private static InputException refusal(String en, String fr) {
        return new InputException(List.of(new Problem(
                Problem.Severity.ERROR, Problem.Kind.SETTING, new Source("import", 0), null, null, new Text(en, fr))));
    }

    private final class Sink implements PerformanceSink {
        private final PerformanceSink inner;
        private final Map<Origin, Origin> completed = new IdentityHashMap<>();
        private @Nullable Origin last;
        private @Nullable Origin lastCompleted;

        Sink(PerformanceSink inner) {
            this.inner = inner;
        }

        @Override
        public void row(Origin origin, Period period, Counts counts, int line) {
            Origin whole = lastCompleted;
            if (whole == null || origin != last) {
                whole = completed.computeIfAbsent(origin, this::complete);
                last = origin;
                lastCompleted = whole;
            }
            if (whole.currency() == null && !unnamed) {
                unnamed = hasMoney(counts);
            }
            inner.row(whole, period, counts, line);
        }

        private Origin complete(Origin origin) {
            String code = origin.currency();
            if (code == null && given != null) {
                code = given.getCurrencyCode();
            }
            if (code == null) {
                return origin;
            }
            named.add(code);
            return code.equals(origin.currency())
                    ? origin
                    : new Origin(
                            origin.platform(),
                            origin.channel(),
                            origin.accountId(),
                            origin.campaignId(),
                            origin.campaignName(),
                            origin.breakdown(),
                            origin.part(),
                            code,
                            origin.attribution(),
                            origin.utm());
        }

        private static boolean hasMoney(Counts counts) {
            for (int i = 0; i < counts.size(); i++) {
                if (counts.has(i) && counts.measure(i).unit() == Measure.Unit.MONEY) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void problem(Problem problem) {
            inner.problem(problem);
        }
    }
}
