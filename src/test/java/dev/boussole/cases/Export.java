package dev.boussole.cases;

import dev.boussole.sample.Cells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A file in the generic format over the days of a case. */
final class Export {
    private final LocalDate from;
    private final LocalDate to;
    private final List<Stream> streams = new ArrayList<>();

    private Export(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /** @param to the last day with data */
    static Export of(String from, String to) {
        return new Export(LocalDate.parse(from), LocalDate.parse(to));
    }

    Export with(Stream stream) {
        streams.add(stream);
        return this;
    }

    /** One row per day and scope. */
    String daily() {
        Set<String> scopes = new LinkedHashSet<>();
        Set<String> columns = new LinkedHashSet<>();
        streams.forEach(stream -> scopes.addAll(stream.scope().keySet()));
        streams.forEach(stream -> columns.addAll(stream.columns()));
        StringBuilder text = new StringBuilder("date,")
                .append(String.join(",", scopes))
                .append(',')
                .append(String.join(",", columns))
                .append('\n');
        for (Stream stream : streams) {
            for (Stream.Day day : stream.days(from, to)) {
                text.append(day.date());
                scopes.forEach(scope -> text.append(',').append(stream.scope().getOrDefault(scope, "")));
                columns.forEach(column -> text.append(',').append(cell(stream, day, column)));
                text.append('\n');
            }
        }
        return text.toString();
    }

    /**
     * One row per whole week that ends on the last day, with the people that it reached.
     *
     * @param column what is told beside the people
     * @param times how often each of them saw something that week, on average
     */
    String people(String column, double times) {
        StringBuilder text = new StringBuilder("periodStart,periodEnd,campaignId," + column + ",reach\n");
        LocalDate start = to.minusDays((to.toEpochDay() - from.toEpochDay() + 1) / 7 * 7 - 1);
        for (Stream stream : streams) {
            Chance chance = new Chance(stream.scope() + "|reach");
            List<Stream.Day> days = stream.days(start, to);
            for (LocalDate monday = start; monday.isBefore(to); monday = monday.plusDays(7)) {
                double told = sum(days, monday, column);
                double seen = sum(days, monday, "impressions");
                text.append(String.join(
                                ",",
                                monday.toString(),
                                monday.plusDays(6).toString(),
                                stream.scope().get("campaignId"),
                                Cells.decimals(told, 0),
                                Cells.decimals(seen / (times * chance.factor(0.02)), 0)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static double sum(List<Stream.Day> days, LocalDate monday, String column) {
        return days.stream()
                .filter(day -> !day.date().isBefore(monday) && day.date().isBefore(monday.plusDays(7)))
                .mapToDouble(day -> day.of(column))
                .sum();
    }

    private static String cell(Stream stream, Stream.Day day, String column) {
        return day.figures().containsKey(column) ? Cells.decimals(day.of(column), stream.places(column)) : "";
    }
}
