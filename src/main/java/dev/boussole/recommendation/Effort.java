package dev.boussole.recommendation;

import dev.boussole.campaign.Lever;

/** How much work a lever is, from 1 (minutes in the platform) to 4 (weeks with others): our judgement, to rank with. */
final class Effort {
    private Effort() {}

    static double of(Lever lever) {
        return switch (lever) {
            case WAIT, BUD, BID -> 1;
            case TRK, LEG, GOAL, AUD, MAIL, ORG -> 1.5;
            case CRE, SOC, TEL, EXP -> 2;
            case LP, CRM, SEO -> 3;
            case OFF -> 4;
        };
    }
}
