package dev.boussole.platform.export;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of an export is told from outside.
 *
 * @param asOf rows that start later are in the future and quarantined; null leaves future dates unchecked
 * @param locale says how numbers and dates are written; null decides it per file from cells that leave no doubt
 */
public record ReadOptions(
        @Nullable LocalDate asOf, @Nullable Locale locale) {
    public static final ReadOptions DEFAULT = new ReadOptions(null, null);

    public ReadOptions withAsOf(@Nullable LocalDate day) {
        return new ReadOptions(day, locale);
    }

    public ReadOptions withLocale(@Nullable Locale declared) {
        return new ReadOptions(asOf, declared);
    }
}
