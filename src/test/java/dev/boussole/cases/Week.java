package dev.boussole.cases;

import java.time.LocalDate;

/** How busy each day of the week is, from Monday, beside the mean of the week. */
enum Week {
    /** People shop for their home in the evening and on Sunday. */
    SHOP(1.04, 0.98, 0.96, 0.97, 0.93, 1.00, 1.12),
    /** Offices buy and answer on working days. */
    OFFICE(1.28, 1.34, 1.30, 1.26, 1.10, 0.34, 0.38),
    /** Nobody is called at the weekend. */
    CALLS(1.40, 1.45, 1.42, 1.40, 1.33, 0, 0),
    /** One letter a week, on Tuesday. */
    TUESDAY(0, 1, 0, 0, 0, 0, 0),
    /** Two letters a week. */
    TUESDAY_AND_FRIDAY(0, 1, 0, 0, 1, 0, 0),
    /** Leisure, games and travel. */
    LEISURE(0.92, 0.90, 0.92, 0.95, 1.02, 1.14, 1.15);

    private final double[] busy;

    Week(double... busy) {
        this.busy = busy;
    }

    double busy(LocalDate day) {
        return busy[day.getDayOfWeek().getValue() - 1];
    }
}
