package dev.boussole.platform.letter;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mailing to many people.
 *
 * @param title what its sender calls it
 * @param id the tool's id, or null
 * @param list the list or audience, or null
 * @param period the day of sending
 * @param currency ISO 4217 code of its revenue, or null
 * @param figures what was counted, at least how many it was sent or delivered to
 * @param totalClicks clicks of all clickers, NaN where the file does not say
 * @param rates what the file says of rates that its counts give too
 */
record Send(
        int line,
        String title,
        @Nullable String id,
        @Nullable String list,
        Period period,
        @Nullable String currency,
        Map<Measure, Figure> figures,
        double totalClicks,
        List<StatedRate> rates) {
    Send {
        rates = List.copyOf(rates);
        figures = Collections.unmodifiableMap(new EnumMap<>(figures));
    }

    /** A count and where it stands; {@code column} is the file's own name for it. */
    record Figure(double value, int line, String column) {}

    /**
     * A rate beside the counts that give it.
     *
     * @param stated fraction
     * @param step what its last digit is worth
     * @param counted fraction
     */
    record StatedRate(double stated, double step, double counted, int line, String column) {}
}
