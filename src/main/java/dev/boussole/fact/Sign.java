package dev.boussole.fact;

import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a scope that is no KPI: how it delivers, and what its parts, changes and calendar show. Rules read it by its
 * key, {@code Campaign( dailySpend > 100 )}; what cannot be known is missing, and no comparison holds for it.
 */
public enum Sign {
    /** Whether it delivered on one of the seven days before {@code asOf}. */
    ACTIVE(Holder.CAMPAIGN, Form.FLAG, "Delivering", "Diffusion en cours"),
    /** Its part of the account's spend over the last 30 days, 0..1. */
    SPEND_SHARE(Holder.CAMPAIGN_OR_CHANNEL, Form.RATE, "Share of spend", "Part de la dépense"),
    /** Mean spend a day over the last 7 days with data. */
    DAILY_SPEND(Holder.CAMPAIGN, Form.MONEY, "Daily spend", "Dépense par jour"),
    /** Days of the flight that lie behind. */
    FLIGHT_DAYS(Holder.CAMPAIGN, Form.COUNT, "Days behind", "Jours écoulés"),
    /** Lower end of the 95 % interval of the flight's total spend. */
    SPEND_FORECAST_LOW(Holder.CAMPAIGN, Form.MONEY, "Spend at the end, at least", "Dépense finale, au moins"),
    /** Upper end of it. */
    SPEND_FORECAST_HIGH(Holder.CAMPAIGN, Form.MONEY, "Spend at the end, at most", "Dépense finale, au plus"),
    /** What is left of the budget per day left. */
    DAILY_BUDGET_NEEDED(Holder.CAMPAIGN, Form.MONEY, "Budget left a day", "Budget restant par jour"),
    /** Days since the last change, or since the start when it lies inside the data. */
    LEARNING_DAYS(Holder.CAMPAIGN, Form.COUNT, "Days since the last change", "Jours depuis le dernier changement"),
    /** Conversions since then. */
    LEARNING_EVENTS(
            Holder.CAMPAIGN,
            Form.COUNT,
            "Conversions since the last change",
            "Conversions depuis le dernier changement"),

