package dev.boussole.platform.export;

import dev.boussole.campaign.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of an export is told from outside.
 *
 * @param asOf rows that start later are in the future and quarantined; null leaves future dates unchecked
 * @param locale says how numbers and dates are written; null decides it per file from cells that leave no doubt
 * @param period the days that a file covers whose rows and preamble name none; null refuses such a file
 * @param mappings what the owner says about single files, the first that fits a file counts
 */
public record ReadOptions(
        @Nullable LocalDate asOf,
        @Nullable Locale locale,
        @Nullable Period period,
        List<Mapping> mappings) {
    public static final ReadOptions DEFAULT = new ReadOptions(null, null, null, List.of());

    public ReadOptions {
        mappings = List.copyOf(mappings);
    }

    public ReadOptions withAsOf(@Nullable LocalDate day) {
        return new ReadOptions(day, locale, period, mappings);
    }

    public ReadOptions withLocale(@Nullable Locale declared) {
        return new ReadOptions(asOf, declared, period, mappings);
    }

    public ReadOptions withPeriod(@Nullable Period declared) {
        return new ReadOptions(asOf, locale, declared, mappings);
    }

    public ReadOptions withMappings(List<Mapping> declared) {
        return new ReadOptions(asOf, locale, period, declared);
    }

    /** The first mapping that fits a file, see {@link Mapping#fits}. */
    public Optional<Mapping> mapping(String name, List<String> columns) {
        return mappings.stream().filter(one -> one.fits(name, columns)).findFirst();
    }

    /** The options for a file: what was asked for one reading counts before what its mapping says. */
    public ReadOptions with(Mapping mapping) {
        return withLocale(locale == null ? mapping.locale() : locale)
                .withPeriod(period == null ? mapping.period() : period);
    }
}
