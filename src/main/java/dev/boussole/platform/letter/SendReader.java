package dev.boussole.platform.letter;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.platform.csv.Missing;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.letter.Send.Figure;
import dev.boussole.platform.letter.Send.StatedRate;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Ratio;
import dev.boussole.platform.sheet.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands what a file says of each send and hands it to the {@link Sends} of the file. */
public final class SendReader {
    private static final Set<String> TOTALS = Set.of("total", "totals", "totaux", "grand total", "total general");

    private final SendColumns columns;
    private final char decimal;
    private final boolean dayFirst;
    private final Sends sends;

    /**
     * @param decimal how the file writes decimals
     * @param dayFirst whether dates in figures begin with the day
     */
    public SendReader(SendColumns columns, char decimal, boolean dayFirst, Sends sends) {
        this.columns = columns;
        this.decimal = decimal;
        this.dayFirst = dayFirst;
        this.sends = sends;
    }

    public void read(Fields fields) {
        String channel = text(fields, "channel");
        if (channel != null && !isEmail(channel)) {
            sends.otherChannel(channel, fields.line());
            return;
        }
        if (isTotal(fields)) {
            sends.total();
            return;
        }
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        Bad bad = readFigures(fields, figures);
        if (bad != null) {
            sends.setAside(bad.line(), bad.column(), text(fields, "list"), bad.found());
            return;
        }
        deriveDelivered(fields, figures);
        double reached = value(figures, Measure.EMAIL_SENT, Measure.EMAIL_DELIVERED);
        if (reached >= 0 && reached < Sends.FEWEST) {
            sends.toAFew(fields.line());
            return;
        }
        period(fields).ifPresent(period -> {
            columns.find("bounces")
                    .filter(column -> !columns.hasAll("hard_bounces"))
                    .ifPresent(column -> sends.unsplitBounces(fields.line(column), columns.name(column)));
            sends.add(send(fields, period, figures));
        });
    }

    private static boolean isEmail(String channel) {
        return Names.plain(channel).replace("-", "").contains("email");
    }

    /** A row that somebody added below: it is called a total and was sent on no day. */
    private boolean isTotal(Fields fields) {
        String title = text(fields, "title");
        return title != null && TOTALS.contains(Names.plain(title)) && text(fields, "day") == null;
    }

    /** A cell that makes the send useless. */
    private record Bad(int line, String column, Text found) {}

    private @Nullable Bad readFigures(Fields fields, Map<Measure, Figure> figures) {
        for (Column column : columns.present()) {
            Measure measure = column.measure();
            String cell = fields.text(column);
            if (measure == null || Missing.is(cell)) {
                continue;
            }
            String name = columns.name(column);
            Optional<Amount> amount = Amount.of(cell, decimal);
            if (amount.isEmpty()) {
                return new Bad(fields.line(column), name, SendTexts.noNumber(cell));
            }
            double value = amount.get().value();
            if (column.role() == Role.WHOLE && value != Math.rint(value)) {
                return new Bad(fields.line(column), name, SendTexts.notWhole(cell));
            }
            figures.put(measure, new Figure(value, fields.line(column), name));
        }
        boolean reach = figures.containsKey(Measure.EMAIL_SENT) || figures.containsKey(Measure.EMAIL_DELIVERED);
        return reach ? null : new Bad(fields.line(), columns.name("sent"), SendTexts.NO_RECIPIENTS);
    }

    /** Deliveries are recipients less bounces: reports that give both show it, and others print rates over that number. */
    private void deriveDelivered(Fields fields, Map<Measure, Figure> figures) {
        Figure sent = figures.get(Measure.EMAIL_SENT);
        double bounces = number(fields, "bounces");
        double split = value(figures, Measure.EMAIL_HARD_BOUNCES) + value(figures, Measure.EMAIL_SOFT_BOUNCES);
        double lost = Double.isNaN(bounces) ? split : bounces;
        if (sent != null && !figures.containsKey(Measure.EMAIL_DELIVERED) && !Double.isNaN(lost)) {
            String difference = sent.column() + " − " + lostColumns(bounces);
            figures.put(Measure.EMAIL_DELIVERED, new Figure(sent.value() - lost, sent.line(), difference));
        }
    }

    private String lostColumns(double bounces) {
        return Double.isNaN(bounces)
                ? columns.name("hard_bounces") + " − " + columns.name("soft_bounces")
                : columns.name("bounces");
    }

    private List<StatedRate> rates(Fields fields, Map<Measure, Figure> figures) {
        List<StatedRate> rates = new ArrayList<>();
        for (Column column : columns.present()) {
            String cell = fields.text(column);
            Ratio ratio = column.ratio();
            Measure measure = column.measure();
            int open = cell.indexOf('(');
            if (ratio != null) {
                double counted = value(figures, ratio.numerator()) / value(figures, ratio.denominator());
                Rates.read(cell, decimal, counted, fields.line(column), columns.name(column))
                        .ifPresent(rates::add);
            } else if (measure != null && open > 0 && cell.endsWith("%)")) {
                String inBrackets = cell.substring(open + 1, cell.length() - 1);
                double counted = bracketed(measure, figures);
                Rates.read(inBrackets, decimal, counted, fields.line(column), columns.name(column))
                        .ifPresent(rates::add);
            }
        }
        return rates;
    }

    /** Tools count openers, clickers among deliveries, all others among recipients. */
    private static double bracketed(Measure measure, Map<Measure, Figure> figures) {
        boolean received = measure == Measure.EMAIL_OPENS_UNIQUE || measure == Measure.EMAIL_CLICKS_UNIQUE;
        return value(figures, measure) / value(figures, received ? Measure.EMAIL_DELIVERED : Measure.EMAIL_SENT);
    }

    /** The day of sending; of a report that has lost it, the days that its reader was told. */
    private Optional<Period> period(Fields fields) {
        Column column = columns.find("day").orElse(null);
        String cell = column == null ? "" : fields.text(column);
        Optional<Period> period = SendDay.of(cell, dayFirst).map(Period::day);
        if (period.isEmpty() && column == null) {
            period = sends.givenPeriod();
        }
        if (period.isEmpty()) {
            int line = column == null ? fields.line() : fields.line(column);
            Text found = column == null ? SendTexts.UNDATED : SendTexts.noDay(cell);
            sends.setAside(line, columns.name("day"), text(fields, "list"), found);
        }
        return period;
    }

    private Send send(Fields fields, Period period, Map<Measure, Figure> figures) {
        String title = text(fields, "title");
        String subject = text(fields, "subject");
        String currency = columns.find("revenue")
                .flatMap(column -> Amount.of(fields.text(column), decimal))
                .map(Amount::currency)
                .orElse(null);
        return new Send(
                fields.line(),
                title != null ? title : subject != null ? subject : "",
                text(fields, "id"),
                text(fields, "list"),
                period,
                currency,
                figures,
                number(fields, "total_clicks"),
                rates(fields, figures));
    }

    private @Nullable String text(Fields fields, String key) {
        return columns.find(key)
                .map(fields::text)
                .filter(cell -> !Missing.is(cell))
                .orElse(null);
    }

    private double number(Fields fields, String key) {
        return columns.find(key)
                .flatMap(column -> Amount.of(fields.text(column), decimal))
                .map(Amount::value)
                .orElse(Double.NaN);
    }

    /** The first of these measures that was counted; NaN when none was. */
    private static double value(Map<Measure, Figure> figures, Measure... measures) {
        for (Measure measure : measures) {
            Figure figure = figures.get(measure);
            if (figure != null) {
                return figure.value();
            }
        }
        return Double.NaN;
    }
}
