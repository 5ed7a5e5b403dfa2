package dev.boussole.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a campaign, or a part of one, counts from day to day. Columns are those of the generic format; each is drawn from
 * those before it, as customers come one from another: impressions, of these some clicks, of these some orders.
 */
final class Stream {
    /** By how much days differ beyond the luck of independent events. */
    private static final double OF_COUNTS = 0.05;

    private static final double OF_RATES = 0.02;
    private static final double OF_MONEY = 0.03;

    private interface Step {
        double draw(Map<String, Double> day, LocalDate date, Chance chance);
    }

    private final String seed;
    private final Week week;
    private final Map<String, String> scope = new LinkedHashMap<>();
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, Integer> decimals = new LinkedHashMap<>();
    private LocalDate first = LocalDate.MIN;

    private Stream(String seed, Week week) {
        this.seed = seed;
        this.week = week;
    }

    static Stream of(String campaign, Week week) {
        return new Stream(campaign, week).scope("campaignId", campaign);
    }

    /** A part of a campaign: one landing page, device, audience. */
    static Stream part(String campaign, String column, String name, Week week) {
        return new Stream(campaign + "/" + name, week)
                .scope("campaignId", campaign)
                .scope(column, name);
    }

    Stream scope(String column, String text) {
        scope.put(column, text);
        return this;
    }

    Stream since(String day) {
        first = LocalDate.parse(day);
        return this;
    }

    /** Events of which that many come on a mean day. */
    Stream count(String column, Course perDay) {
        return step(column, 0, (day, date, chance) -> {
            double mean = perDay.on(date) * week.busy(date);
            return mean == 0 ? 0 : chance.poisson(mean * chance.factor(OF_COUNTS));
        });
    }

    Stream count(String column, double perDay) {
        return count(column, Course.always(perDay));
    }

    /** The part of another column that goes on. */
    Stream share(String column, String of, Course rate) {
        return step(
                column,
                0,
                (day, date, chance) -> chance.part(day.get(of), Math.min(1, rate.on(date) * chance.factor(OF_RATES))));
    }

    Stream share(String column, String of, double rate) {
        return share(column, of, Course.always(rate));
    }

    /** About that many for each of another column, and more than one at times. */
    Stream each(String column, String of, Course mean) {
        return step(
                column, 0, (day, date, chance) -> Math.round(day.get(of) * mean.on(date) * chance.factor(OF_RATES)));
    }

    Stream each(String column, String of, double mean) {
        return each(column, of, Course.always(mean));
    }

    /** What is left of a column without two others. */
    Stream rest(String column, String of, String without, String andWithout) {
        return step(column, 0, (day, date, chance) -> day.get(of) - day.get(without) - day.get(andWithout));
    }

    /** Money, that much for each of another column. */
    Stream money(String column, String of, Course each) {
        return step(column, 2, (day, date, chance) -> day.get(of) * each.on(date) * chance.factor(OF_MONEY));
    }

    Stream money(String column, String of, double each) {
        return money(column, of, Course.always(each));
    }

    /** A figure that is no count: a position, a score, a share. */
    Stream level(String column, int places, Course value, double spread) {
        return step(column, places, (day, date, chance) -> value.on(date) * chance.factor(spread));
    }

    Stream level(String column, int places, double value, double spread) {
        return level(column, places, Course.always(value), spread);
    }

    /** A stock, such as the size of a list; it does not jump about. */
    Stream stock(String column, Course value) {
        return step(column, 0, (day, date, chance) -> Math.round(value.on(date)));
    }

    private Stream step(String column, int places, Step step) {
        steps.put(column, step);
        decimals.put(column, places);
        return this;
    }

    Map<String, String> scope() {
        return scope;
    }

    List<String> columns() {
        return List.copyOf(steps.keySet());
    }

    int places(String column) {
        return decimals.getOrDefault(column, 0);
    }

    /** Days on which nothing at all is counted are left out, as exports do. */
    List<Day> days(LocalDate from, LocalDate to) {
        Map<String, Chance> chances = new LinkedHashMap<>();
        Function<String, Chance> luck = column -> new Chance(seed + "|" + column);
        List<Day> days = new ArrayList<>();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            if (week.busy(date) == 0 || date.isBefore(first)) {
                continue;
            }
            Map<String, Double> counts = new LinkedHashMap<>();
            for (Map.Entry<String, Step> step : steps.entrySet()) {
                Chance chance = chances.computeIfAbsent(step.getKey(), luck);
                counts.put(step.getKey(), step.getValue().draw(counts, date, chance));
            }
            days.add(new Day(date, counts));
        }
        return days;
    }

    /** The figures of one day by column. */
    record Day(LocalDate date, Map<String, Double> figures) {
        double of(String column) {
            return figures.getOrDefault(column, 0.0);
        }
    }
}
