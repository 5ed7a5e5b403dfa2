package dev.boussole.cases;

import static dev.boussole.cases.Course.always;

import java.util.Map;

/** Calls, meetings and fairs. */
final class SalesForceCases {
    private static final String FROM = "2026-05-11";
    private static final String TO = "2026-10-02";
    private static final String CHANGED = "2026-09-07";

    private SalesForceCases() {}

    /** A fitter of solar roofs and its four teams, each of which loses people at another step. */
    static Map<String, String> callCentre() {
        Stream inbound = phone("appels-entrants")
                .count("callsInbound", always(58).then(CHANGED, 81))
                .share("callsAnswered", "callsInbound", always(0.87).then(CHANGED, 0.66))
                .share("callsQualified", "callsAnswered", 0.34);
        Stream outbound = phone("prospection-pme")
                .count("dials", 300)
                .share("connects", "dials", 0.118)
                .share("conversations", "connects", 0.82)
                .share("meetingsBooked", "conversations", always(0.081).then(CHANGED, 0.040));
        Stream visits = phone("visites-techniques")
                .count("conversations", 64)
                .share("meetingsBooked", "conversations", 0.235)
                .share("meetingsHeld", "meetingsBooked", always(0.79).then(CHANGED, 0.58));
        Stream consumers = phone("relance-particuliers")
                .count("dials", 210)
                .share("connects", "dials", 0.124)
                .share("conversations", "connects", 0.80)
                .share("meetingsBooked", "conversations", 0.061)
                .share("consumerCalls", "dials", 0.74)
                .share("consumerCallsOptedIn", "consumerCalls", 0.93);
        return Map.of(
                "exports/telephone.csv",
                Export.of(FROM, TO)
                        .with(inbound)
                        .with(outbound)
                        .with(visits)
                        .with(consumers)
                        .daily());
    }

    private static Stream phone(String id) {
        return Stream.of(id, Week.CALLS).scope("channel", "phone");
    }

    /** Kitchen fitters: quotes asked for on the web are called back after three hours instead of four minutes. */
    static Map<String, String> coldLeads() {
        Stream leads = phone("devis-web")
                .count("leads", 24)
                .level("minutesToCall", 1, always(4.1).then("2026-08-24", 186), 0.12)
                .share("meetingsHeld", "leads", 0.42)
                .share("won", "meetingsHeld", always(0.31).then("2026-08-24", 0.17));
        return Map.of("exports/devis.csv", Export.of(FROM, TO).with(leads).daily());
    }

    /** A maker of packaging at three fairs of September: nine hundred badges and few talks. */
    static Map<String, String> badgeScans() {
        Stream fairs = Stream.of("salons-automne", Week.CALLS)
                .scope("channel", "field")
                .count("leads", 64)
                .share("qualifiedLeads", "leads", 0.062)
                .money("spend", "leads", 21.5);
        return Map.of(
                "exports/salons.csv",
                Export.of("2026-09-14", "2026-10-02").with(fairs).daily());
    }
}
