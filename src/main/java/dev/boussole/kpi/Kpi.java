package dev.boussole.kpi;

import dev.boussole.campaign.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A KPI: one of the catalogue (kpis.md, section A), which has a constant here, or one that a rulebook defines for itself.
 * The key is the same in files, rules, JSON and pages.
 */
public final class Kpi implements Comparable<Kpi> {
    private static final List<Kpi> CATALOGUE = new ArrayList<>();
    private static final Map<String, Kpi> BY_KEY = new HashMap<>();

    public static final Kpi IMPRESSIONS =
            catalogued("impressions", Unit.COUNT, Direction.UP, "Impressions", "Impressions");
    public static final Kpi REACH = catalogued("reach", Unit.COUNT, Direction.UP, "Reach", "Couverture (portée)");
    public static final Kpi FREQUENCY =
            catalogued("frequency", Unit.MULTIPLE, Direction.BAND, "Frequency", "Répétition");
    public static final Kpi CTR =
            catalogued("ctr", Unit.RATE, Direction.UP, "Click-through rate", "Taux de clics (CTR)");
    public static final Kpi LINK_CTR =
            catalogued("link_ctr", Unit.RATE, Direction.UP, "Link CTR", "Taux de clics sur lien");
    public static final Kpi CPC = catalogued("cpc", Unit.MONEY, Direction.DOWN, "Cost per click", "Coût par clic");
    public static final Kpi CPM = catalogued("cpm", Unit.MONEY, Direction.DOWN, "Cost per mille", "Coût pour mille");
    public static final Kpi CPR =
            catalogued("cpr", Unit.MONEY, Direction.DOWN, "Cost per 1000 reached", "Coût pour mille touchés");
    public static final Kpi SEARCH_IS = catalogued(
            "search_is",
            Unit.RATE,
            Direction.UP,
            "Search impression share",
            "Taux d'impressions (réseau de recherche)");
    public static final Kpi IS_LOST_BUDGET = catalogued(
            "is_lost_budget", Unit.RATE, Direction.DOWN, "IS lost to budget", "Taux d'impr. perdues (budget)");
    public static final Kpi IS_LOST_RANK = catalogued(
            "is_lost_rank", Unit.RATE, Direction.DOWN, "IS lost to rank", "Taux d'impr. perdues (classement)");
    public static final Kpi ABS_TOP_RATE =
            catalogued("abs_top_rate", Unit.RATE, Direction.BAND, "Absolute-top rate", "Taux d'impr. 1re position");
    public static final Kpi QUALITY_SCORE =
            catalogued("quality_score", Unit.POINTS, Direction.UP, "Quality Score", "Niveau de qualité");
    public static final Kpi LPV_RATE =
            catalogued("lpv_rate", Unit.RATE, Direction.UP, "Landing-page-view rate", "Taux d'arrivée sur page");
    public static final Kpi VIEWABILITY =
            catalogued("viewability", Unit.RATE, Direction.UP, "Viewability", "Taux de visibilité");
    public static final Kpi HOOK_RATE =
            catalogued("hook_rate", Unit.RATE, Direction.UP, "3-s hook rate", "Taux d'accroche 3 s");
    public static final Kpi VIEW_RATE =
            catalogued("view_rate", Unit.RATE, Direction.UP, "Video view rate", "Taux de vues");
    public static final Kpi VCR =
            catalogued("vcr", Unit.RATE, Direction.UP, "Video completion rate", "Taux de complétion");
    public static final Kpi CPV = catalogued("cpv", Unit.MONEY, Direction.DOWN, "Cost per view", "Coût par vue");
    public static final Kpi CVR =
            catalogued("cvr", Unit.RATE, Direction.UP, "Click conversion rate", "Taux de conversion (clics)");
    public static final Kpi CPA =
            catalogued("cpa", Unit.MONEY, Direction.DOWN, "Cost per acquisition", "Coût par acquisition (CPA)");
    public static final Kpi VT_SHARE =
            catalogued("vt_share", Unit.RATE, Direction.BAND, "View-through share", "Part post-impression");
    public static final Kpi CPL = catalogued("cpl", Unit.MONEY, Direction.DOWN, "Cost per lead", "Coût par lead (CPL)");
    public static final Kpi LEAD_QUAL_RATE =
            catalogued("lead_qual_rate", Unit.RATE, Direction.UP, "Lead qualification rate", "Taux de qualification");
    public static final Kpi CP_SQL =
            catalogued("cp_sql", Unit.MONEY, Direction.DOWN, "Cost per qualified lead", "Coût par lead qualifié");
    public static final Kpi CPI =
            catalogued("cpi", Unit.MONEY, Direction.DOWN, "Cost per install", "Coût par installation");
    public static final Kpi INSTALL_RATE =
            catalogued("install_rate", Unit.RATE, Direction.UP, "Store conversion", "Taux d'installation");
    public static final Kpi WASTE_SHARE = catalogued(
            "waste_share", Unit.RATE, Direction.DOWN, "Zero-conversion spend share", "Part de dépense sans conversion");
    public static final Kpi CONVERSIONS =
            catalogued("conversions", Unit.COUNT, Direction.UP, "Conversions", "Conversions");
    public static final Kpi LEADS = catalogued("leads", Unit.COUNT, Direction.UP, "Leads", "Leads (contacts)");
    public static final Kpi INSTALLS = catalogued("installs", Unit.COUNT, Direction.UP, "Installs", "Installations");
    public static final Kpi COST = catalogued("cost", Unit.MONEY, Direction.BAND, "Spend", "Dépense média");
    public static final Kpi ORGANIC_SESSIONS =
            catalogued("organic_sessions", Unit.COUNT, Direction.UP, "Organic sessions", "Trafic naturel");
    public static final Kpi ORGANIC_CTR =
            catalogued("organic_ctr", Unit.RATE, Direction.UP, "Organic CTR", "CTR naturel");
    public static final Kpi AVG_POSITION =
            catalogued("avg_position", Unit.POINTS, Direction.DOWN, "Average position", "Position moyenne");
    public static final Kpi TOP10_SHARE =
            catalogued("top10_share", Unit.RATE, Direction.UP, "Top-10 keyword share", "Part de mots-clés top 10");
    public static final Kpi NONBRAND_SHARE =
            catalogued("nonbrand_share", Unit.RATE, Direction.UP, "Non-brand share", "Part hors marque");
    public static final Kpi INDEXED_RATE =
            catalogued("indexed_rate", Unit.RATE, Direction.UP, "Index rate", "Taux d'indexation");
    public static final Kpi REF_DOMAINS =
            catalogued("ref_domains", Unit.COUNT, Direction.UP, "Referring domains", "Domaines référents");
    public static final Kpi SESSIONS =
            catalogued("sessions", Unit.COUNT, Direction.UP, "Sessions", "Sessions (visites)");
    public static final Kpi ENGAGEMENT_RATE =
            catalogued("engagement_rate", Unit.RATE, Direction.UP, "Engagement rate", "Taux d'engagement");
    public static final Kpi BOUNCE_RATE =
            catalogued("bounce_rate", Unit.RATE, Direction.DOWN, "Bounce rate", "Taux de rebond");
    public static final Kpi TIME_ON_PAGE =
            catalogued("time_on_page", Unit.SECONDS, Direction.UP, "Avg time on page", "Temps passé sur la page");
    public static final Kpi ENG_TIME_USER =
            catalogued("eng_time_user", Unit.SECONDS, Direction.UP, "Avg engagement time", "Temps d'engagement moyen");
    public static final Kpi PAGES_PER_SESSION =
            catalogued("pages_per_session", Unit.MULTIPLE, Direction.BAND, "Pages per session", "Pages par visite");
    public static final Kpi SCROLL75_RATE =
            catalogued("scroll75_rate", Unit.RATE, Direction.UP, "75% scroll rate", "Taux de scroll 75 %");
    public static final Kpi CTA_RATE =
            catalogued("cta_rate", Unit.RATE, Direction.UP, "CTA click rate", "Taux de clic CTA");
    public static final Kpi FORM_COMPLETION =
            catalogued("form_completion", Unit.RATE, Direction.UP, "Form completion", "Complétion de formulaire");
    public static final Kpi NEW_VISITOR_SHARE = catalogued(
            "new_visitor_share", Unit.RATE, Direction.BAND, "New visitor share", "Part de nouveaux visiteurs");
    public static final Kpi LCP_P75 =
            catalogued("lcp_p75", Unit.SECONDS, Direction.DOWN, "LCP 75th pct", "LCP (75e centile)");
    public static final Kpi RETENTION_RATE =
            catalogued("retention_rate", Unit.RATE, Direction.UP, "Retention rate", "Taux de rétention");
    public static final Kpi CHURN_RATE =
            catalogued("churn_rate", Unit.RATE, Direction.DOWN, "Churn rate", "Taux d'attrition");
    public static final Kpi REPEAT_RATE =
            catalogued("repeat_rate", Unit.RATE, Direction.UP, "Repeat purchase rate", "Taux de réachat");
    public static final Kpi PURCHASE_FREQ =
            catalogued("purchase_freq", Unit.MULTIPLE, Direction.UP, "Purchase frequency", "Fréquence d'achat");
    public static final Kpi RETENTION_D1 =
            catalogued("retention_d1", Unit.RATE, Direction.UP, "Day-1 app retention", "Rétention J+1");
    public static final Kpi RETENTION_D7 =
            catalogued("retention_d7", Unit.RATE, Direction.UP, "Day-7 app retention", "Rétention J+7");
    public static final Kpi RETENTION_D30 =
            catalogued("retention_d30", Unit.RATE, Direction.UP, "Day-30 app retention", "Rétention J+30");
    public static final Kpi STICKINESS =
            catalogued("stickiness", Unit.RATE, Direction.UP, "DAU/MAU", "Taux d'assiduité");
    public static final Kpi NRR =
            catalogued("nrr", Unit.RATE, Direction.UP, "Net revenue retention", "Rétention nette du revenu");
    public static final Kpi NPS = catalogued("nps", Unit.POINTS, Direction.UP, "Net Promoter Score", "NPS");
    public static final Kpi CSAT = catalogued("csat", Unit.RATE, Direction.UP, "Satisfaction", "Taux de satisfaction");
    public static final Kpi REACTIVATION =
            catalogued("reactivation", Unit.RATE, Direction.UP, "Reactivation rate", "Taux de réactivation");
    public static final Kpi REVENUE = catalogued("revenue", Unit.MONEY, Direction.UP, "Revenue", "Chiffre d'affaires");
    public static final Kpi SESSION_CVR =
            catalogued("session_cvr", Unit.RATE, Direction.UP, "E-com conversion rate", "Taux de transformation");
    public static final Kpi ATC_RATE =
            catalogued("atc_rate", Unit.RATE, Direction.UP, "Add-to-cart rate", "Taux d'ajout au panier");
    public static final Kpi CART_ABANDON =
            catalogued("cart_abandon", Unit.RATE, Direction.DOWN, "Cart abandonment", "Taux d'abandon de panier");
    public static final Kpi CHECKOUT_ABANDON =
            catalogued("checkout_abandon", Unit.RATE, Direction.DOWN, "Checkout abandonment", "Abandon du tunnel");
    public static final Kpi AOV = catalogued("aov", Unit.MONEY, Direction.UP, "Average order value", "Panier moyen");
    public static final Kpi REV_PER_SESSION =
            catalogued("rev_per_session", Unit.MONEY, Direction.UP, "Revenue per session", "Revenu par visite");
    public static final Kpi ITEMS_PER_ORDER =
            catalogued("items_per_order", Unit.MULTIPLE, Direction.UP, "Items per order", "Articles par commande");
    public static final Kpi REFUND_RATE =
            catalogued("refund_rate", Unit.RATE, Direction.DOWN, "Return rate", "Taux de retour");
    public static final Kpi OOS_RATE =
            catalogued("oos_rate", Unit.RATE, Direction.DOWN, "Out-of-stock view rate", "Taux de rupture");
    public static final Kpi GROSS_MARGIN =
            catalogued("gross_margin", Unit.RATE, Direction.UP, "Gross margin rate", "Taux de marge brute");
    public static final Kpi DELIVERY_RATE =
            catalogued("delivery_rate", Unit.RATE, Direction.UP, "Delivery rate", "Taux de délivrabilité");
    public static final Kpi HARD_BOUNCE =
            catalogued("hard_bounce", Unit.RATE, Direction.DOWN, "Hard bounce rate", "Taux de rebond dur");
    public static final Kpi SOFT_BOUNCE =
            catalogued("soft_bounce", Unit.RATE, Direction.DOWN, "Soft bounce rate", "Taux de rebond temporaire");
    public static final Kpi OPEN_RATE =
            catalogued("open_rate", Unit.RATE, Direction.UP, "Open rate", "Taux d'ouverture");
    public static final Kpi CLICK_RATE =
            catalogued("click_rate", Unit.RATE, Direction.UP, "Click rate", "Taux de clics");
    public static final Kpi CTOR =
            catalogued("ctor", Unit.RATE, Direction.UP, "Click-to-open rate", "Taux de réactivité");
    public static final Kpi UNSUB_RATE =
            catalogued("unsub_rate", Unit.RATE, Direction.DOWN, "Unsubscribe rate", "Taux de désabonnement");
    public static final Kpi COMPLAINT_RATE =
            catalogued("complaint_rate", Unit.RATE, Direction.DOWN, "Spam complaint rate", "Taux de plainte");
    public static final Kpi EMAIL_CVR =
            catalogued("email_cvr", Unit.RATE, Direction.UP, "E-mail conversion", "Conversion e-mail");
    public static final Kpi REV_PER_MAIL =
            catalogued("rev_per_mail", Unit.MONEY, Direction.UP, "Revenue per e-mail", "Revenu par e-mail");
    public static final Kpi LIST_GROWTH =
            catalogued("list_growth", Unit.RATE, Direction.UP, "List growth", "Croissance de la base");
    public static final Kpi INACTIVE_SHARE =
            catalogued("inactive_share", Unit.RATE, Direction.DOWN, "Inactive share", "Part d'inactifs");
    public static final Kpi ER_REACH =
            catalogued("er_reach", Unit.RATE, Direction.UP, "Engagement by reach", "Taux d'engagement (portée)");
    public static final Kpi ER_FOLLOWERS = catalogued(
            "er_followers", Unit.RATE, Direction.UP, "Engagement by followers", "Taux d'engagement (abonnés)");
    public static final Kpi FOLLOWER_GROWTH =
            catalogued("follower_growth", Unit.RATE, Direction.UP, "Follower growth", "Croissance des abonnés");
    public static final Kpi SHARE_OF_VOICE =
            catalogued("share_of_voice", Unit.RATE, Direction.UP, "Share of voice", "Part de voix");
    public static final Kpi AMPLIFICATION =
            catalogued("amplification", Unit.MULTIPLE, Direction.UP, "Amplification", "Taux de partage");
    public static final Kpi NEG_FEEDBACK =
            catalogued("neg_feedback", Unit.RATE, Direction.DOWN, "Negative feedback", "Retours négatifs");
    public static final Kpi SENTIMENT =
            catalogued("sentiment", Unit.RATE, Direction.UP, "Net sentiment", "Tonalité nette");
    public static final Kpi BRAND_SEARCH =
            catalogued("brand_search", Unit.COUNT, Direction.UP, "Brand searches", "Recherches de marque");
    public static final Kpi SOCIAL_SESSIONS =
            catalogued("social_sessions", Unit.COUNT, Direction.UP, "Social sessions", "Trafic social");
    public static final Kpi CONNECT_RATE =
            catalogued("connect_rate", Unit.RATE, Direction.UP, "Connect rate", "Taux de joignabilité");
    public static final Kpi MEETING_RATE =
            catalogued("meeting_rate", Unit.RATE, Direction.UP, "Meeting rate", "Taux de prise de RDV");
    public static final Kpi MEETINGS_HELD =
            catalogued("meetings_held", Unit.COUNT, Direction.UP, "Meetings held", "RDV tenus");
    public static final Kpi OPTIN_PROOF =
            catalogued("optin_proof", Unit.RATE, Direction.UP, "Opt-in proof", "Preuve de consentement");
    public static final Kpi SHOW_RATE =
            catalogued("show_rate", Unit.RATE, Direction.UP, "Show rate", "Taux de présence RDV");
    public static final Kpi ANSWER_RATE =
            catalogued("answer_rate", Unit.RATE, Direction.UP, "Answer rate (inbound)", "Taux de décroché");
    public static final Kpi CALL_LEAD_RATE =
            catalogued("call_lead_rate", Unit.RATE, Direction.UP, "Qualified call rate", "Taux d'appels qualifiés");
    public static final Kpi CLOSE_RATE =
            catalogued("close_rate", Unit.RATE, Direction.UP, "Close rate", "Taux de transformation commerciale");
    public static final Kpi COST_PER_MEETING =
            catalogued("cost_per_meeting", Unit.MONEY, Direction.DOWN, "Cost per meeting", "Coût par RDV tenu");
    public static final Kpi SPEED_TO_LEAD =
            catalogued("speed_to_lead", Unit.SECONDS, Direction.DOWN, "Speed to lead", "Délai de rappel");
    public static final Kpi EVENT_LEAD_COST = catalogued(
            "event_lead_cost", Unit.MONEY, Direction.DOWN, "Cost per event lead", "Coût par contact qualifié salon");
    public static final Kpi CAC =
            catalogued("cac", Unit.MONEY, Direction.DOWN, "Customer acquisition cost", "Coût d'acquisition client");
    public static final Kpi LTV = catalogued("ltv", Unit.MONEY, Direction.UP, "Lifetime value", "Valeur vie client");
    public static final Kpi LTV_CAC = catalogued("ltv_cac", Unit.MULTIPLE, Direction.BAND, "LTV:CAC", "Ratio LTV/CAC");
    public static final Kpi PAYBACK =
            catalogued("payback", Unit.MONTHS, Direction.DOWN, "CAC payback", "Délai de récupération");
    public static final Kpi ROAS = catalogued("roas", Unit.MULTIPLE, Direction.UP, "ROAS", "Retour sur dépense pub.");
    public static final Kpi BE_ROAS =
            catalogued("be_roas", Unit.MULTIPLE, Direction.DOWN, "Break-even ROAS", "ROAS seuil");
    public static final Kpi ROI = catalogued("roi", Unit.RATE, Direction.UP, "ROI", "Retour sur investissement");
    public static final Kpi MER = catalogued(
            "mer", Unit.MULTIPLE, Direction.UP, "Marketing efficiency ratio", "Ratio d'efficacité marketing");
    public static final Kpi M_CPA = catalogued("m_cpa", Unit.MONEY, Direction.DOWN, "Marginal CPA", "CPA marginal");
    public static final Kpi PACING =
            catalogued("pacing", Unit.MULTIPLE, Direction.BAND, "Budget pacing index", "Rythme budgétaire");
    public static final Kpi GOAL_PACE =
            catalogued("goal_pace", Unit.MULTIPLE, Direction.UP, "Goal pacing index", "Rythme vers l'objectif");

