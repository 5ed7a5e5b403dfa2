package dev.boussole.recommendation;

import dev.boussole.campaign.Money;
import dev.boussole.campaign.Text;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.ChannelPairFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.Sign;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Reference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What closing a measured gap would bring over the next 30 days at today's volume. The gap is the KPI's distance to its
 * target, its own past, its peers, or its value before it fell; a benchmark alone is never turned into a promise.
 */
final class ImpactEstimate {
    static final int HORIZON_DAYS = 30;

    /** Elasticity of conversions to spend where no response curve could be fitted (kpis.md, F10: b = 0.7, judgement). */
    private static final double RESPONSE = 0.7;

    private final Setting setting;

    ImpactEstimate(Setting setting) {
        this.setting = setting;
    }

    Optional<Impact> of(Proposal proposal) {
        for (Object fact : proposal.facts()) {
            Optional<Impact> impact = fact instanceof CampaignFact campaign
                    ? ofCampaign(proposal, campaign)
                    : fact instanceof ChannelPairFact pair ? ofMove(proposal, pair) : Optional.empty();
            if (impact.isPresent()) {
                return impact;
            }
        }
        return Optional.empty();
    }

    private Optional<Impact> ofCampaign(Proposal proposal, CampaignFact campaign) {
        return switch (proposal.guidance().lever()) {
            case TRK, LEG, WAIT, GOAL, EXP, ORG -> Optional.empty();
            case BUD -> ofBudget(proposal, campaign);
            default -> ofGap(proposal, campaign);
        };
    }

    private Optional<Impact> ofGap(Proposal proposal, CampaignFact campaign) {
        for (Kpi kpi : proposal.guidance().uses()) {
            KpiFact fact = campaign.kpi(kpi);
            Double goal = goalOf(fact);
            Double perDay = perDay(fact);
            if (goal == null || perDay == null || fact.low() == null || fact.high() == null) {
                continue;
            }
            Optional<Impact> impact = switch (kpi.key()) {
                case "cvr", "session_cvr", "ctr", "link_ctr", "click_rate", "email_cvr", "lpv_rate" ->
                    Optional.of(rateGap(campaign, fact, kpi, goal, perDay));
                case "cpa", "cpl" -> costGap(campaign, fact, kpi, goal);
                default -> Optional.empty();
            };
            if (impact.isPresent()) {
                return impact;
            }
        }
        return Optional.empty();
    }

    private Impact rateGap(CampaignFact campaign, KpiFact fact, Kpi kpi, double goal, double perDay) {
        double volume = perDay * HORIZON_DAYS;
        double low = (goal - required(fact.high())) * volume;
        double expected = (goal - required(fact.value())) * volume;
        double high = (goal - required(fact.low())) * volume;
        boolean clicks = kpi == Kpi.CTR || kpi == Kpi.LINK_CTR || kpi == Kpi.LPV_RATE;
        Double next = clicks ? campaign.getCvr().value() : null;
        String gained = switch (kpi.key()) {
            case "cvr" -> "conversions";
            case "session_cvr", "email_cvr" -> "orders";
            case "click_rate" -> "emailClicksUnique";
            default -> next == null ? "clicks" : "conversions";
        };
        double factor = next == null ? 1 : next;
        return priced(campaign, gained, low * factor, expected * factor, high * factor, basis(fact, kpi));
    }

    private Optional<Impact> costGap(CampaignFact campaign, KpiFact fact, Kpi kpi, double goal) {
        Double spend = campaign.sign(Sign.DAILY_SPEND);
        if (spend == null || goal <= 0 || required(fact.low()) <= 0) {
            return Optional.empty();
        }
        double total = spend * HORIZON_DAYS;
        double atGoal = total / goal;
        return Optional.of(priced(
                campaign,
                kpi == Kpi.CPL ? "leads" : "conversions",
                atGoal - total / required(fact.low()),
                atGoal - total / required(fact.value()),
                atGoal - total / required(fact.high()),
                basis(fact, kpi)));
    }

