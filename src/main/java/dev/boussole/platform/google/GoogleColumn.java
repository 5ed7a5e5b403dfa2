package dev.boussole.platform.google;

import static dev.boussole.platform.sheet.SheetColumn.Role.AMOUNT;
import static dev.boussole.platform.sheet.SheetColumn.Role.FOREIGN;
import static dev.boussole.platform.sheet.SheetColumn.Role.IGNORED;
import static dev.boussole.platform.sheet.SheetColumn.Role.RATIO;
import static dev.boussole.platform.sheet.SheetColumn.Role.SHARE;
import static dev.boussole.platform.sheet.SheetColumn.Role.SPLIT;
import static dev.boussole.platform.sheet.SheetColumn.Role.TEXT;
import static dev.boussole.platform.sheet.SheetColumn.Role.WHOLE;

import dev.boussole.campaign.Measure;
import dev.boussole.platform.sheet.SheetColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns of Google Ads reports. {@code Interactions} counts views for video, so it is never clicks; the budget is today's,
 * not the row's, so it is not kept.
 */
enum GoogleColumn implements SheetColumn {
    DAY(Role.DAY, "Day", "Jour"),
    WEEK(Role.WEEK, "Week", "Semaine"),
    MONTH(Role.MONTH, "Month", "Mois"),
    CAMPAIGN(TEXT, "Campaign", "Campagne"),
    CAMPAIGN_ID(TEXT, "Campaign ID", "ID de campagne", "ID de la campagne"),
    CAMPAIGN_TYPE(TEXT, "Campaign type", "Type de campagne", "Advertising channel type"),
    AD_GROUP(TEXT, "Ad group", "Groupe d'annonces"),
    AD_GROUP_ID(TEXT, "Ad group ID", "ID du groupe d'annonces"),
    AD_ID(TEXT, "Ad ID", "ID de l'annonce"),
    AD_NAME(TEXT, "Ad name", "Nom de l'annonce"),
    LANDING_PAGE(TEXT, "Landing page", "Page de destination"),
    DEVICE(TEXT, "Device", "Appareil"),
    CUSTOMER_ID(TEXT, "Customer ID", "Account ID", "Numéro client", "ID client", "ID du compte"),
    CURRENCY(TEXT, "Currency code", "Currency", "Code de devise", "Code de la devise", "Code devise", "Devise"),
    IMPRESSIONS(WHOLE, Measure.IMPRESSIONS, "Impr.", "Impressions"),
    CLICKS(WHOLE, Measure.CLICKS, "Clicks", "Clics"),
    INTERACTIONS(WHOLE, Measure.CLICKS_ALL, "Interactions"),
    COST(AMOUNT, Measure.SPEND, "Cost", "Coût"),
    CONVERSIONS(AMOUNT, Measure.CONVERSIONS, "Conversions"),
    CONVERSION_VALUE(AMOUNT, Measure.CONVERSION_VALUE, "Conv. value", "Conversion value", "Valeur de conv."),
    VIEW_THROUGH(
            WHOLE,
            Measure.VIEW_THROUGH_CONVERSIONS,
            "View-through conv.",
            "Conv. après affichage",
            "Conversions après affichage"),
    VIDEO_VIEWS(WHOLE, Measure.VIDEO_VIEWS, "TrueView views", "Views", "Vues TrueView", "Vues"),
    VIEWABLE(WHOLE, Measure.VIEWABLE_IMPRESSIONS, "Viewable impr.", "Impr. visibles"),
    MEASURABLE(WHOLE, Measure.MEASURABLE_IMPRESSIONS, "Measurable impr.", "Impr. mesurables"),
    REACH(WHOLE, Measure.REACH, "Unique users", "Utilisateurs uniques"),
    SHARE_OF_SEARCH(
            SHARE,
            Measure.IMPRESSION_SHARE,
            "Search impr. share",
            "Taux d'impr. sur le Rés. de Recherche",
            "Taux d'impr. sur le Réseau de Recherche",
            "Taux d'impressions sur le Réseau de Recherche",
            "Rech. - Taux d'impr."),
    LOST_BUDGET(
            SHARE,
            Measure.IMPRESSION_SHARE_LOST_BUDGET,
            "Search lost IS (budget)",
            "Taux d'impr. perdues sur le Rés. de Recherche (budget)",
            "Taux d'impr. perdues sur le Réseau de Recherche (budget)",
            "Taux d'impressions perdues sur le Réseau de Recherche (budget)",
            "Rech. - Taux d'impr. perdues (budget)"),
    LOST_RANK(
            SHARE,
            Measure.IMPRESSION_SHARE_LOST_RANK,
            "Search lost IS (rank)",
            "Taux d'impr. perdues sur le Rés. de Recherche (classement)",
            "Taux d'impr. perdues sur le Réseau de Recherche (classement)",
            "Taux d'impressions perdues sur le Réseau de Recherche (classement)",
            "Rech. - Taux d'impr. perdues (classement)"),
    RATES(
            RATIO,
            "CTR",
            "Conv. rate",
            "Interaction rate",
            "View rate",
            "Taux de conv.",
            "Taux d'interaction",
            "Taux de vues"),
    CPC(RATIO, "Avg. CPC", "CPC moy."),
    CPM(RATIO, "Avg. CPM", "CPM moy."),
    AVERAGE_COST(RATIO, "Avg. cost", "Coût moy."),
    CPA(RATIO, "Cost / conv.", "Coût/conv.", "Coût / conv."),
    VALUES(
            RATIO,
            "Conv. value / cost",
            "Value / conv.",
            "Valeur de conv./coût",
            "Valeur de conv. / coût",
            "Valeur/conv.",
            "Valeur / conv."),
    NETWORK(SPLIT, "Network", "Network (with search partners)", "Réseau", "Réseau (avec partenaires de recherche)"),
    HOUR(SPLIT, "Hour of day", "Hour of the day", "Heure de la journée"),
    ACTION(SPLIT, "Conversion action", "Conversion name", "Action de conversion"),
    SEARCH_TERM(FOREIGN, "Search term", "Terme de recherche"),
    KEYWORD(FOREIGN, "Search keyword", "Keyword", "Mot clé du Réseau de Recherche", "Mot clé"),
    STATUS(IGNORED, "Campaign status", "Campaign state", "État de la campagne", "Statut de la campagne"),
    STATUS_REASONS(IGNORED, "Status", "Status reasons", "État", "Motifs de l'état"),
    BUDGET(IGNORED, "Budget"),
    BUDGET_NAME(IGNORED, "Budget name", "Nom du budget"),
    BUDGET_TYPE(IGNORED, "Budget type", "Type de budget"),
    STRATEGY(IGNORED, "Bid strategy", "Stratégie d'enchères"),
    STRATEGY_TYPE(IGNORED, "Bid strategy type", "Type de stratégie d'enchères"),
    SCORE(IGNORED, "Optimization score", "Taux d'optimisation"),
    ACCOUNT(IGNORED, "Account", "Account name", "Compte", "Nom du compte"),
    LABELS(IGNORED, "Labels", "Libellés"),
    ALL_CONVERSIONS(IGNORED, "All conv.", "Toutes les conv.", "Toutes conv."),
    COMPARABLE(IGNORED, "Conv. (Platform Comparable)", "Conversions (Platform Comparable)");

    private final Role role;
    private final @Nullable Measure measure;
    private final List<String> names;

    GoogleColumn(Role role, String... names) {
        this(role, null, names);
    }

    GoogleColumn(Role role, @Nullable Measure measure, String... names) {
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
