package dev.boussole.store.input;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Takes what was known: first the declarations, then of each file, in the order of reading, what its rows are about and
 * what was wrong, as they came; and then all rows, in any order.
 */
public interface KnownRows {
    void declared(Declared declared);

    /**
     * @param lastDay of the file as it came in, or null
     * @param batch of two files that end on one day the one with the higher is believed
     */
    void file(String name, boolean optional, @Nullable LocalDate lastDay, long batch);

    /** The first row of the file about something. @param counts has its measures and no figures */
    void first(Origin origin, Counts counts, int line);

    void problem(Problem problem);

    /** @param counts valid during the call only */
    void row(String file, Origin origin, Period period, Counts counts, int line);
}
