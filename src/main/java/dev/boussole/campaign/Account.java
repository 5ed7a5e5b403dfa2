package dev.boussole.campaign;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The advertiser and what its exports do not know.
 *
 * @param grossMargin fraction of revenue that is margin, 0..1, or null when it was not declared
 * @param lifetimeValue margin per customer over its life, in the account's currency, or null
 * @param conversionLagDays days until nearly all conversions of a day have arrived
 * @param industry key of benchmark rows, or null
 * @param qualificationDays days until nearly all leads of a day were called and judged, or null when it was not declared
 * @param brandTerms the words under which people search for the advertiser itself; empty when they were not declared
 */
public record Account(
        String name,
        Currency currency,
        ZoneId timeZone,
        Language language,
        @Nullable Double grossMargin,
        @Nullable Double lifetimeValue,
        int conversionLagDays,
        @Nullable String industry,
        @Nullable Integer qualificationDays,
        List<String> brandTerms) {
    /** Days when {@code conversionLagDays} is not declared: the click window that platforms attribute by default (Meta, 7 days). */
    public static final int DEFAULT_CONVERSION_LAG_DAYS = 7;

    /** An account that declared neither how long its leads take to be qualified nor its brand terms. */
    public Account(
            String name,
            Currency currency,
            ZoneId timeZone,
            Language language,
            @Nullable Double grossMargin,
            @Nullable Double lifetimeValue,
            int conversionLagDays,
            @Nullable String industry) {
        this(
                name,
                currency,
                timeZone,
                language,
                grossMargin,
                lifetimeValue,
                conversionLagDays,
                industry,
                null,
                List.of());
    }

    public Account {
        brandTerms = List.copyOf(brandTerms);
        if (grossMargin != null && !(grossMargin > 0 && grossMargin <= 1)) {
            throw new IllegalArgumentException("grossMargin is a fraction above 0 and at most 1, not " + grossMargin);
        }
        if (conversionLagDays < 0) {
            throw new IllegalArgumentException("conversionLagDays is 0 or more, not " + conversionLagDays);
        }
        if (qualificationDays != null && qualificationDays < 0) {
            throw new IllegalArgumentException("qualificationDays is 0 or more, not " + qualificationDays);
        }
    }

    /** Days until the qualified leads of a day are complete: they arrive as conversions, and wait to be called. */
    public int qualifiedLeadLagDays() {
        return qualificationDays == null ? conversionLagDays : Math.max(conversionLagDays, qualificationDays);
    }
}
