package dev.boussole.platform.export;

import dev.boussole.campaign.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From the first to the last day seen. */
final class Span {
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Period last;

    void add(Period period) {
        if (period == last) {
            return;
        }
        last = period;
        if (from == null || period.from().isBefore(from)) {
            from = period.from();
        }
        if (to == null || period.to().isAfter(to)) {
            to = period.to();
        }
    }

    @Nullable
    Period period() {
        return from == null || to == null ? null : new Period(from, to);
    }
}
