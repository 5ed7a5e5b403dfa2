package dev.boussole.web.page.week;

import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Objective;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.objective.Verdict;
import dev.boussole.statistics.Interval;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.chart.Bar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts objectives and their SMART verdicts into words. */
final class Objectives {
    private final Words words;
    private final Labels labels;
    private final Map<String, String> campaignNames;

    /** @param campaignNames names by id */
    Objectives(Words words, Map<String, String> campaignNames) {
        this.words = words;
        this.labels = words.labels();
        this.campaignNames = campaignNames;
    }

    ObjectiveCard of(ObjectiveAssessment assessed) {
        Objective objective = assessed.objective();
        String campaign = objective.campaignId();
        Double probability = assessed.probability();
        String status = assessed.status().name().toLowerCase(Locale.ROOT);
        return new ObjectiveCard(
                objective.id(),
                campaign == null ? labels.of("account") : campaignNames.getOrDefault(campaign, campaign),
                goal(objective),
                labels.of("status." + status),
                status,
                labels.of("verdict." + assessed.overall().key()),
                assessed.overall().key(),
                letters(assessed.checks()),
                probability == null ? null : words.probability(probability),
                probability == null ? null : String.format(Locale.ROOT, "%.1f", probability * 100),
                uplift(assessed.upliftNeeded()),
                forecast(assessed),
                forecastBar(assessed),
                assessed.proposal() == null ? null : figure(objective, assessed.proposal()),
                words.text(assessed.rewritten()));
    }

    private @Nullable String uplift(@Nullable Double needed) {
        if (needed == null) {
            return null;
        }
        return needed > 0 ? words.percent(needed) : labels.of("objective.uplift.none");
    }

    private String goal(Objective objective) {
        String kpi = kpi(objective)
                .map(known -> words.text(known.label()))
                .orElse(objective.kpi() == null ? labels.of("objective.no-kpi") : objective.kpi());
        Double target = objective.target();
        if (target == null) {
            return kpi;
        }
        String figure = figure(objective, target);
        return objective.end() == null
                ? labels.of("objective.goal", kpi, figure)
                : labels.of("objective.goal-by", kpi, figure, words.date(objective.end()));
    }

    private List<ObjectiveCard.Letter> letters(Map<String, ObjectiveAssessment.Check> checks) {
        return checks.entrySet().stream()
                .map(check -> letter(check.getKey(), check.getValue()))
                .toList();
    }

    private ObjectiveCard.Letter letter(String name, ObjectiveAssessment.Check check) {
        Verdict verdict = check.verdict();
        String mark = switch (verdict) {
            case PASS -> "✓";
            case WARN -> "!";
            case FAIL -> "✕";
            default -> "?";
        };
        return new ObjectiveCard.Letter(
                labels.of("smart." + name),
                labels.of("verdict." + verdict.key()),
                verdict.key(),
                mark,
                words.text(check.figures()));
    }

    private @Nullable String forecast(ObjectiveAssessment assessed) {
        Double expected = assessed.expected();
        Interval forecast = assessed.forecast();
        if (expected == null || forecast == null) {
            return null;
        }
        Objective objective = assessed.objective();
        return labels.of(
                "objective.forecast",
                figure(objective, expected),
                words.range(figure(objective, forecast.low()), figure(objective, forecast.high())));
    }

    private @Nullable Bar forecastBar(ObjectiveAssessment assessed) {
        Double expected = assessed.expected();
        Interval forecast = assessed.forecast();
        String text = forecast(assessed);
        if (expected == null || forecast == null || text == null) {
            return null;
        }
        return Bar.of(
                forecast.low(), expected, forecast.high(), assessed.objective().target(), "plain", text);
    }

    private String figure(Objective objective, double value) {
        return kpi(objective).map(kpi -> words.figure(value, kpi.unit())).orElseGet(() -> words.number(value));
    }

    private static Optional<Kpi> kpi(Objective objective) {
        return Optional.ofNullable(objective.kpi()).flatMap(Kpi::of);
    }
}
