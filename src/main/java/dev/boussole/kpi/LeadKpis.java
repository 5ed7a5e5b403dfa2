package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;

import java.util.List;

/** Leads and app installs that advertising bought. */
final class LeadKpis {
    private static final Definitions PAID = new Definitions(Family.PAID_MEDIA);

    private LeadKpis() {}

    static List<Definition> all() {
        return List.of(
                PAID.costPer(Kpi.CPL, LEADS)
                        .late()
                        .beware(
                                "Worth as much as the definition of a lead; cheap leads may never buy.",
                                "Ne vaut que ce que vaut la définition du lead ; des leads bon marché peuvent ne jamais acheter."),
                PAID.rate(Kpi.LEAD_QUAL_RATE, QUALIFIED_LEADS, LEADS)
                        .late()
                        .cohort(0)
                        .beware(
                                "Wait until the leads of the period had time to be qualified.",
                                "Attendez que les leads de la période aient eu le temps d'être qualifiés."),
                PAID.costPer(Kpi.CP_SQL, QUALIFIED_LEADS)
                        .late()
                        .beware(
                                "Too high as long as recent leads are not qualified yet.",
                                "Trop élevé tant que les leads récents ne sont pas encore qualifiés."),
                PAID.ratio(Kpi.CPI, SPEND, INSTALLS)
                        .late()
                        .beware(
                                "On iOS installs arrive days later and partly without a campaign.",
                                "Sur iOS, les installations remontent avec plusieurs jours de retard et en partie sans campagne."),
                PAID.unmeasured(
                                Kpi.INSTALL_RATE,
                                "installs / store page views",
                                "Needs the views of the app's store page, from App Store Connect or Google Play Console.",
                                "Nécessite les vues de la fiche de l'app, depuis App Store Connect ou Google Play Console.")
                        .beware(
                                "A new design of the store page breaks the series.",
                                "Une refonte de la fiche rompt la série."),
                PAID.count(Kpi.LEADS, LEADS)
                        .late()
                        .beware(
                                "Spam and duplicates count until they are removed.",
                                "Les spams et les doublons comptent tant qu'ils ne sont pas retirés."),
                PAID.count(Kpi.INSTALLS, INSTALLS)
                        .late()
                        .beware(
                                "Some platforms count re-installs.",
                                "Certaines plateformes comptent les réinstallations."));
    }
}
