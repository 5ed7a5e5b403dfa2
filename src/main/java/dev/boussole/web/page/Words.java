package dev.boussole.web.page;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Money;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.Kpi;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;

/** Figures and names in the words of one language and one account's currency. */
public final class Words {
    private final Labels labels;
    private final Currency currency;

    public Words(Labels labels, Currency currency) {
        this.labels = labels;
        this.currency = currency;
    }

    public Labels labels() {
        return labels;
    }

    public Language language() {
        return labels.language();
    }

    public String text(Text text) {
        return text.in(language());
    }

    public String figure(double value, Kpi.Unit unit) {
        return Figures.of(value, unit, language(), currency);
    }

    public String number(double value) {
        return Figures.number(value, language());
    }

    public String count(double value) {
        return Figures.count(value, language());
    }

    public String percent(double fraction) {
        return Figures.percent(fraction, language());
    }

    /** A probability; what lies beyond one in a thousand is not told apart. */
    public String probability(double probability) {
        if (probability < Figures.CHANCE_TOLD_MIN) {
            return "<\u00a0" + percent(Figures.CHANCE_TOLD_MIN);
        }
        double most = 1 - Figures.CHANCE_TOLD_MIN;
        return probability > most ? ">\u00a0" + percent(most) : percent(probability);
    }

    public String date(LocalDate date) {
        return Figures.date(date, language());
    }

    public String period(Period period) {
        return labels.of("period", withoutWhatFollows(period), date(period.to()));
    }

    /** The first day, without the month and year that the last day repeats. */
    private String withoutWhatFollows(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        String written = date(from);
        if (from.getYear() != to.getYear()) {
            return written;
        }
        String withoutYear = written.substring(0, written.lastIndexOf(' '));
        return from.getMonth() == to.getMonth() ? withoutYear.substring(0, withoutYear.indexOf(' ')) : withoutYear;
    }

    public String range(String low, String high) {
        return labels.of("range", low, high);
    }

    /** Money that is added or saved, with its sign. */
    public String change(Money money) {
        String amount = Figures.money(new Money(money.amount().abs(), money.currency()), language());
        return sign(money.amount().signum()) + amount;
    }

    public String signed(double value) {
        double size = Math.abs(value);
        return sign((int) Math.signum(value)) + (size >= 10 ? count(size) : number(size));
    }

    private static String sign(int signum) {
        return signum > 0 ? "+" : signum < 0 ? "−" : "";
    }

    /** What is gained, in words: a measure's or KPI's name. */
    public String gained(String key) {
        String label = "gain." + key;
        if (labels.has(label)) {
            return labels.of(label);
        }
        return Kpi.of(key).map(kpi -> text(kpi.label())).orElseGet(() -> spaced(key));
    }

    /** {@code spendShare} as "Spend share". */
    public static String spaced(String camelCase) {
        String words = camelCase
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('.', ' ')
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT)
                .strip();
        return words.isEmpty() ? camelCase : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
