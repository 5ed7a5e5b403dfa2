package dev.boussole.report.chart;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.Kpi;
import dev.boussole.statistics.Interval;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The words and figures of drawings in one language and currency. */
final class ChartWords {
    private final Language language;
    private final Currency currency;
    private final DateTimeFormatter shortDay;

    ChartWords(Language language, Account account) {
        this.language = language;
        this.currency = account.currency();
        this.shortDay = DateTimeFormatter.ofPattern("d MMM", language.locale());
    }

    Language language() {
        return language;
    }

    /** The words of the language, with {@code %s} filled in. */
    String say(String en, String fr, Object... figures) {
        String said = language == Language.FR ? fr : en;
        return figures.length == 0 ? said : String.format(language.locale(), said, figures);
    }

    String text(Text text) {
        return text.in(language);
    }

    String label(Kpi kpi) {
        return text(kpi.label());
    }

    String figure(double value, Kpi kpi) {
        return Figures.of(value, kpi.unit(), language, currency);
    }

    String count(double value) {
        return Figures.count(value, language);
    }

    String date(LocalDate day) {
        return Figures.date(day, language);
    }

    /** {@code 9 Nov}. */
    String shortDay(LocalDate day) {
        return day.format(shortDay);
    }

    String range(double low, double high, Kpi kpi) {
        return say("%s to %s", "%s à %s", figure(low, kpi), figure(high, kpi));
    }

    /** {@code 1.2% (1.1% to 1.3%)}. */
    String figure(double value, @Nullable Interval interval, Kpi kpi) {
        return interval == null
                ? figure(value, kpi)
                : figure(value, kpi) + " (" + range(interval.low(), interval.high(), kpi) + ")";
    }
}
