package dev.boussole.kpi;

import dev.boussole.campaign.Period;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * What one formula reads in one scope, oldest first: a unit is a day, or a row that covers a longer period. A NaN in
 * numerator or denominator is a unit that does not count.
 */
final class Units {
    final int[] from;
    final int[] to;
    final double[] y;
    final double[] x;
    final double[] evidence;
    /** Of scores of 1, 0 and -1: how many are not 0; otherwise the numerators. */
    final double[] squares;
    /** Sum of evidence from which on a window carries the KPI. */
    final double enough;
    /** Sum that guidance on the KPI asks for, {@link #enough} at least. */
    final double wanted;
    /** Whether a unit is a longer row rather than a day. */
    final boolean rows;

    private final int first;

    Units(
            int[] from,
            int[] to,
            double[] y,
            double[] x,
            double[] evidence,
            double[] squares,
            double enough,
            double wanted) {
        this.from = from;
        this.to = to;
        this.y = y;
        this.x = x;
        this.evidence = evidence;
        this.squares = squares;
        this.enough = enough;
        this.wanted = wanted;
        this.rows = from != to;
        int present = 0;
        while (present < from.length && !counts(present)) {
            present++;
        }
        this.first = present;
    }

    boolean isEmpty() {
        return first == from.length;
    }

    /** The day on which the first unit that counts begins. */
    int firstDay() {
        return from[first];
    }

    /** The last day of the last unit. */
    int lastDay() {
        return to[to.length - 1];
    }

    /** How many days a unit lasts. */
    int length(int unit) {
        return to[unit] - from[unit] + 1;
    }

    boolean counts(int unit) {
        return !Double.isNaN(y[unit] + x[unit]);
    }

    /** The units that lie wholly within the days. */
    Sample between(int fromDay, int toDay) {
        return new Sample(this, lowerBound(from, fromDay), upperBound(toDay), fromDay, toDay);
    }

    Sample between(Period period) {
        return between((int) period.from().toEpochDay(), (int) period.to().toEpochDay());
    }

    /** The last unit that ends on or before the day, by itself; an empty sample if there is none. */
    Sample lastBefore(int toDay) {
        int end = upperBound(toDay);
        int start = Math.max(0, end - 1);
        return end == 0 ? new Sample(this, 0, 0, toDay, toDay) : new Sample(this, start, end, from[start], to[start]);
    }

    /** The place after the last unit that ends on or before the day. */
    int upperBound(int toDay) {
        return lowerBound(to, toDay + 1);
    }

    private static int lowerBound(int[] sorted, int day) {
        int place = Arrays.binarySearch(sorted, day);
        return place >= 0 ? place : -place - 1;
    }

    /** Share of the days from the first to the last that count, 0..1: far below 1 where e-mails are sent weekly. */
    double density() {
        double days = 0;
        for (int i = first; i < from.length; i++) {
            days += counts(i) ? length(i) : 0;
        }
        return Math.min(1, days / (lastDay() - firstDay() + 1));
    }

    static Period period(int fromDay, int toDay) {
        return new Period(LocalDate.ofEpochDay(fromDay), LocalDate.ofEpochDay(toDay));
    }
}
