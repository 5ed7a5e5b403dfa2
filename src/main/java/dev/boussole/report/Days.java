package dev.boussole.report;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Period;
import java.time.LocalDate;

/** Days and periods as a person reads them: {@code 9 November 2026}, {@code 1–24 October 2026}. */
public final class Days {
    private final Labels labels;
    private final String[] months;

    /** In the words of a language. */
    public static Days in(Language language) {
        return new Days(Labels.of(language));
    }

    Days(Labels labels) {
        this.labels = labels;
        this.months = labels.text("months").split(",", -1);
    }

    public String day(LocalDate day) {
        return number(day) + " " + month(day) + " " + day.getYear();
    }

    public String period(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from.equals(to)) {
            return day(to);
        }
        if (from.getYear() != to.getYear()) {
            return labels.text(
                    "days.years", number(from), month(from), from.getYear(), number(to), month(to), to.getYear());
        }
        return from.getMonth() == to.getMonth()
                ? labels.text("days.month", number(from), number(to), month(to), to.getYear())
                : labels.text("days.year", number(from), month(from), number(to), month(to), to.getYear());
    }

    private String number(LocalDate day) {
        return day.getDayOfMonth() == 1 ? labels.text("day.first", 1) : String.valueOf(day.getDayOfMonth());
    }

    private String month(LocalDate day) {
        return months[day.getMonthValue() - 1];
    }
}
