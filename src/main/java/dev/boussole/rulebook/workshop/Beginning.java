package dev.boussole.rulebook.workshop;

import dev.boussole.campaign.Lever;
import dev.boussole.kpi.Kpi;

/**
 * What a new rule of a lever starts from: a KPI that tells that the lever may be the one to pull, and what is often done.
 *
 * @param high whether too much of it is the trouble, and not too little
 * @param usual an ordinary reference for it
 * @param advice the call behind {@code advise.}
 */
record Beginning(Kpi kpi, boolean high, double usual, String advice) {
    static Beginning of(Lever lever) {
        return switch (lever) {
            case TRK -> low("lpv_rate", 0.9, "check( \"tag\" ).within( 2 )");
            case LEG -> high("complaint_rate", 0.001, "check( \"consent\" ).within( 2 )");
            case WAIT -> low("cvr", 0.03, "wait( \"data\" )");
            case GOAL -> high("cpa", 25, "revise( \"target\" ).within( 14 )");
            case LP -> low("cvr", 0.03, "rewrite( \"landing-page\" ).within( 14 )");
            case OFF -> low("atc_rate", 0.08, "test( \"product-page\" ).within( 14 )");
            case CRM -> low("lead_qual_rate", 0.4, "add( \"qualifying-question\" ).within( 14 )");
            case TEL -> low("answer_rate", 0.8, "add( \"staff-at-peaks\" ).within( 7 )");
            case CRE -> low("ctr", 0.01, "refresh( \"creative\" ).within( 7 )");
            case AUD -> low("cvr", 0.03, "narrow( \"audience\" ).within( 14 )");
            case BID -> high("cpc", 1.5, "lower( \"bid\" ).byPercent( 10 ).within( 7 )");
            case MAIL -> low("click_rate", 0.03, "rewrite( \"email\" ).within( 14 )");
            case SEO -> low("organic_ctr", 0.03, "rewrite( \"titles-and-descriptions\" ).within( 28 )");
            case SOC -> low("er_reach", 0.04, "test( \"post-format\" ).within( 14 )");
            case BUD -> low("roas", 4, "lower( \"daily-budget\" ).byPercent( 10 ).within( 7 )");
            case EXP -> low("cvr", 0.03, "test( \"landing-page\" ).within( 28 )");
            case ORG -> high("cpa", 25, "record( \"cause\" ).within( 14 )");
        };
    }

    private static Beginning low(String kpi, double usual, String advice) {
        return new Beginning(Kpi.of(kpi).orElseThrow(), false, usual, advice);
    }

    private static Beginning high(String kpi, double usual, String advice) {
        return new Beginning(Kpi.of(kpi).orElseThrow(), true, usual, advice);
    }

    /** The word of a KPI that stands clearly on the wrong side of its reference. */
    String side() {
        return high ? "above" : "below";
    }
}
