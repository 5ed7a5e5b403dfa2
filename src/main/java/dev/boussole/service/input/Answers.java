package dev.boussole.service.input;

import dev.boussole.campaign.Period;
import dev.boussole.platform.export.ReadOptions;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of files answers to the questions that they leave open.
 *
 * @param columns what the columns of tables are, by the name of the table; remembered for the next import
 * @param period the days of rows that name none, or null
 * @param locale how numbers and dates are written, or null
 * @param currency that the account is to declare when it declares none, or null
 */
public record Answers(
        Map<String, Map<String, String>> columns,
        @Nullable Period period,
        @Nullable Locale locale,
        @Nullable Currency currency) {
    public static final Answers NONE = new Answers(Map.of(), null, null, null);

    public Answers {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    public Answers with(String table, Map<String, String> targets) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>(columns);
        all.put(table, targets);
        return new Answers(all, period, locale, currency);
    }

    public ImportOptions options() {
        return new ImportOptions(ReadOptions.DEFAULT.withPeriod(period).withLocale(locale), null);
    }
}