    // Search, e-mail, social, phone
    /** Places that pages lost in search results over four weeks against the four before, weighted by impressions. */
    POSITION_CHANGE(
            Holder.CAMPAIGN_OR_PART, Form.NUMBER, "Places lost in search results", "Places perdues dans les résultats"),
    /** Relative change of impressions in search results, over the same weeks. */
    ORGANIC_IMPRESSIONS_CHANGE(
            Holder.CAMPAIGN_OR_PART,
            Form.RATE,
            "Change of organic impressions",
            "Variation des impressions naturelles"),
    /** Two-sided p-value of that change. */
    ORGANIC_IMPRESSIONS_CHANGE_P(
            Holder.CAMPAIGN_OR_PART,
            Form.NUMBER,
            "Probability by chance of the change of impressions",
            "Probabilité due au hasard de la variation des impressions"),
    /** Relative change of visits from search results (clicks where visits are not received), over the same weeks. */
    ORGANIC_VISITS_CHANGE(
            Holder.CAMPAIGN_OR_PART, Form.RATE, "Change of organic visits", "Variation des visites naturelles"),
    /** Two-sided p-value of that change. */
    ORGANIC_VISITS_CHANGE_P(
            Holder.CAMPAIGN_OR_PART,
            Form.NUMBER,
            "Probability by chance of the change of visits",
            "Probabilité due au hasard de la variation des visites"),
    /** Relative change of impressions in search results over four weeks against the same weekdays 52 weeks before. */
    ORGANIC_YEAR_CHANGE(
            Holder.CAMPAIGN,
            Form.RATE,
            "Change of organic impressions over a year",
            "Variation des impressions naturelles sur un an"),
    /** Days since the first figures of an e-mail campaign. */
    EMAIL_HISTORY_DAYS(Holder.CAMPAIGN, Form.COUNT, "Days of e-mail history", "Jours d'historique des e-mails"),
    /** Part of the orders of the last 52 weeks that fell in the best 13 weeks running, 0.25 for an even year. */
    BUSIEST_QUARTER_SHARE(
            Holder.CAMPAIGN,
            Form.RATE,
            "Share of the year's orders in its best 13 weeks",
            "Part des commandes de l'année dans ses 13 meilleures semaines"),
    /** Whether an audience of an e-mail campaign is all addresses of one mailbox provider. */
    MAILBOX_PROVIDER(Holder.PART, Form.FLAG, "Mailbox provider", "Fournisseur de messagerie"),
    /** Posts over the last four weeks. */
    RECENT_POSTS(Holder.CAMPAIGN, Form.COUNT, "Posts of four weeks", "Publications de quatre semaines"),
    /** Relative change of inbound calls a day over the window of the answer rate against the 4 to 12 weeks before. */
    CALLS_CHANGE(Holder.CAMPAIGN, Form.RATE, "Change of inbound calls", "Variation des appels entrants"),
    /** Two-sided p-value of that change. */
    CALLS_CHANGE_P(
            Holder.CAMPAIGN,
            Form.NUMBER,
            "Probability by chance of the change of calls",
            "Probabilité due au hasard de la variation des appels"),
    /** Whether the window of the meeting rate touches July or August, when French prospects are away. */
    SUMMER_HOLIDAYS(Holder.CAMPAIGN, Form.FLAG, "Summer holidays", "Vacances d'été"),
    /** Consumer calls of the last 30 days, from 11 August 2026 on, without recorded consent. */
    UNPROVEN_CALLS(
            Holder.CAMPAIGN, Form.COUNT, "Consumer calls without consent", "Appels de consommateurs sans consentement"),
    /** Whether inbound calls and visits of a page were both counted over the last 30 days. */
    PAGE_FEEDS_CALLS(Holder.CAMPAIGN, Form.FLAG, "A page that brings calls", "Une page qui amène des appels"),

