package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;

import dev.boussole.kpi.Formula.Growth;
import java.util.List;

/** What becomes of the e-mails sent. */
final class EmailKpis {
    private static final Definitions EMAIL = new Definitions(Family.EMAIL);

    private EmailKpis() {}

    static List<Definition> all() {
        return List.of(
                EMAIL.rate(Kpi.DELIVERY_RATE, EMAIL_DELIVERED, EMAIL_SENT)
                        .beware(
                                "Accepted by the server is not the same as in the inbox.",
                                "Accepté par le serveur ne veut pas dire arrivé en boîte de réception."),
                EMAIL.rate(Kpi.HARD_BOUNCE, EMAIL_HARD_BOUNCES, EMAIL_SENT)
                        .beware("Grows with the age of the list.", "Augmente avec l'âge de la base."),
                EMAIL.rate(Kpi.SOFT_BOUNCE, EMAIL_SOFT_BOUNCES, EMAIL_SENT)
                        .beware(
                                "Full boxes and busy servers: watch repeats at one provider.",
                                "Boîtes pleines et serveurs occupés : surveillez les répétitions chez un même fournisseur."),
                EMAIL.rate(Kpi.OPEN_RATE, EMAIL_OPENS_UNIQUE, EMAIL_DELIVERED)
                        .beware(
                                "Since September 2021 Apple Mail opens for its users: read the trend only, never make it a goal.",
                                "Depuis septembre 2021, Apple Mail ouvre à la place de ses utilisateurs : ne lisez que la tendance, n'en faites jamais un objectif."),
                EMAIL.rate(Kpi.CLICK_RATE, EMAIL_CLICKS_UNIQUE, EMAIL_DELIVERED)
                        .beware(
                                "Some tools divide by e-mails sent; security robots click too.",
                                "Certains outils divisent par les e-mails envoyés ; les robots de sécurité cliquent aussi."),
                EMAIL.rate(Kpi.CTOR, EMAIL_CLICKS_UNIQUE, EMAIL_OPENS_UNIQUE)
                        .beware(
                                "Apple's automatic opens lower it.",
                                "Les ouvertures automatiques d'Apple le font baisser."),
                EMAIL.rate(Kpi.UNSUB_RATE, EMAIL_UNSUBSCRIBES, EMAIL_DELIVERED)
                        .beware(
                                "One-click unsubscribing raises it, and complaints fall.",
                                "Le désabonnement en un clic l'augmente, et les plaintes baissent."),
                EMAIL.rate(Kpi.COMPLAINT_RATE, EMAIL_COMPLAINTS, EMAIL_DELIVERED)
                        .beware(
                                "Gmail reports complaints in Postmaster Tools only.",
                                "Gmail ne publie les plaintes que dans Postmaster Tools."),
                EMAIL.rate(Kpi.EMAIL_CVR, EMAIL_ORDERS, EMAIL_CLICKS_UNIQUE)
                        .late()
                        .beware(
                                "Depends on how long after the click an order counts.",
                                "Dépend du délai après le clic pendant lequel une commande compte."),
                EMAIL.ratio(Kpi.REV_PER_MAIL, EMAIL_REVENUE, EMAIL_DELIVERED)
                        .carriedBy(EMAIL_ORDERS)
                        .late()
                        .beware(
                                "The last click takes the credit of other channels.",
                                "Le dernier clic s'attribue le mérite d'autres canaux."),
                EMAIL.define(
                                Kpi.LIST_GROWTH,
                                new Growth(
                                        Linear.of(LIST_NEW)
                                                .minus(EMAIL_UNSUBSCRIBES)
                                                .minus(EMAIL_HARD_BOUNCES),
                                        LIST_SIZE,
                                        1,
                                        0),
                                Aggregation.DERIVED,
                                IntervalModel.NONE)
                        .or(new Growth(null, LIST_SIZE, 1, 0))
                        .beware(
                                "Bought addresses make it look good until the next send.",
                                "Des adresses achetées l'embellissent jusqu'au prochain envoi."),
                EMAIL.latest(Kpi.INACTIVE_SHARE, LIST_INACTIVE, LIST_SIZE)
                        .beware(
                                "Inactive means no click and no purchase for 180 days; opens do not count.",
                                "Inactif : ni clic ni achat depuis 180 jours ; les ouvertures ne comptent pas."));
    }
}
