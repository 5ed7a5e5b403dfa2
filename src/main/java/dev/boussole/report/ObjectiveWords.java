package dev.boussole.report;

import dev.boussole.campaign.Language;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Judgement;
import dev.boussole.objective.Objective;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.objective.Verdict;
import dev.boussole.statistics.Interval;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An objective in words: what was promised, where it stands, where it is heading, and each SMART letter. */
final class ObjectiveWords {
    private final Language language;
    private final Currency currency;
    private final Labels labels;
    private final Days days;

    ObjectiveWords(Language language, Currency currency) {
        this.language = language;
        this.currency = currency;
        this.labels = Labels.of(language);
        this.days = new Days(labels);
    }

    String status(ObjectiveAssessment assessment) {
        return labels.text("status." + assessment.status().name().toLowerCase(Locale.ROOT));
    }

    /** {@code Cost per acquisition from €31 to €25 by 31 December 2026}: as much of it as was declared. */
    String promise(Objective objective) {
        List<String> parts = new ArrayList<>();
        String name = kpi(objective)
                .map(kpi -> kpi.label().in(language))
                .orElse(objective.kpi() == null ? "?" : objective.kpi());
        Double target = objective.target();
        if (target == null) {
            parts.add(name);
        } else if (objective.baseline() == null) {
            parts.add(labels.text("objective.to", name, figure(objective, target)));
        } else {
            parts.add(labels.text(
                    "objective.from", name, figure(objective, objective.baseline()), figure(objective, target)));
        }
        if (objective.end() != null) {
            parts.add(labels.text("objective.by", days.day(objective.end())));
        }
        return String.join(" ", parts);
    }

    /** Probability, pace, forecast and proposal, as far as they are known. */
    List<String> outlook(ObjectiveAssessment assessment) {
        List<String> parts = new ArrayList<>();
        if (assessment.probability() != null) {
            parts.add(labels.text("objective.probability", Figures.chance(assessment.probability(), language)));
        }
        Double uplift = assessment.upliftNeeded();
        if (uplift != null) {
            parts.add(labels.text(uplift < 0 ? "objective.ahead" : "objective.uplift", percent(Math.abs(uplift))));
        }
        forecast(assessment).ifPresent(parts::add);
        if (assessment.proposal() != null) {
            parts.add(labels.text(
                    assessment.tooEasy() ? "objective.bolder" : "objective.proposal",
                    figure(assessment.objective(), assessment.proposal())));
        }
        return parts;
    }

    /** Each letter with its verdict and its checks: {@code S  Specific}, {@code pass}, the figures behind it. */
    List<Letter> letters(ObjectiveAssessment assessment) {
        List<Letter> letters = new ArrayList<>();
        assessment
                .checks()
                .forEach((letter, check) -> letters.add(new Letter(
                        labels.text("letter." + letter),
                        verdict(check.verdict()),
                        check.figures().in(language),
                        assessment.judgements().stream()
                                .filter(one -> one.criterion().letter().equals(letter))
                                .map(this::check)
                                .toList())));
        return letters;
    }

    private Letter check(Judgement judgement) {
        return new Letter(
                judgement.criterion().name() + " "
                        + judgement.criterion().label().in(language),
                verdict(judgement.verdict()),
                judgement.message().in(language),
                List.of());
    }

    private String verdict(Verdict verdict) {
        return labels.text("verdict." + verdict.key());
    }

    /** {@code Overall: pass}. */
    String overall(ObjectiveAssessment assessment) {
        return labels.text("objective.overall") + labels.text("colon") + " "
                + labels.text("overall." + assessment.overall().key());
    }

    record Letter(String name, String verdict, String figures, List<Letter> checks) {}

    private Optional<String> forecast(ObjectiveAssessment assessment) {
        Interval forecast = assessment.forecast();
        Double expected = assessment.expected();
        if (forecast == null || expected == null) {
            return Optional.empty();
        }
        Objective objective = assessment.objective();
        return Optional.of(labels.text(
                "objective.forecast",
                figure(objective, expected),
                figure(objective, forecast.low()),
                figure(objective, forecast.high())));
    }

    private String percent(double fraction) {
        return Figures.percent(fraction, language);
    }

    private String figure(Objective objective, double value) {
        Kpi.Unit unit = kpi(objective).map(Kpi::unit).orElse(Kpi.Unit.MULTIPLE);
        return Figures.of(value, unit, language, currency);
    }

    private static Optional<Kpi> kpi(Objective objective) {
        @Nullable String key = objective.kpi();
        return key == null ? Optional.empty() : Kpi.of(key);
    }
}
