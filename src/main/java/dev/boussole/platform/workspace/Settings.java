package dev.boussole.platform.workspace;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Change;
import dev.boussole.campaign.Experiment;
import dev.boussole.campaign.Language;
import dev.boussole.objective.Objective;
import dev.boussole.platform.export.Mapping;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was declared, free of errors; what was left out of the account is null.
 *
 * @param amounts the currencies that campaigns and objectives state, to be held against the account's
 * @param mappings what the owner says about export files
 */
record Settings(
        Declared account,
        List<DeclaredCampaign> campaigns,
        List<Objective> objectives,
        List<Change> changes,
        List<Experiment> experiments,
        List<ForeignAmount> amounts,
        List<Mapping> mappings) {
    static final Settings NONE = new Settings(
            new Declared(null, null, null, null, null, null, null, null, null, List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    /** The same for an account in this currency. */
    Settings in(Currency currency) {
        return new Settings(account.in(currency), campaigns, objectives, changes, experiments, amounts, mappings);
    }

    /** The account as far as it was declared. */
    record Declared(
            @Nullable String name,
            @Nullable Currency currency,
            @Nullable ZoneId timeZone,
            @Nullable Language language,
            @Nullable Double grossMargin,
            @Nullable Double lifetimeValue,
            @Nullable Long conversionLagDays,
            @Nullable String industry,
            @Nullable Long qualificationDays,
            List<String> brandTerms) {
        private Declared in(Currency other) {
            return new Declared(
                    name,
                    other,
                    timeZone,
                    language,
                    grossMargin,
                    lifetimeValue,
                    conversionLagDays,
                    industry,
                    qualificationDays,
                    brandTerms);
        }

        /** The account with everything that was left out. */
        Account complete(String defaultName, Currency exports, Language defaultLanguage) {
            return new Account(
                    name == null ? defaultName : name,
                    currency == null ? exports : currency,
                    timeZone == null ? ZoneOffset.UTC : timeZone,
                    language == null ? defaultLanguage : language,
                    grossMargin,
                    lifetimeValue,
                    conversionLagDays == null ? Account.DEFAULT_CONVERSION_LAG_DAYS : conversionLagDays.intValue(),
                    industry,
                    qualificationDays == null ? null : (Integer) qualificationDays.intValue(),
                    brandTerms);
        }
    }
}
