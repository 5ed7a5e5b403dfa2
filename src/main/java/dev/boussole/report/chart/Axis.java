package dev.boussole.report.chart;

import dev.boussole.campaign.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What one direction of a drawing stands for.
 *
 * @param min the value at its beginning
 * @param max the value at its end, more than {@code min}
 */
public record Axis(double min, double max, List<Tick> ticks) {
    private static final int TICKS = 4;
    private static final int DAY_TICKS = 6;
    private static final int SPARSE = 4;

    public Axis {
        if (!(max > min)) {
            throw new IllegalArgumentException("An axis goes up: " + min + " to " + max);
        }
        ticks = List.copyOf(ticks);
    }

    /**
     * An axis of numbers that holds both ends, with round ticks.
     *
     * @param label a number as its reader wants it
     */
    public static Axis numbers(double low, double high, DoubleFunction<String> label) {
        double from = Math.min(low, high);
        double to = Math.max(low, high);
        double span = to > from ? to - from : Math.max(Math.abs(to), 1);
        double step = round(span / TICKS);
        double first = Math.floor(from / step);
        double last = Math.max(Math.ceil(to / step), first + 1);
        List<Tick> ticks = new ArrayList<>();
        for (double at = first; at <= last; at++) {
            ticks.add(new Tick(at * step, label.apply(at * step)));
        }
        return new Axis(first * step, last * step, ticks);
    }

    /** Four ticks at most, evenly left out. */
    Axis sparse() {
        int step = (ticks.size() + SPARSE - 1) / SPARSE;
        List<Tick> kept = new ArrayList<>();
        for (int i = 0; i < ticks.size(); i += Math.max(1, step)) {
            kept.add(ticks.get(i));
        }
        return new Axis(min, max, kept);
    }

    /** 1, 2 or 5 times a power of ten, at least {@code rough}. */
    private static double round(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double share = rough / power;
        return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    }

    /** An axis of days, both included; values are days since 1970-01-01. */
    public static Axis days(LocalDate from, LocalDate to, Language language) {
        DateTimeFormatter written = DateTimeFormatter.ofPattern("d MMM", language.locale());
        long days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        List<Tick> ticks = new ArrayList<>();
        if (days > 31L * DAY_TICKS) {
            long months = Math.max(1, Math.round(days / 30.4 / DAY_TICKS));
            for (LocalDate at = from.plusDays(30).withDayOfMonth(1); !at.isAfter(to); at = at.plusMonths(months)) {
                ticks.add(new Tick(at.toEpochDay(), at.format(written)));
            }
        } else {
            long step = days < DAY_TICKS * 2 ? Math.max(1, days / DAY_TICKS) : 7 * Math.max(1, days / (7 * DAY_TICKS));
            LocalDate at = from;
            while (step >= 7 && at.getDayOfWeek() != DayOfWeek.MONDAY) {
                at = at.plusDays(1);
            }
            for (; !at.isAfter(to); at = at.plusDays(step)) {
                ticks.add(new Tick(at.toEpochDay(), at.format(written)));
            }
        }
        return new Axis(from.toEpochDay(), from.toEpochDay() + days, ticks);
    }
}
