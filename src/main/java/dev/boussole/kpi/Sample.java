package dev.boussole.kpi;

import dev.boussole.campaign.Period;
import dev.boussole.statistics.PairedMoments;

/** The units of one window and their sums; units that do not count are left out of all of them. */
final class Sample {
    final Units units;
    /** First unit and the one after the last. */
    final int start;

    final int end;
    final int fromDay;
    final int toDay;
    /** Units that count. */
    final int size;
    /** Days that they cover. */
    final int days;

    final double y;
    final double x;
    final double evidence;
    final double squares;
    /** The largest figure, without its sign. */
    final double largest;

    Sample(Units units, int start, int end, int fromDay, int toDay) {
        this.units = units;
        this.start = start;
        this.end = Math.max(start, end);
        this.fromDay = fromDay;
        this.toDay = toDay;
        int size = 0;
        int days = 0;
        double y = 0;
        double x = 0;
        double evidence = 0;
        double squares = 0;
        double largest = 0;
        for (int i = start; i < end; i++) {
            if (units.counts(i)) {
                size++;
                days += units.length(i);
                y += units.y[i];
                x += units.x[i];
                evidence += known(units.evidence[i]);
                squares += known(units.squares[i]);
                largest = Math.max(largest, Math.max(Math.abs(units.y[i]), Math.abs(units.x[i])));
            }
        }
        this.size = size;
        this.days = days;
        this.y = y;
        this.x = x;
        this.evidence = evidence;
        this.squares = squares;
        this.largest = largest;
    }

    static double known(double figure) {
        return Double.isNaN(figure) ? 0 : figure;
    }

    PairedMoments moments() {
        return PairedMoments.of(units.y, units.x, start, end);
    }

    /** The window: as asked for where units are days, else what the rows cover. */
    Period window() {
        return units.rows && end > start
                ? Units.period(units.from[start], units.to[end - 1])
                : Units.period(fromDay, toDay);
    }
}
