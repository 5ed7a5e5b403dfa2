package dev.boussole.cli;

import dev.boussole.statistics.Interval;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures of the command line. Each is checked, and the complaint names its option and what is expected. */
final class Amounts {
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)(%?)");
    private static final double PERCENT = 100;

    private final Input input;
    private final Session session;

    Amounts(Input input, Session session) {
        this.input = input;
        this.session = session;
    }

    /** A rate between 0 and 1, both excluded, written {@code 0.03} or {@code 3%}. */
    Optional<Double> rate(String option) {
        return input.text(option).map(given -> {
            double rate = share(option, given, "error.rate");
            if (rate <= 0 || rate >= 1) {
                throw wrong("error.rate", option, given);
            }
            return rate;
        });
    }

    /** A rate between two others, both included. */
    Optional<Double> rate(String option, Interval bounds) {
        Optional<Double> rate = rate(option);
        if (rate.filter(given -> !bounds.contains(given)).isPresent()) {
            String given = input.text(option).orElse("");
            throw new WrongUse(session.labels()
                    .text("error.rateBetween", option, given, plain(bounds.low()), plain(bounds.high())));
        }
        return rate;
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }

    /** A change as a fraction, written {@code 20%} or {@code -0.2}. */
    Optional<Double> change(String option) {
        return input.text(option).map(given -> share(option, given, "error.change"));
    }

    /** A whole number. */
    Optional<Long> whole(String option, long min, long max) {
        return input.text(option).map(given -> {
            if (given.matches("[0-9]{1,15}")) {
                long number = Long.parseLong(given);
                if (number >= min && number <= max) {
                    return number;
                }
            }
            throw new WrongUse(session.labels().text("error.whole", option, given, min, max));
        });
    }

    private double share(String option, String given, String complaint) {
        Matcher number = NUMBER.matcher(given);
        if (!number.matches()) {
            throw wrong(complaint, option, given);
        }
        double value = Double.parseDouble(number.group(1));
        return number.group(2).isEmpty() ? value : value / PERCENT;
    }

    private WrongUse wrong(String complaint, String option, String given) {
        return new WrongUse(session.labels().text(complaint, option, given));
    }
}
