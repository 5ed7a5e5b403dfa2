package dev.boussole.platform.meta;

import static dev.boussole.platform.sheet.SheetColumn.Role.AMOUNT;
import static dev.boussole.platform.sheet.SheetColumn.Role.IGNORED;
import static dev.boussole.platform.sheet.SheetColumn.Role.RATIO;
import static dev.boussole.platform.sheet.SheetColumn.Role.SPLIT;
import static dev.boussole.platform.sheet.SheetColumn.Role.TEXT;
import static dev.boussole.platform.sheet.SheetColumn.Role.WHOLE;

import dev.boussole.campaign.Measure;
import dev.boussole.platform.sheet.SheetColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns of Meta Ads Manager. {@code Clicks (all)} counts likes and profile visits too, so clicks are the
 * {@code Link clicks}; {@code Starts} and {@code Ends} are the campaign's life, not the row's days.
 */
enum MetaColumn implements SheetColumn {
    DAY(Role.DAY, "Day", "Jour"),
    WEEK(Role.WEEK, "Week", "Semaine"),
    START(Role.START, "Reporting starts", "Début des rapports", "Début du rapport"),
    END(Role.END, "Reporting ends", "Fin des rapports", "Fin du rapport"),
    ACCOUNT_ID(TEXT, "Account ID", "ID du compte", "ID du compte publicitaire"),
    CURRENCY(TEXT, "Currency", "Devise"),
    CAMPAIGN(TEXT, "Campaign name", "Nom de la campagne"),
    CAMPAIGN_ID(TEXT, "Campaign ID", "ID de la campagne", "ID de campagne"),
    AD_SET(TEXT, "Ad set name", "Ad Set Name", "Nom de l'ensemble de publicités"),
    AD_SET_ID(TEXT, "Ad set ID", "ID de l'ensemble de publicités"),
    AD(TEXT, "Ad name", "Nom de la publicité"),
    AD_ID(TEXT, "Ad ID", "ID de la publicité"),
    AGE(TEXT, "Age", "Âge"),
    GENDER(TEXT, "Gender", "Genre", "Sexe"),
    COUNTRY(TEXT, "Country", "Pays"),
    REGION(TEXT, "Region", "Région"),
    DEVICE(TEXT, "Impression device", "Device", "Appareil d'impression", "Appareil"),
    INDICATOR(TEXT, "Result indicator", "Result type", "Indicateur de résultats", "Type de résultat"),
    ATTRIBUTION(TEXT, "Attribution setting", "Paramètre d'attribution", "Paramètres d'attribution"),
    IMPRESSIONS(WHOLE, Measure.IMPRESSIONS, "Impressions"),
    REACH(WHOLE, Measure.REACH, "Reach", "Couverture", "Portée"),
    LINK_CLICKS(WHOLE, Measure.CLICKS, "Link clicks", "Clics sur un lien", "Clics sur le lien"),
    ALL_CLICKS(WHOLE, Measure.CLICKS_ALL, "Clicks (all)", "Clics (tous)"),
    PAGE_VIEWS(
            WHOLE,
            Measure.LANDING_PAGE_VIEWS,
            "Landing page views",
            "Website landing page views",
            "Vues de page de destination",
            "Vues de la page de destination"),
    SPENT(AMOUNT, Measure.SPEND, "Amount spent", "Montant dépensé"),
    PURCHASES(WHOLE, Measure.CONVERSIONS, "Purchases", "Achats"),
    WEBSITE_PURCHASES(WHOLE, Measure.CONVERSIONS, "Website purchases", "Achats sur le site web"),
    PURCHASE_VALUE(
            AMOUNT,
            Measure.CONVERSION_VALUE,
            "Purchases conversion value",
            "Purchase conversion value",
            "Valeur de conversion des achats"),
    WEBSITE_VALUE(
            AMOUNT,
            Measure.CONVERSION_VALUE,
            "Website purchases conversion value",
            "Valeur de conversion des achats sur le site web"),
    LEADS(WHOLE, Measure.LEADS, "Leads", "Prospects"),
    ADDS_TO_CART(WHOLE, Measure.ADD_TO_CARTS, "Adds to cart", "Ajouts au panier"),
    CHECKOUTS(WHOLE, Measure.CHECKOUTS, "Checkouts initiated", "Paiements initiés"),
    INSTALLS(WHOLE, Measure.INSTALLS, "App installs", "Installations d'applications", "Installations d'app"),
    VIDEO_PLAYS(WHOLE, Measure.VIDEO_STARTS, "Video plays", "Lectures de vidéo", "Lectures de vidéos"),
    VIDEO_3S(
            WHOLE,
            Measure.VIDEO_VIEWS_3S,
            "3-second video plays",
            "Lectures de vidéo de 3 secondes",
            "Lectures de vidéos de 3 secondes"),
    THRUPLAYS(WHOLE, Measure.VIDEO_VIEWS, "ThruPlays", "ThruPlay"),
    VIDEO_100(
            WHOLE,
            Measure.VIDEO_COMPLETES,
            "Video plays at 100%",
            "Lectures de vidéo à 100 %",
            "Lectures de vidéo jusqu'à 100 %"),
    RESULTS(WHOLE, "Results", "Résultats"),
    FREQUENCY(RATIO, "Frequency", "Répétition", "Fréquence"),
    RESULT_COST(RATIO, "Cost per result", "Cost per results", "Coût par résultat", "Coût par résultats"),
    CTR(RATIO, "CTR (all)", "CTR (tous)"),
    LINK_CTR(RATIO, "CTR (link click-through rate)", "CTR (taux de clics sur le lien)"),
    CPC(RATIO, "CPC (all)", "CPC (tous)"),
    LINK_CPC(RATIO, "CPC (cost per link click)", "CPC (coût par clic sur un lien)"),
    CPM(RATIO, "CPM (cost per 1,000 impressions)", "CPM (coût pour 1 000 impressions)"),
    ROAS(RATIO, "Purchase ROAS (return on ad spend)", "ROAS (retour sur les dépenses publicitaires) des achats"),
    PLATFORM(SPLIT, "Platform", "Plateforme"),
    PLACEMENT(SPLIT, "Placement", "Placements", "Emplacement"),
    DEVICE_PLATFORM(SPLIT, "Device platform", "Plateforme de l'appareil"),
    HOUR(SPLIT, "Time of day (ad account time zone)", "Heure de la journée (fuseau horaire du compte publicitaire)"),
    ACCOUNT(IGNORED, "Account name", "Nom du compte"),
    DELIVERY(IGNORED, "Campaign delivery", "Ad set delivery", "Ad delivery", "Delivery", "Diffusion de la campagne"),
    DELIVERY_FR(IGNORED, "Diffusion de l'ensemble de publicités", "Diffusion de la publicité", "Diffusion"),
    OBJECTIVE(IGNORED, "Objective", "Objectif"),
    BUDGET(IGNORED, "Campaign budget", "Ad set budget", "Budget de la campagne", "Budget de l'ensemble de publicités"),
    BUDGET_TYPE(IGNORED, "Campaign budget type", "Ad set budget type", "Type de budget de la campagne"),
    BID(IGNORED, "Bid strategy", "Ad set bid", "Stratégie d'enchères"),
    LIFE(IGNORED, "Starts", "Ends", "Début", "Fin"),
    RANKINGS(IGNORED, "Quality ranking", "Classement de la qualité"),
    ENGAGEMENT_RANKING(IGNORED, "Engagement rate ranking", "Classement du taux d'engagement"),
    CONVERSION_RANKING(IGNORED, "Conversion rate ranking", "Classement du taux de conversion");

    private final Role role;
    private final @Nullable Measure measure;
    private final List<String> names;

    MetaColumn(Role role, String... names) {
        this(role, null, names);
    }

    MetaColumn(Role role, @Nullable Measure measure, String... names) {
        this.role = role;
        this.measure = measure;
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public @Nullable Measure measure() {
        return measure;
    }
}
