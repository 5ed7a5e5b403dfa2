package dev.boussole.objective;

import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.statistics.Interval;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The objective as one SMART sentence (kpis.md, section E). What can be filled in is: the measured baseline, a target that
 * can be reached for one that cannot, the KPI that decides for one that does not. What only its owner can know stays open.
 */
final class RewrittenObjective {
    private static final Text OPEN = new Text("[to be set]", "[à fixer]");
    private static final int GUARDRAILS_MAX = 3;
    private static final int WEEK = 7;

    private final ObjectiveEvidence evidence;
    private final Objective objective;
    private final Words words;
    private final @Nullable Double proposal;

    private RewrittenObjective(ObjectiveEvidence evidence, @Nullable Double proposal) {
        this.evidence = evidence;
        this.objective = evidence.objective();
        this.words = new Words(evidence.account());
        this.proposal = proposal;
    }

    static Text of(ObjectiveEvidence evidence, @Nullable Double proposal) {
        return new RewrittenObjective(evidence, proposal).sentence();
    }

    private Text sentence() {
        Kpi own = evidence.kpi().orElse(null);
        KpiValue primary = evidence.primary();
        boolean replace = own == null || unfit(own);
        boolean known = !replace || primary != null;
        Kpi kpi = replace ? (primary == null ? null : primary.kpi()) : own;
        Text goal = Words.say(
                "Take %s from %s to %s on %s",
                "Faire passer %s de %s à %s sur %s",
                kpi == null ? new Text("[KPI to be chosen]", "[KPI à choisir]") : Words.name(kpi),
                !known ? OPEN : replace ? measured(primary) : baseline(own),
                replace || own == null ? OPEN : target(own),
                evidence.scope());
        Text text = Words.say("%s, %s, %s", "%s, %s, %s", goal, dates(), review());
        List<Kpi> guardrails = guardrails();
        return guardrails.isEmpty()
                ? Words.say("%s.", "%s.", text)
                : Words.say("%s; guardrails: %s.", "%s ; garde-fous : %s.", text, Words.names(guardrails));
    }

    private boolean unfit(Kpi kpi) {
        KpiRelevance relevance = KpiRelevanceTable.of(evidence.goal(), kpi);
        return relevance == KpiRelevance.GUARDRAIL || relevance == KpiRelevance.IRRELEVANT;
    }

    private Text baseline(@Nullable Kpi kpi) {
        Double declared = objective.baseline();
        KpiValue recent = evidence.recent();
        return declared == null || kpi == null ? measured(recent) : confirmed(kpi, declared, recent);
    }

    /** A declared baseline, with the period and sample of the measured one where that says the same. */
    private Text confirmed(Kpi kpi, double declared, @Nullable KpiValue recent) {
        Interval interval = recent == null ? null : recent.interval();
        boolean same = interval != null && declared >= interval.low() && declared <= interval.high();
        return recent == null || !same || AdditiveKpis.contains(kpi)
                ? words.value(kpi, declared)
                : measured(words.value(kpi, declared), recent);
    }

    private Text measured(@Nullable KpiValue value) {
        return value == null ? OPEN : measured(words.value(value.kpi(), value.value()), value);
    }

    private static Text measured(Text figure, KpiValue value) {
        return Words.say(
                "%s (%s to %s, n=%s)",
                "%s (du %s au %s, n=%s)",
                figure,
                Words.date(value.window().from()),
                Words.date(value.window().to()),
                Words.count(value.n()));
    }

    private Text target(Kpi kpi) {
        Double target = proposal != null ? proposal : objective.target();
        return target == null ? OPEN : words.value(kpi, target);
    }

    private Text dates() {
        return Words.say("from %s to %s", "du %s au %s", date(objective.start()), date(objective.end()));
    }

    private static Text date(@Nullable LocalDate date) {
        return date == null ? OPEN : Words.date(date);
    }

    /** A weekly review is named by the weekday on which the period begins; one is proposed where none is set. */
    private Text review() {
        Period every = objective.reviewEvery();
        LocalDate start = objective.start() == null ? evidence.asOf() : objective.start();
        if (every == null || TimeBoundCheck.checkpointMissing(objective)) {
            return weekly(start);
        }
        if (every.toTotalMonths() > 0) {
            return every.toTotalMonths() == 1
                    ? new Text("reviewed every month", "revue chaque mois")
                    : Words.say(
                            "reviewed every %s months", "revue tous les %s mois", Words.count(every.toTotalMonths()));
        }
        if (every.getDays() == WEEK) {
            return weekly(start);
        }
        return every.getDays() == 1
                ? new Text("reviewed every day", "revue chaque jour")
                : Words.say("reviewed every %s days", "revue tous les %s jours", Words.count(every.getDays()));
    }

    private static Text weekly(LocalDate start) {
        return new Text(
                "reviewed every " + start.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                "revue chaque " + start.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH));
    }

    /** The goal's guardrails that the data give, else the first one of the goal. */
    private List<Kpi> guardrails() {
        Goal goal = evidence.goal();
        if (goal == null) {
            return List.of();
        }
        List<Kpi> all = KpiRelevanceTable.guardrails(goal);
        List<Kpi> received =
                all.stream().filter(evidence.measured()::containsKey).toList();
        List<Kpi> shown = received.isEmpty() ? all.subList(0, 1) : received;
        return shown.subList(0, Math.min(GUARDRAILS_MAX, shown.size()));
    }
}
