package dev.boussole.recommendation;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Money;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a gain is worth: the measured revenue of one times the declared gross margin, else the declared lifetime value of
 * the new customers that come of one.
 */
final class Worth {
    private final Account account;
    private final Chain chain;

    Worth(Account account, Chain chain) {
        this.account = account;
        this.chain = chain;
    }

    /** In money of margin; null where margin or value is not declared, or the revenue not measured. */
    @Nullable
    Money of(Measure counted, double gained) {
        Double margin = account.grossMargin();
        if (margin != null) {
            for (Measure revenue : revenues(counted)) {
                OptionalDouble each = each(counted, revenue);
                if (each.isPresent()) {
                    return Money.of(gained * each.getAsDouble() * margin, account.currency());
                }
            }
        }
        Double lifetime = account.lifetimeValue();
        OptionalDouble customers = each(counted, Measure.NEW_CUSTOMERS);
        return lifetime == null || customers.isEmpty()
                ? null
                : Money.of(gained * customers.getAsDouble() * lifetime, account.currency());
    }

    /** The shop's own revenue for what the shop counts, else the platform's claim first. */
    private static List<Measure> revenues(Measure counted) {
        return switch (counted) {
            case ORDERS, REVENUE -> List.of(Measure.REVENUE, Measure.CONVERSION_VALUE);
            case EMAIL_ORDERS, EMAIL_REVENUE, EMAIL_CLICKS_UNIQUE -> List.of(Measure.EMAIL_REVENUE, Measure.REVENUE);
            default -> List.of(Measure.CONVERSION_VALUE, Measure.REVENUE, Measure.EMAIL_REVENUE);
        };
    }

    private OptionalDouble each(Measure counted, Measure worth) {
        return counted == worth || Flow.leads(counted, worth) ? chain.ratio(counted, worth) : OptionalDouble.empty();
    }
}
