package dev.boussole.web.page.objective;

import dev.boussole.campaign.Campaign;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.objective.Judgement;
import dev.boussole.objective.Objective;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.objective.Verdict;
import dev.boussole.report.ObjectiveText;
import dev.boussole.report.chart.CampaignCharts;
import dev.boussole.report.chart.Chart;
import dev.boussole.review.Workspace;
import dev.boussole.statistics.Interval;
import dev.boussole.web.page.Labels;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.chart.Bar;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts objectives into words and drawings. */
final class ObjectiveCards {
    private final Words words;
    private final Labels labels;
    private final Workspace workspace;
    private final List<KpiDefinition> ownKpis;
    private final LocalDate asOf;

    ObjectiveCards(Words words, Workspace workspace, List<KpiDefinition> ownKpis, LocalDate asOf) {
        this.words = words;
        this.labels = words.labels();
        this.workspace = workspace;
        this.ownKpis = ownKpis;
        this.asOf = asOf;
    }

    ObjectiveCard of(ObjectiveAssessment assessed) {
        Objective objective = assessed.objective();
        Double probability = assessed.probability();
        Double proposal = assessed.proposal();
        Optional<Kpi> kpi = kpi(objective);
        String status = assessed.status().name().toLowerCase(Locale.ROOT);
        return new ObjectiveCard(
                scope(objective),
                ObjectiveText.promise(
                        assessed, words.language(), workspace.account().currency()),
                status,
                labels.of("status." + status),
                assessed.overall().key(),
                labels.of("verdict." + assessed.overall().key()),
                letters(assessed),
                probability == null ? null : words.probability(probability),
                probability == null ? null : String.format(Locale.ROOT, "%.1f", probability * 100),
                uplift(assessed.upliftNeeded()),
                forecast(assessed),
                bar(assessed),
                proposal == null ? null : figure(kpi, proposal),
                proposal == null ? null : Amount.typed(proposal, kpi.orElse(null), words.language()),
                assessed.tooEasy(),
                words.text(assessed.rewritten()),
                pace(objective));
    }

    private String scope(Objective objective) {
        String campaign = objective.campaignId();
        return campaign == null
                ? labels.of("account")
                : campaign(objective).map(Campaign::name).orElse(campaign);
    }

    private Optional<Campaign> campaign(Objective objective) {
        return workspace.campaigns().stream()
                .filter(one -> one.id().equals(objective.campaignId()))
                .findFirst();
    }

    private @Nullable Chart pace(Objective objective) {
        return campaign(objective)
                .flatMap(one -> new CampaignCharts(workspace, ownKpis, one, asOf, words.language()).pace(objective))
                .orElse(null);
    }

    private List<ObjectiveCard.Letter> letters(ObjectiveAssessment assessed) {
        return assessed.checks().entrySet().stream()
                .map(one -> new ObjectiveCard.Letter(
                        labels.of("smart." + one.getKey()),
                        one.getValue().verdict().key(),
                        labels.of("verdict." + one.getValue().verdict().key()),
                        mark(one.getValue().verdict()),
                        assessed.judgements().stream()
                                .filter(judgement ->
                                        judgement.criterion().letter().equals(one.getKey()))
                                .map(this::check)
                                .toList()))
                .toList();
    }

    private ObjectiveCard.Check check(Judgement judgement) {
        return new ObjectiveCard.Check(
                words.text(judgement.criterion().label()),
                judgement.verdict().key(),
                labels.of("verdict." + judgement.verdict().key()),
                words.text(judgement.message()));
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "✓";
            case WARN -> "!";
            case FAIL -> "✕";
            case UNKNOWN -> "?";
        };
    }

    private @Nullable String uplift(@Nullable Double needed) {
        if (needed == null) {
            return null;
        }
        return needed > 0 ? words.percent(needed) : labels.of("objective.uplift.none");
    }

    private @Nullable String forecast(ObjectiveAssessment assessed) {
        Double expected = assessed.expected();
        Interval forecast = assessed.forecast();
        Optional<Kpi> kpi = kpi(assessed.objective());
        return expected == null || forecast == null
                ? null
                : labels.of(
                        "objective.forecast",
                        figure(kpi, expected),
                        words.range(figure(kpi, forecast.low()), figure(kpi, forecast.high())));
    }

    private @Nullable Bar bar(ObjectiveAssessment assessed) {
        Double expected = assessed.expected();
        Interval forecast = assessed.forecast();
        String text = forecast(assessed);
        return expected == null || forecast == null || text == null
                ? null
                : Bar.of(
                        forecast.low(),
                        expected,
                        forecast.high(),
                        assessed.objective().target(),
                        "plain",
                        text);
    }

    private String figure(Optional<Kpi> kpi, double value) {
        return kpi.map(known -> words.figure(value, known.unit())).orElseGet(() -> words.number(value));
    }

    private Optional<Kpi> kpi(Objective objective) {
        return Amount.kpi(objective.kpi(), ownKpis);
    }
}
