package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;

import dev.boussole.campaign.Channel;
import dev.boussole.kpi.Formula.Latest;
import dev.boussole.kpi.Formula.Ratio;
import java.util.List;

/** Calls, meetings and fairs. */
final class PhoneKpis {
    private static final Definitions PHONE = new Definitions(Family.PHONE);

    private PhoneKpis() {}

    static List<Definition> all() {
        return List.of(
                PHONE.rate(Kpi.CONNECT_RATE, CONNECTS, DIALS)
                        .beware(
                                "By call or by prospect: two rates that differ by more than half.",
                                "Par appel ou par prospect : deux taux qui vont du simple au double."),
                PHONE.rate(Kpi.MEETING_RATE, MEETINGS_BOOKED, CONVERSATIONS)
                        .beware(
                                "Depends on who calls as much as on the script.",
                                "Dépend autant de la personne qui appelle que du script."),
                PHONE.count(Kpi.MEETINGS_HELD, MEETINGS_HELD)
                        .beware(
                                "Count on the day it was held, not booked.",
                                "À compter le jour où il est tenu, non celui où il est pris."),
                PHONE.define(
                                Kpi.OPTIN_PROOF,
                                Ratio.of(CONSUMER_CALLS_OPTED_IN, CONSUMER_CALLS),
                                Aggregation.RATIO_OF_SUMS,
                                IntervalModel.NONE)
                        .beware(
                                "Must be 1 in France since 11 August 2026.",
                                "Doit valoir 1 en France depuis le 11 août 2026."),
                PHONE.rate(Kpi.SHOW_RATE, MEETINGS_HELD, MEETINGS_BOOKED)
                        .late()
                        .beware(
                                "Meetings that are still to come look like no-shows.",
                                "Les rendez-vous à venir passent pour des absences."),
                PHONE.rate(Kpi.ANSWER_RATE, CALLS_ANSWERED, CALLS_INBOUND)
                        .beware("Spam calls count as missed.", "Les appels indésirables comptent comme manqués."),
                PHONE.rate(Kpi.CALL_LEAD_RATE, CALLS_QUALIFIED, CALLS_ANSWERED)
                        .beware(
                                "Worth as much as the definition of a qualified call.",
                                "Ne vaut que ce que vaut la définition de l'appel qualifié."),
                PHONE.rate(Kpi.CLOSE_RATE, WON, MEETINGS_HELD)
                        .late()
                        .cohort(0)
                        .beware(
                                "Sales take weeks: compare cohorts of one age.",
                                "Une vente prend des semaines : comparez des cohortes du même âge."),
                PHONE.costPer(Kpi.COST_PER_MEETING, MEETINGS_HELD)
                        .beware("Staff and travel belong in it.", "Le personnel et les déplacements doivent y entrer."),
                PHONE.define(
                                Kpi.SPEED_TO_LEAD,
                                new Latest(MINUTES_TO_CALL, null, 60),
                                Aggregation.RECOMPUTED,
                                IntervalModel.NONE)
                        .carriedBy(LEADS, DIALS)
                        .beware(
                                "A median of office hours hides the leads of the night.",
                                "Une médiane en heures ouvrées cache les leads de la nuit."),
                PHONE.define(
                                Kpi.EVENT_LEAD_COST,
                                Ratio.of(SPEND, QUALIFIED_LEADS),
                                Aggregation.RATIO_OF_SUMS,
                                IntervalModel.EXACT_COST)
                        .only(Channel.FIELD)
                        .late()
                        .beware("A scanned badge is not a lead.", "Un badge scanné n'est pas un contact qualifié."));
    }
}
