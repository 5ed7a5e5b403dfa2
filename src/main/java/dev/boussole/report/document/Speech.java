package dev.boussole.report.document;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Money;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.Kpi;
import dev.boussole.recommendation.MeasureNames;
import dev.boussole.report.Days;
import dev.boussole.report.Labels;
import dev.boussole.statistics.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a report in one language and one account's currency. */
final class Speech {
    private static final Labels ENGLISH = Labels.load(Speech.class, "document", Language.EN);
    private static final Labels FRENCH = Labels.load(Speech.class, "document", Language.FR);

    private final Language language;
    private final Currency currency;
    private final Labels labels;
    private final Days days;
    private final Map<String, String> campaigns;

    Speech(Material material, Language language) {
        this.language = language;
        this.currency = material.review().account().currency();
        this.labels = labels(language);
        this.days = Days.in(language);
        this.campaigns = material.workspace().campaigns().stream()
                .collect(Collectors.toMap(Campaign::id, Campaign::name, (one, other) -> one));
    }

    static Labels labels(Language language) {
        return language == Language.FR ? FRENCH : ENGLISH;
    }

    Language language() {
        return language;
    }

    Currency currency() {
        return currency;
    }

    String say(String key, Object... arguments) {
        return labels.text(key, arguments);
    }

    /** By number: none and one, then many. */
    String count(String key, int count) {
        boolean one = count == 1 || (count == 0 && language == Language.FR);
        return say(key + (one ? ".one" : ".many"), Figures.count(count, language));
    }

    /** Without the backticks that mark names in our sentences. */
    String text(Text text) {
        return text.in(language).replace("`", "");
    }

    String day(LocalDate day) {
        return days.day(day);
    }

    /** {@code From 1 October to 24 October 2026}. */
    String fromTo(Period period) {
        return say("from-to", day(period.from()), day(period.to()));
    }

    String period(Period period) {
        return days.period(period);
    }

    String figure(double value, Kpi.Unit unit) {
        return Figures.of(value, unit, language, currency);
    }

    String percent(double fraction) {
        return Figures.percent(fraction, language);
    }

    String share(double fraction) {
        return Figures.percent(Math.rint(fraction * 100) / 100, language);
    }

    String number(double value) {
        return Figures.count(value, language);
    }

    /** {@code €21 to €27}. */
    String range(Interval interval, Kpi.Unit unit) {
        return say("range", figure(interval.low(), unit), figure(interval.high(), unit));
    }

    /** {@code 95%: €21 to €27}; nothing without an interval. */
    String interval(@Nullable Interval interval, Kpi.Unit unit) {
        return interval == null ? "" : say("interval", range(interval, unit));
    }

    String probability(double probability) {
        return Figures.chance(probability, language);
    }

    /** With its sign; three digits are enough. */
    String signed(double value, Kpi.Unit unit) {
        String size = figure(Math.abs(value), unit);
        return value > 0 ? "+" + size : value < 0 ? "−" + size : size;
    }

    String change(Money money) {
        String size = Figures.money(new Money(money.amount().abs(), money.currency()), language);
        int sign = money.amount().signum();
        return sign > 0 ? "+" + size : sign < 0 ? "−" + size : say("money.none");
    }

    /** What is gained, as it stands behind a figure. */
    String gained(String key) {
        String label = "gain." + key;
        if (labels.has(label)) {
            return say(label);
        }
        return Kpi.of(key)
                .map(kpi -> text(kpi.label()))
                .or(() -> Measure.of(key).map(measure -> text(MeasureNames.of(measure))))
                .orElse(key);
    }

    /** The name of a campaign, or what stands for the account. */
    String campaign(@Nullable String id) {
        return id == null || id.isEmpty() ? say("account") : campaigns.getOrDefault(id, id);
    }

    /** {@code Paid social, Sales}: as much of it as is known. */
    String kind(Campaign campaign) {
        List<String> known = new ArrayList<>();
        if (campaign.channel() != null) {
            known.add(text(campaign.channel().label()));
        }
        if (campaign.goal() != null) {
            known.add(text(campaign.goal().label()));
        }
        return String.join(" · ", known);
    }
}