    /** Conversions that the platform counted for each order of the back office, over 14 complete days. */
    BACK_OFFICE_RATIO(
            Holder.CAMPAIGN_OR_ACCOUNT,
            Form.NUMBER,
            "Conversions per back-office order",
            "Conversions par commande du back-office"),
    /** The smaller of the two counts. */
    BACK_OFFICE_EVENTS(
            Holder.CAMPAIGN_OR_ACCOUNT,
            Form.COUNT,
            "Conversions or orders compared",
            "Conversions ou commandes comparées"),
    /** Fraction of the sessions by which bounces and engaged sessions together miss them; 0 for bounces as GA4 defines them. */
    BOUNCE_MISMATCH(Holder.CAMPAIGN, Form.RATE, "Bounces that do not add up", "Rebonds qui ne s'additionnent pas"),
    /** Relative change of the KPI that decides: the last four complete weeks against the four before. */
    MONTH_CHANGE(Holder.CAMPAIGN, Form.RATE, "Change on the month before", "Variation sur le mois d'avant"),
    /** Two-sided p-value of it. */
    MONTH_CHANGE_P(
            Holder.CAMPAIGN,
            Form.NUMBER,
            "Probability by chance of the month's change",
            "Probabilité due au hasard de la variation du mois"),
    /** Whether it is a change for the worse. */
    MONTH_WORSE(Holder.CAMPAIGN, Form.FLAG, "Worse than the month before", "Moins bien que le mois d'avant"),
    /** Successes in the smaller of both months. */
    MONTH_EVENTS(Holder.CAMPAIGN, Form.COUNT, "Results a month", "Résultats par mois"),
    /** The same change of the other campaigns of the channel, or of the account where the channel has too few. */
    CONTROL_CHANGE(Holder.CAMPAIGN, Form.RATE, "Change of the others", "Variation des autres campagnes"),
    /** Successes of the others in the smaller of both months. */
    CONTROL_EVENTS(Holder.CAMPAIGN, Form.COUNT, "Results of the others a month", "Résultats des autres par mois"),
    /** What is left of the change beyond that of the others (difference-in-differences). */
    CONTROL_GAP(Holder.CAMPAIGN, Form.RATE, "Change beyond the others", "Variation au-delà des autres"),
    /** Two-sided p-value of it. */
    CONTROL_GAP_P(
            Holder.CAMPAIGN,
            Form.NUMBER,
            "Probability by chance of the gap to the others",
            "Probabilité due au hasard de l'écart aux autres"),
    /** What is left of the change beyond that of the same weeks of last year. */
    YEAR_GAP(Holder.CAMPAIGN, Form.RATE, "Change beyond last year's", "Variation au-delà de celle de l'an dernier"),
    /** Two-sided p-value of it. */
    YEAR_GAP_P(
            Holder.CAMPAIGN,
            Form.NUMBER,
            "Probability by chance of the gap to last year",
            "Probabilité due au hasard de l'écart à l'an dernier"),
    /** Figures of parts that look different from the other parts of their kind, each test taken by itself. */
    FLAGGED_SEGMENTS(Holder.CAMPAIGN, Form.TALLY, "Segments that stand out", "Segments qui se détachent"),
    /** Those that still do with all tests of the campaign controlled together. */
    KEPT_SEGMENTS(Holder.CAMPAIGN, Form.TALLY, "Segments that hold", "Segments confirmés"),
    /** Part of the conversion rate's change that a shift between segments explains, 1 for all of it. */
    MIX_SHARE(Holder.CAMPAIGN, Form.RATE, "Change explained by the mix", "Variation due à l'effet de mix"),
    /** Two-sided p-value of no change inside the segments. */
    WITHIN_P(
            Holder.CAMPAIGN,
            Form.NUMBER,
            "Probability by chance of the change inside segments",
            "Probabilité due au hasard de la variation dans les segments"),
    /** Segments whose own rate moved, all of them controlled together; missing without segments to read by. */
    MOVED_SEGMENTS(Holder.CAMPAIGN, Form.COUNT, "Segments that moved", "Segments qui ont bougé"),
    // Site, shop and finance
    /** Change of product views per visit since the days that add-to-cart is compared with. */
    PRODUCT_VIEWS_SHIFT(Holder.CAMPAIGN, Form.RATE, "Change of product views", "Variation des vues de produits"),
    /** Revenue less cost of goods per session, over the window of the session conversion rate. */
    MARGIN_PER_SESSION(Holder.CAMPAIGN, Form.MONEY, "Margin per session", "Marge par visite"),
    /** The same over the window before. */
    MARGIN_PER_SESSION_BEFORE(Holder.CAMPAIGN, Form.MONEY, "Margin per session before", "Marge par visite auparavant"),
    /** Probability of such a change by chance. */
    MARGIN_PER_SESSION_P(
            Holder.CAMPAIGN,
            Form.NUMBER,
            "Probability of the change of margin by chance",
            "Probabilité que la marge varie par hasard"),
    /** Change of orders per visit from the past to the days whose returns are in. */
    RETURNED_COHORT_CVR_CHANGE(
            Holder.CAMPAIGN,
            Form.RATE,
            "Change of conversion on the days whose returns are in",
            "Variation de la conversion des jours dont les retours sont connus"),
    /** Probability of it by chance. */
    RETURNED_COHORT_CVR_P(
            Holder.CAMPAIGN,
            Form.NUMBER,
            "Probability of that conversion by chance",
            "Probabilité due au hasard de cette conversion"),
    /** Days in a row on which visitors met a product that was out of stock. */
    OUT_OF_STOCK_DAYS(Holder.CAMPAIGN_OR_PART, Form.COUNT, "Days out of stock", "Jours de rupture"),
    /** Days since a declared change of the offer whose note says that stock is sold off. */
    CLEARANCE_DAYS(
            Holder.CAMPAIGN, Form.COUNT, "Days since a declared clearance", "Jours depuis un déstockage déclaré"),
    /** Leads a day over the last four mature weeks against the eight weeks before, as a relative change. */
    LEADS_GROWTH(Holder.CAMPAIGN, Form.RATE, "Change of leads over three months", "Variation des leads sur trois mois"),
    /** Probability of it by chance. */
    LEADS_GROWTH_P(
            Holder.CAMPAIGN,
            Form.NUMBER,
            "Probability of the change of leads by chance",
            "Probabilité que les leads varient par hasard"),
    /** Change of form starts per visit since the days that form completion is compared with. */
    FORM_STARTS_SHIFT(Holder.CAMPAIGN, Form.RATE, "Change of form starts", "Variation des formulaires commencés"),
    /** Change of new customers a day from the month before to the month of the churn rate. */
    NEW_CUSTOMERS_CHANGE(Holder.ACCOUNT, Form.RATE, "Change of new customers", "Variation des nouveaux clients"),
    /** Probability of it by chance. */
    NEW_CUSTOMERS_P(
            Holder.ACCOUNT,
            Form.NUMBER,
            "Probability of the change of new customers by chance",
            "Probabilité que les nouveaux clients varient par hasard"),
    /** The same from the months that are the churn rate's own past. */
    NEW_CUSTOMERS_PAST_CHANGE(
            Holder.ACCOUNT,
            Form.RATE,
            "Change of new customers on the months before",
            "Variation des nouveaux clients sur les mois précédents"),
    /** Probability of it by chance. */
    NEW_CUSTOMERS_PAST_P(
            Holder.ACCOUNT,
            Form.NUMBER,
            "Probability of the change on the months before by chance",
            "Probabilité due au hasard de la variation sur les mois précédents"),
    /** Lifetime value over the cost of one more customer, where the response to spend is known. */
    MARGINAL_LTV_CAC(Holder.ACCOUNT, Form.NUMBER, "LTV:CAC of one more customer", "Ratio LTV/CAC d'un client de plus"),
    /** Days since the first campaign began, where every start is declared. */
    LAUNCH_DAYS(Holder.ACCOUNT, Form.COUNT, "Days since the first campaign", "Jours depuis la première campagne"),

