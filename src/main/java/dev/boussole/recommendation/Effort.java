package dev.boussole.recommendation;

import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Text;

/** How much work a lever is, from 1 (minutes in the platform) to 4 (weeks with others): our judgement, to rank with. */
public final class Effort {
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

    /** An effort in words: from minutes in the platform to weeks with others. @param effort of a score */
    public static Text words(double effort) {
        if (effort < 1.5) {
            return new Text("minutes", "quelques minutes");
        }
        if (effort < 2) {
            return new Text("hours", "quelques heures");
        }
        if (effort < 3) {
            return new Text("a day or two", "un jour ou deux");
        }
        return effort < 4
                ? new Text("a week or so", "une semaine environ")
                : new Text("weeks, with others", "des semaines, à plusieurs");
    }
}