    /** What a value of the KPI is measured in. */
    public enum Unit {
        /** A fraction, 0..1, shown as a percentage. */
        RATE,
        /** Money of the account's currency. */
        MONEY,
        SECONDS,
        COUNT,
        MULTIPLE,
        POINTS,
        MONTHS
    }

    /** Which way is better. */
    public enum Direction {
        UP,
        DOWN,
        /** Neither: good inside a band. */
        BAND
    }

    private final String key;
    private final Unit unit;
    private final Direction direction;
    private final Text label;
    private final int ordinal;
    private final @Nullable KpiDefinition definition;

    private Kpi(String key, Unit unit, Direction direction, Text label, int ordinal) {
        this.key = key;
        this.unit = unit;
        this.direction = direction;
        this.label = label;
        this.ordinal = ordinal;
        this.definition = null;
    }

    private Kpi(Kpi kpi, Function<Kpi, KpiDefinition> definition) {
        this.key = kpi.key;
        this.unit = kpi.unit;
        this.direction = kpi.direction;
        this.label = kpi.label;
        this.ordinal = kpi.ordinal;
        this.definition = definition.apply(this);
    }

    private static Kpi catalogued(String key, Unit unit, Direction direction, String en, String fr) {
        Kpi kpi = new Kpi(key, unit, direction, new Text(en, fr), CATALOGUE.size());
        CATALOGUE.add(kpi);
        BY_KEY.put(key, kpi);
        return kpi;
    }

