package dev.boussole.report;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.fact.FactNames;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Attainment;
import dev.boussole.recommendation.Evidence;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The figures of evidence, each in the unit that its condition speaks of: {@code 0.42%, -31%}. */
final class EvidenceFigures {
    private static final Pattern PATH = Pattern.compile("[A-Za-z_]\\w*(?:\\.\\w+)*\\.(\\w+)");

    private final Language language;
    private final Currency currency;
    private final Labels labels;

    EvidenceFigures(Language language, Currency currency) {
        this.language = language;
        this.currency = currency;
        this.labels = Labels.of(language);
    }

    /** The KPI as measured, where it is known, and whatever else the conditions looked at; each once. */
    String of(List<Evidence> group, @Nullable Kpi kpi, @Nullable Attainment measured) {
        Set<String> shown = new LinkedHashSet<>();
        if (measured != null) {
            double value = measured.measured().value();
            shown.add(Figures.of(value, measured.measured().kpi().unit(), language, currency));
        }
        for (Evidence one : group) {
            Object value = one.value();
            if (value instanceof Number number && kpi != null) {
                String figure = ofKpi(number.doubleValue(), kpi, property(one.condition()), measured != null);
                if (!figure.isEmpty()) {
                    shown.add(figure);
                }
            } else if (value != null && kpi == null) {
                shown.add(other(value, one));
            }
        }
        return String.join(", ", shown);
    }

    private String ofKpi(double figure, Kpi kpi, String property, boolean measured) {
        return switch (property) {
            case "falling", "rising", "stable", "change" -> labels.text("change", signed(figure));
            case "gapPct" -> labels.text("gap", signed(figure));
            case "successes" -> labels.text("events", Figures.count(figure, language));
            case "indicative", "usable", "firm", "strong", "sure" ->
                measured ? "" : labels.text("events", Figures.count(figure, language));
            case "n", "successesBefore", "trendP", "trendQ", "referenceKind" -> "";
            case "reference" -> labels.text("reference", Figures.of(figure, kpi.unit(), language, currency));
            default -> Figures.of(figure, kpi.unit(), language, currency);
        };
    }

    private String signed(double fraction) {
        return (fraction > 0 ? "+" : "") + Figures.percent(fraction, language);
    }

    private String other(Object value, Evidence evidence) {
        if (value instanceof Number number) {
            Kpi.Unit unit =
                    FactNames.unit(evidence.fact().substring(evidence.fact().lastIndexOf('.') + 1));
            return unit == null
                    ? Figures.number(number.doubleValue(), language)
                    : Figures.of(number.doubleValue(), unit, language, currency);
        }
        if (value instanceof Boolean flag) {
            return labels.text(flag ? "yes" : "no");
        }
        if (value instanceof LocalDate date) {
            return new Days(labels).day(date);
        }
        if (value instanceof Channel channel) {
            return channel.label().in(language);
        }
        return value instanceof Goal goal ? goal.label().in(language) : value.toString();
    }

    /** What of the KPI a condition asks for: {@code falling} of {@code ctr.falling}, {@code n} of {@code ctr.n >= 5000}. */
    private static String property(String condition) {
        Matcher path = PATH.matcher(condition);
        return path.find() ? path.group(1) : "";
    }
}
