package dev.boussole.objective;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the campaign's budget buys what is missing to the target: what the trend brings at today's cost, what it does
 * not at the marginal cost, which is today's divided by the elasticity of results to spend (kpis.md, F10).
 */
final class BudgetNeeded {
    private static final Set<Kpi> BOUGHT = Set.of(
            Kpi.CONVERSIONS, Kpi.LEADS, Kpi.INSTALLS, Kpi.MEETINGS_HELD, Kpi.REVENUE, Kpi.SESSIONS, Kpi.IMPRESSIONS);
    private static final double SHARE_WARN = 0.8;
    private static final int RECENT_DAYS = 28;
    /** Elasticity where no four levels of spend tell it (kpis.md, "Reallocation heuristic": professional judgement). */
    private static final double ELASTICITY = 0.7;

    private final ObjectiveEvidence evidence;
    private final Kpi kpi;
    private final double target;
    private final DailyFigures figures;
    private final DailyFigures spend;
    private final Period period;
    private final @Nullable Pace pace;

    private BudgetNeeded(
            ObjectiveEvidence evidence,
            Kpi kpi,
            double target,
            DailyFigures figures,
            DailyFigures spend,
            Period period,
            @Nullable Pace pace) {
        this.evidence = evidence;
        this.kpi = kpi;
        this.target = target;
        this.figures = figures;
        this.spend = spend;
        this.period = period;
        this.pace = pace;
    }

    static boolean buys(Kpi kpi) {
        return BOUGHT.contains(kpi);
    }

    /** Null where the KPI is not bought, or where budget, spend, result or dates are not known. */
    static @Nullable Judgement of(ObjectiveEvidence evidence, @Nullable Pace pace) {
        Kpi kpi = evidence.kpi().orElse(null);
        Double target = evidence.objective().target();
        DailyFigures figures = evidence.figures();
        DailyFigures spend = evidence.spend();
        Period period = evidence.period().orElse(null);
        Campaign campaign = evidence.campaign();
        if (kpi == null || !buys(kpi) || target == null || figures == null || spend == null || period == null) {
            return null;
        }
        if (campaign == null || campaign.budget() == null || evidence.ended()) {
            return null;
        }
        return new BudgetNeeded(evidence, kpi, target, figures, spend, period, pace)
                .judgement(campaign, campaign.budget());
    }

    private @Nullable Judgement judgement(Campaign campaign, double budget) {
        long mature = evidence.afterMature();
        Double spent = spend.value(mature - RECENT_DAYS, mature);
        Double won = figures.value(mature - RECENT_DAYS, mature);
        if (spent == null || won == null || !(spent > 0 && won > 0)) {
            return null;
        }
        double unitCost = spent / won;
        double marginal = unitCost / elasticity();
        double needed = Math.max(0, target - soFar());
        double days = Math.min(RECENT_DAYS, mature - figures.firstReceived());
        double usual = Math.min(needed, trend(won / days));
        double cost = usual * unitCost + (needed - usual) * marginal;
        double money = money(campaign, budget);
        double share = cost > 0 ? money / cost : 1;
        Verdict verdict = share >= 1 ? Verdict.PASS : share >= SHARE_WARN ? Verdict.WARN : Verdict.FAIL;
        Words words = new Words(evidence.account());
        return new Judgement(
                        Criterion.R2,
                        verdict,
                        Words.say(
                                "The %s still missing take about %s (%s each, %s beyond the trend); the budget leaves %s.",
                                "Ce qui manque, %s, demande environ %s (%s l'unité, %s au-delà de la tendance) ; le budget"
                                        + " laisse %s.",
                                words.value(kpi, needed),
                                words.value(Kpi.COST, cost),
                                words.value(Kpi.CPA, unitCost),
                                words.value(Kpi.CPA, marginal),
                                words.value(Kpi.COST, money)))
                .with("needed", needed)
                .with("unitCost", unitCost)
                .with("marginalCost", marginal)
                .with("budgetNeeded", cost)
                .with("budgetLeft", money)
                .with("proposal", verdict == Verdict.FAIL ? soFar() + buys(money, usual, unitCost, marginal) : null);
    }

    /** What an amount buys: the trend's results first, others at the marginal cost. */
    private static double buys(double money, double usual, double unitCost, double marginal) {
        double rest = money - usual * unitCost;
        return rest <= 0 ? money / unitCost : usual + rest / marginal;
    }

    private double soFar() {
        Double value = pace == null ? null : pace.soFar();
        return value == null ? 0 : value;
    }

    private double trend(double perDay) {
        Double forecast = pace == null ? null : pace.forecast();
        return forecast != null
                ? Math.max(0, forecast - soFar())
                : perDay * (period.to().toEpochDay() - today() + 1);
    }

    /** The day of the review, or the first of the objective when that is later. */
    private long today() {
        return Math.max(evidence.asOf().toEpochDay(), period.from().toEpochDay());
    }

    private double elasticity() {
        KpiValue cpa = evidence.measured().get(Kpi.CPA);
        KpiValue marginal = evidence.measured().get(Kpi.M_CPA);
        boolean known = cpa != null && marginal != null && cpa.value() > 0 && marginal.value() > 0;
        return known && cpa != null && marginal != null ? Math.min(1, cpa.value() / marginal.value()) : ELASTICITY;
    }

    /** What is left of the budget for the days left that are the objective's. */
    private double money(Campaign campaign, double budget) {
        long start = campaign.start() == null
                ? period.from().toEpochDay()
                : campaign.start().toEpochDay();
        long end = campaign.end() == null
                ? period.to().toEpochDay()
                : campaign.end().toEpochDay();
        long today = Math.max(evidence.asOf().toEpochDay(), start);
        double daysLeft = end - today + 1.0;
        double ours = Math.min(end, period.to().toEpochDay())
                - Math.max(today, period.from().toEpochDay())
                + 1.0;
        if (!(daysLeft > 0 && ours > 0)) {
            return 0;
        }
        return left(budget, start, end, today) * ours / daysLeft;
    }

    /** The budget less what was spent; where the data begin after the flight, less what the days gone should have. */
    private double left(double budget, long start, long end, long today) {
        Double spent = spend.value(start, today);
        double gone = (today - start) / (end - start + 1.0);
        boolean whole = today == start || spend.firstReceived() <= start;
        return Math.max(0, budget - (whole ? spent == null ? 0 : spent : budget * gone));
    }
}