    // Paid media
    /** Weekly rows of people reached that follow each other without a gap, up to the latest. */
    REACH_WEEKS(Holder.CAMPAIGN, Form.TALLY, "Weeks of reach in a row", "Semaines de couverture d'affilée"),
    /** Reach of the latest week against that of two weeks before, as a relative change. */
    REACH_CHANGE(Holder.CAMPAIGN, Form.RATE, "Change of weekly reach", "Variation de la couverture hebdomadaire"),
    /** The same of impressions per person reached. */
    FREQUENCY_CHANGE(
            Holder.CAMPAIGN, Form.RATE, "Change of weekly frequency", "Variation de la répétition hebdomadaire"),
    /** Points that the quality score moved: the last week against the two before, weighted by impressions. */
    QUALITY_SCORE_CHANGE(Holder.CAMPAIGN, Form.NUMBER, "Change of the quality score", "Variation du niveau de qualité"),
    /** Relative change of CPC between the same two windows, 52 weeks earlier. */
    CPC_CHANGE_LAST_YEAR(Holder.CAMPAIGN, Form.RATE, "Change of CPC a year ago", "Variation du CPC un an plus tôt"),
    /** Whether it answers searches for the advertiser's own name. */
    BRANDED(Holder.CAMPAIGN, Form.FLAG, "Own brand terms", "Termes de la marque"),
    /** Number of ad groups that converted or spent in the two weeks of {@link #WEEKLY_EVENTS}. */
    AD_GROUPS(Holder.CAMPAIGN, Form.TALLY, "Ad groups", "Groupes d'annonces"),
    /** Conversions that a week brings, from the last 14 complete days. */
    WEEKLY_EVENTS(
            Holder.CAMPAIGN_OR_PART, Form.COUNT, "Conversions expected a week", "Conversions attendues par semaine"),
    /** Upper end of its 95 % interval. */
    WEEKLY_EVENTS_HIGH(
            Holder.CAMPAIGN_OR_PART, Form.COUNT, "Conversions a week, at most", "Conversions par semaine, au plus"),
    /** The second largest relative move of a budget or bid over the last 7 days, without its direction. */
    SECOND_LARGEST_EDIT(
            Holder.CAMPAIGN,
            Form.RATE,
            "Second largest edit of the week",
            "Deuxième plus forte modification de la semaine"),
    /** Days since the budget was last raised. */
    BUDGET_RAISED_DAYS(
            Holder.CAMPAIGN, Form.COUNT, "Days since the budget was raised", "Jours depuis la hausse du budget"),
    /** Mean spend a day since then, as a part of the daily budget in force. */
    BUDGET_USE(Holder.CAMPAIGN, Form.RATE, "Part of the daily budget spent", "Part du budget quotidien dépensée"),
    /** Conversions per visit on mobile divided by those on desktop, last 30 complete days. */
    MOBILE_RATIO(
            Holder.CAMPAIGN,
            Form.RATE,
            "Conversion on mobile against desktop",
            "Conversion sur mobile comparée à l'ordinateur"),
    /** Part of the visits on those days that came from a mobile. */
    MOBILE_SHARE(Holder.CAMPAIGN, Form.RATE, "Share of visits on mobile", "Part des visites sur mobile"),
    /** Conversions on mobile on those days. */
    MOBILE_CONVERSIONS(Holder.CAMPAIGN, Form.COUNT, "Conversions on mobile", "Conversions sur mobile"),
    /** Conversions on desktop on those days. */
    DESKTOP_CONVERSIONS(Holder.CAMPAIGN, Form.COUNT, "Conversions on desktop", "Conversions sur ordinateur"),
    /** Its part of what all parts of its kind in the campaign spent over the last 30 days, 0..1. */
    PART_SPEND_SHARE(Holder.PART, Form.RATE, "Share of the campaign's spend", "Part de la dépense de la campagne"),
    /** Whether all of its campaigns are there to make the brand known. */
    AWARENESS_ONLY(Holder.CHANNEL, Form.FLAG, "For awareness only", "Pour la seule notoriété"),
    /** Channels with enough conversions to notice if they broke off for two days. */
    CHANNELS_COMPARED(Holder.ACCOUNT, Form.TALLY, "Channels compared", "Canaux comparés"),
    /** Those of them that convert less on these two days than chance allows. */
    CHANNELS_FALLEN(Holder.ACCOUNT, Form.TALLY, "Channels that convert less", "Canaux qui convertissent moins"),
    /** Conversions that the last two days should have brought for their traffic. */
    CONVERSIONS_EXPECTED(Holder.ACCOUNT, Form.COUNT, "Conversions expected", "Conversions attendues"),
    /** Conversions of paid campaigns over the last 30 complete days. */
    PAID_CONVERSIONS(Holder.ACCOUNT, Form.COUNT, "Paid conversions", "Conversions payantes"),
    /** Part of them that came from searches for the advertiser's own name, 0..1. */
    BRAND_SHARE(Holder.ACCOUNT, Form.RATE, "Share of brand terms", "Part des termes de marque"),
    /** Impressions on brand terms that others' ads rank took, as a part of those there were. */
    BRAND_RANK_LOST(
            Holder.ACCOUNT, Form.RATE, "Brand impressions lost to rank", "Impressions de marque perdues au classement"),
    /** Fraction of the expected conversions that the last two days lack, negative for a surplus. */
    CONVERSION_DROP(Holder.CAMPAIGN_OR_ACCOUNT, Form.RATE, "Conversions lacking", "Conversions manquantes"),
    /** Poisson probability of so few conversions at the expected rate. */
    CONVERSION_DROP_P(Holder.CAMPAIGN_OR_ACCOUNT, Form.NUMBER, "Probability by chance", "Probabilité due au hasard"),
    /** Relative change of clicks (sessions where there are none) on the same two days. */
    TRAFFIC_SHIFT(Holder.CAMPAIGN_OR_ACCOUNT, Form.RATE, "Change of traffic", "Variation du trafic"),
    /** CPA of the days inside the conversion lag against the CPA before them, as a relative change. */
    RECENT_CPA_CHANGE(Holder.CAMPAIGN, Form.RATE, "Change of recent CPA", "Variation du CPA récent"),
    /** Probability, if conversions came at one rate per spend on both sides, of a difference at least that large. */
    RECENT_CPA_P(
            Holder.CAMPAIGN,
            Form.NUMBER,
            "Probability of the change of recent CPA by chance",
            "Probabilité due au hasard de la variation du CPA récent"),
    /** Over the last 7 days. */
    IMPRESSIONS_PER_WEEK(Holder.CAMPAIGN, Form.COUNT, "Impressions a week", "Impressions par semaine"),
    /** Number of creatives or ads with impressions in the last 30 days. */
    CREATIVES(Holder.CAMPAIGN, Form.TALLY, "Creatives", "Créations"),
    /** Number of landing pages with sessions in the last 30 days. */
    LANDING_PAGES(Holder.CAMPAIGN, Form.TALLY, "Landing pages", "Pages d'atterrissage"),
    /** How many of them bounce more and hold less than the others, beyond doubt. */
    WEAK_LANDING_PAGES(Holder.CAMPAIGN, Form.TALLY, "Weak landing pages", "Pages d'atterrissage faibles"),
    /** E-mail sends a week over the last four weeks. */
    SENDS_PER_WEEK(Holder.CAMPAIGN, Form.NUMBER, "Sends a week", "Envois par semaine"),
    /** The same over the four weeks before. */
    SENDS_PER_WEEK_BEFORE(Holder.CAMPAIGN, Form.NUMBER, "Sends a week before", "Envois par semaine auparavant");