    /**
     * The name alone of a KPI that the catalogue does not have; it sorts as the defined one of the same key does.
     *
     * @throws IllegalArgumentException if the catalogue has the key
     */
    public static Kpi own(String key, Unit unit, Direction direction, Text label) {
        if (BY_KEY.containsKey(key)) {
            throw new IllegalArgumentException("The catalogue has a KPI " + key);
        }
        return new Kpi(key, unit, direction, label, CATALOGUE.size());
    }

    /** The same KPI with its definition. */
    Kpi defined(Function<Kpi, KpiDefinition> as) {
        return new Kpi(this, as);
    }

    /** The definition of a rulebook's own KPI; null for those of the catalogue. */
    @Nullable
    KpiDefinition definition() {
        return definition;
    }

    /** The KPIs of the catalogue, in its order. */
    public static List<Kpi> catalogue() {
        return Collections.unmodifiableList(CATALOGUE);
    }

    /** The KPI of the catalogue with this key. */
    public static Optional<Kpi> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /**
     * The KPI of the catalogue with this key, in small letters or capitals.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Kpi named(String key) {
        return of(key.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException("The catalogue has no KPI " + key));
    }

    public String key() {
        return key;
    }

    public Unit unit() {
        return unit;
    }

    public Direction direction() {
        return direction;
    }

    public Text label() {
        return label;
    }

    /** Whether a rulebook defines it and the catalogue does not. */
    public boolean isOwn() {
        return ordinal == CATALOGUE.size();
    }

    /** Its place in the catalogue; KPIs of a rulebook come after all of them. */
    public int ordinal() {
        return ordinal;
    }

    /** In the order of the catalogue, then those of a rulebook by key. */
    @Override
    public int compareTo(Kpi other) {
        return ordinal == other.ordinal ? key.compareTo(other.key) : Integer.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return key;
    }
}
