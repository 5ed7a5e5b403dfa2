package dev.boussole.recommendation;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.ChannelPairFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.MeasuredFact;
import dev.boussole.fact.Sign;
import dev.boussole.kpi.Figures;
import dev.boussole.kpi.Kpi;
import dev.boussole.statistics.Interval;
import dev.boussole.statistics.ResponseCurve;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What more money, or money elsewhere, would bring: by the marginal cost, not by the average (kpis.md, F10). */
final class BudgetImpact {
    /** Elasticity of results to spend where none could be fitted to four levels of spend (kpis.md, F10: judgement). */
    static final double RESPONSE = 0.7;

    private static final double Z_95 = 1.96;

    private final Setting setting;
    private final @Nullable MeasuredFact whole;

    BudgetImpact(Setting setting, @Nullable MeasuredFact whole) {
        this.setting = setting;
        this.whole = whole;
    }

    Optional<Impact> of(Proposal proposal) {
        Double percent = proposal.action().percent();
        if (percent == null) {
            return Optional.empty();
        }
        for (Object fact : proposal.facts()) {
            if (fact instanceof CampaignFact campaign && proposal.action().verb() == Verb.RAISE) {
                return ofRaise(percent / 100, campaign);
            }
            if (fact instanceof ChannelPairFact pair && proposal.action().verb() == Verb.MOVE) {
                return ofMove(percent / 100, pair);
            }
        }
        return Optional.empty();
    }

    private Optional<Impact> ofRaise(double share, CampaignFact campaign) {
        Double spend = campaign.sign(Sign.DAILY_SPEND);
        Marginal marginal = spend == null ? null : marginal(campaign).orElse(null);
        if (spend == null || marginal == null) {
            return Optional.empty();
        }
        double added = spend * share * ImpactEstimate.HORIZON_DAYS;
        double expected = added / marginal.value;
        Interval cost = marginal.interval;
        return Optional.of(new Impact(
                marginal.counted.key(),
                added / cost.high(),
                expected,
                added / cost.low(),
                new Worth(setting.account(), Chain.of(campaign)).of(marginal.counted, expected),
                marginal.basis));
    }

    /** What one more of what the objective counts costs. */
    private record Marginal(Measure counted, double value, Interval interval, Text basis) {}

    private Optional<Marginal> marginal(CampaignFact campaign) {
        Measure counted = ObjectiveUnit.of(campaign, Measure.SPEND);
        Measure unit = counted == Measure.SPEND ? Measure.CONVERSIONS : counted;
        KpiFact fitted = campaign.kpi(Kpi.M_CPA);
        KpiFact average = cost(campaign, unit);
        Double cpa = campaign.getCpa().value();
        if (unit == Measure.CONVERSIONS && costs(fitted)) {
            return Optional.of(new Marginal(unit, figure(fitted.value()), interval(fitted), fitted(cpa, fitted)));
        }
        if (average == null || !costs(average)) {
            return Optional.empty();
        }
        double exponent = costs(fitted) && cpa != null ? Math.min(1, cpa / figure(fitted.value())) : RESPONSE;
        Text basis = costs(fitted) && cpa != null ? fitted(cpa, fitted) : usual();
        Interval of = interval(average);
        return Optional.of(new Marginal(
                unit,
                ResponseCurve.marginalCost(figure(average.value()), exponent),
                new Interval(
                        ResponseCurve.marginalCost(of.low(), exponent),
                        ResponseCurve.marginalCost(of.high(), exponent)),
                basis));
    }

    /** What one costs on average, or null where that is not known. */
    private static @Nullable KpiFact cost(CampaignFact campaign, Measure unit) {
        for (Kpi kpi : Kpi.catalogue()) {
            Step step = Step.of(kpi).orElse(null);
            if (step != null
                    && step.from() == Measure.SPEND
                    && step.to() == unit
                    && step.inverted()
                    && step.factor() == 1
                    && campaign.kpi(kpi).isKnown()) {
                return campaign.kpi(kpi);
            }
        }
        return null;
    }

    private static boolean costs(KpiFact fact) {
        return fact.value() != null && fact.low() != null && fact.high() != null && fact.low() > 0;
    }

    private static Interval interval(KpiFact cost) {
        double value = figure(cost.value());
        return new Interval(Math.min(value, figure(cost.low())), Math.max(value, figure(cost.high())));
    }

    private Optional<Impact> ofMove(double share, ChannelPairFact pair) {
        if (pair.donorConversions() <= 0 || pair.receiverConversions() <= 0) {
            return Optional.empty();
        }
        double moved = pair.donorCpa() * pair.donorConversions() * share;
        double won = moved / pair.receiverMarginalCpa();
        double lost = moved / pair.donorMarginalCpa();
        double spread = Z_95
                * Math.hypot(won / Math.sqrt(pair.receiverConversions()), lost / Math.sqrt(pair.donorConversions()));
        double expected = won - lost;
        return Optional.of(new Impact(
                Measure.CONVERSIONS.key(),
                expected - spread,
                expected,
                expected + spread,
                whole == null ? null : new Worth(setting.account(), Chain.of(whole)).of(Measure.CONVERSIONS, expected),
                new Text(
                        "The moved spend over 30 days, at marginal CPAs of "
                                + money(pair.receiverMarginalCpa(), Language.EN) + " there and "
                                + money(pair.donorMarginalCpa(), Language.EN) + " here; Poisson interval.",
                        "La dépense déplacée sur 30 jours, à des CPA marginaux de "
                                + money(pair.receiverMarginalCpa(), Language.FR) + " là-bas et de "
                                + money(pair.donorMarginalCpa(), Language.FR)
                                + " ici\u00a0; intervalle de Poisson.")));
    }

    private Text fitted(@Nullable Double cpa, KpiFact fitted) {
        double value = figure(fitted.value());
        String en = "The added spend over 30 days at the marginal CPA of " + money(value, Language.EN)
                + " that weekly spend and conversions show";
        String fr = "La dépense ajoutée sur 30 jours, au CPA marginal de " + money(value, Language.FR)
                + " que montrent dépense et conversions par semaine";
        return cpa == null
                ? new Text(en + ".", fr + ".")
                : new Text(
                        en + " (b = " + Figures.number(cpa / value, Language.EN) + ").",
                        fr + " (b = " + Figures.number(cpa / value, Language.FR) + ").");
    }

    private static Text usual() {
        return new Text(
                "The added spend over 30 days at a marginal cost of the average divided by 0.7.",
                "La dépense ajoutée sur 30 jours, à un coût marginal égal au coût moyen divisé par 0,7.");
    }

    private String money(double amount, Language language) {
        return Figures.money(amount, language, setting.account().currency());
    }

    private static double figure(@Nullable Double figure) {
        if (figure == null) {
            throw new IllegalArgumentException("A cost without interval has no impact");
        }
        return figure;
    }
}