    /** Whose figure a sign is. */
    public enum Holder {
        CAMPAIGN,
        CHANNEL,
        ACCOUNT,
        PART;

        static final Set<Holder> CAMPAIGN_OR_CHANNEL = EnumSet.of(CAMPAIGN, CHANNEL);
        static final Set<Holder> CAMPAIGN_OR_ACCOUNT = EnumSet.of(CAMPAIGN, ACCOUNT);
        static final Set<Holder> CAMPAIGN_OR_PART = EnumSet.of(CAMPAIGN, PART);
    }

    /** What a sign is measured in. */
    public enum Form {
        /** Yes or no; no where it is not known. */
        FLAG(null),
        /** A count of things that are there; zero where there are none. */
        TALLY(Kpi.Unit.COUNT),
        COUNT(Kpi.Unit.COUNT),
        RATE(Kpi.Unit.RATE),
        MONEY(Kpi.Unit.MONEY),
        NUMBER(null);

        private final Kpi.@Nullable Unit unit;

        Form(Kpi.@Nullable Unit unit) {
            this.unit = unit;
        }
    }

    private static final Map<String, Sign> BY_KEY = new HashMap<>();

    static {
        for (Sign sign : values()) {
            BY_KEY.put(sign.key, sign);
        }
    }

    private final String key;
    private final Set<Holder> holders;
    private final Form form;
    private final Text label;

    Sign(Holder holder, Form form, String en, String fr) {
        this(EnumSet.of(holder), form, en, fr);
    }

    Sign(Set<Holder> holders, Form form, String en, String fr) {
        this.key = camelCase(name());
        this.holders = holders;
        this.form = form;
        this.label = new Text(en, fr);
    }

    /** As rules spell it: {@code dailySpend}. */
    public String key() {
        return key;
    }

    public Form form() {
        return form;
    }

    public Text label() {
        return label;
    }

    /** Its unit, or null for a bare number or a truth value. */
    public Kpi.@Nullable Unit unit() {
        return form.unit;
    }

    public boolean isOf(Holder holder) {
        return holders.contains(holder);
    }

    /** The sign that rules spell so, or nothing. */
    public static Optional<Sign> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder(name.length());
        for (String word : name.split("_", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            camel.append(camel.isEmpty() ? lower : word.charAt(0) + lower.substring(1));
        }
        return camel.toString();
    }
}