    private Optional<Impact> ofBudget(Proposal proposal, CampaignFact campaign) {
        Double percent = proposal.action().percent();
        Double spend = campaign.sign(Sign.DAILY_SPEND);
        KpiFact cpa = campaign.getCpa();
        if (percent == null
                || spend == null
                || cpa.value() == null
                || cpa.low() == null
                || cpa.high() == null
                || cpa.low() <= 0
                || proposal.action().verb() != Verb.RAISE) {
            return Optional.empty();
        }
        double added = spend * percent / 100 * HORIZON_DAYS;
        return Optional.of(priced(
                campaign,
                "conversions",
                added * RESPONSE / cpa.high(),
                added * RESPONSE / cpa.value(),
                added * RESPONSE / cpa.low(),
                new Text(
                        "The added spend over 30 days at a marginal CPA of CPA/0.7.",
                        "La dépense ajoutée sur 30 jours, à un CPA marginal de CPA/0,7.")));
    }

    private Optional<Impact> ofMove(Proposal proposal, ChannelPairFact pair) {
        Double percent = proposal.action().percent();
        if (percent == null || pair.donorConversions() <= 0 || pair.receiverConversions() <= 0) {
            return Optional.empty();
        }
        double moved = pair.donorCpa() * pair.donorConversions() * percent / 100;
        double expected = moved * RESPONSE * (1 / pair.receiverCpa() - 1 / pair.donorCpa());
        double spread = 1.96
                * moved
                * RESPONSE
                * Math.hypot(
                        1 / pair.receiverCpa() / Math.sqrt(pair.receiverConversions()),
                        1 / pair.donorCpa() / Math.sqrt(pair.donorConversions()));
        return Optional.of(
                new Impact(
                        "conversions",
                        expected - spread,
                        expected,
                        expected + spread,
                        null,
                        new Text(
                                "The moved spend over the window measured, at marginal CPAs of CPA/0.7; Poisson interval.",
                                "La dépense déplacée sur la période mesurée, à des CPA marginaux de CPA/0,7 ; intervalle de Poisson.")));
    }

    private Impact priced(CampaignFact campaign, String gained, double low, double expected, double high, Text basis) {
        return new Impact(gained, low, expected, high, value(campaign, gained, expected), basis);
    }

    /** Margin of what is gained: revenue per conversion (ROAS x CPA, or the average order) x declared gross margin. */
    private @Nullable Money value(CampaignFact campaign, String gained, double expected) {
        Double margin = setting.account().grossMargin();
        Double each = gained.equals("orders") ? campaign.getAov().value() : revenuePerConversion(campaign);
        boolean sold = gained.equals("orders") || gained.equals("conversions");
        return margin == null || each == null || !sold
                ? null
                : Money.of(expected * each * margin, setting.account().currency());
    }

    private static @Nullable Double revenuePerConversion(CampaignFact campaign) {
        Double roas = campaign.getRoas().value();
        Double cpa = campaign.getCpa().value();
        return roas == null || cpa == null ? null : roas * cpa;
    }

    /** The reference when it is missed, else the value before the KPI fell. */
    private static @Nullable Double goalOf(KpiFact fact) {
        if (fact.isPoor() && fact.referenceKind() != Reference.Kind.BENCHMARK) {
            return fact.reference();
        }
        return fact.kpi().direction() == Kpi.Direction.UP && fact.isFalling() ? fact.before() : null;
    }

    private static @Nullable Double perDay(KpiFact fact) {
        return fact.n() == null || fact.window() == null
                ? null
                : fact.n() / fact.window().days();
    }

    private static Text basis(KpiFact fact, Kpi kpi) {
        boolean before = !fact.isPoor();
        return new Text(
                kpi.label().en() + " back at " + (before ? "its value of the window before" : "its reference")
                        + ", at today's volume over 30 days.",
                kpi.label().fr() + " ramené à " + (before ? "sa valeur de la période précédente" : "sa référence")
                        + ", au volume actuel sur 30 jours.");
    }

    private static double required(@Nullable Double figure) {
        if (figure == null) {
            throw new IllegalArgumentException("A KPI without interval has no impact");
        }
        return figure;
    }
}
