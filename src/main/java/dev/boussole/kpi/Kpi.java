package dev.boussole.kpi;

import dev.boussole.campaign.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The KPIs that we know by name (kpis.md, section A). The key is the same in files, rules, JSON and pages. */
public enum Kpi {
    IMPRESSIONS("impressions", Unit.COUNT, Direction.UP, "Impressions", "Impressions"),
    REACH("reach", Unit.COUNT, Direction.UP, "Reach", "Couverture (portée)"),
    FREQUENCY("frequency", Unit.MULTIPLE, Direction.BAND, "Frequency", "Répétition"),
    CTR("ctr", Unit.RATE, Direction.UP, "Click-through rate", "Taux de clics (CTR)"),
    LINK_CTR("link_ctr", Unit.RATE, Direction.UP, "Link CTR", "Taux de clics sur lien"),
    CPC("cpc", Unit.MONEY, Direction.DOWN, "Cost per click", "Coût par clic"),
    CPM("cpm", Unit.MONEY, Direction.DOWN, "Cost per mille", "Coût pour mille"),
    CPR("cpr", Unit.MONEY, Direction.DOWN, "Cost per 1000 reached", "Coût pour mille touchés"),
    SEARCH_IS(
            "search_is",
            Unit.RATE,
            Direction.UP,
            "Search impression share",
            "Taux d'impressions (réseau de recherche)"),
    IS_LOST_BUDGET("is_lost_budget", Unit.RATE, Direction.DOWN, "IS lost to budget", "Taux d'impr. perdues (budget)"),
    IS_LOST_RANK("is_lost_rank", Unit.RATE, Direction.DOWN, "IS lost to rank", "Taux d'impr. perdues (classement)"),
    ABS_TOP_RATE("abs_top_rate", Unit.RATE, Direction.BAND, "Absolute-top rate", "Taux d'impr. 1re position"),
    QUALITY_SCORE("quality_score", Unit.POINTS, Direction.UP, "Quality Score", "Niveau de qualité"),
    LPV_RATE("lpv_rate", Unit.RATE, Direction.UP, "Landing-page-view rate", "Taux d'arrivée sur page"),
    VIEWABILITY("viewability", Unit.RATE, Direction.UP, "Viewability", "Taux de visibilité"),
    HOOK_RATE("hook_rate", Unit.RATE, Direction.UP, "3-s hook rate", "Taux d'accroche 3 s"),
    VIEW_RATE("view_rate", Unit.RATE, Direction.UP, "Video view rate", "Taux de vues"),
    VCR("vcr", Unit.RATE, Direction.UP, "Video completion rate", "Taux de complétion"),
    CPV("cpv", Unit.MONEY, Direction.DOWN, "Cost per view", "Coût par vue"),
    CVR("cvr", Unit.RATE, Direction.UP, "Click conversion rate", "Taux de conversion (clics)"),
    CPA("cpa", Unit.MONEY, Direction.DOWN, "Cost per acquisition", "Coût par acquisition (CPA)"),
    VT_SHARE("vt_share", Unit.RATE, Direction.BAND, "View-through share", "Part post-impression"),
    CPL("cpl", Unit.MONEY, Direction.DOWN, "Cost per lead", "Coût par lead (CPL)"),
    LEAD_QUAL_RATE("lead_qual_rate", Unit.RATE, Direction.UP, "Lead qualification rate", "Taux de qualification"),
    CP_SQL("cp_sql", Unit.MONEY, Direction.DOWN, "Cost per qualified lead", "Coût par lead qualifié"),
    CPI("cpi", Unit.MONEY, Direction.DOWN, "Cost per install", "Coût par installation"),
    INSTALL_RATE("install_rate", Unit.RATE, Direction.UP, "Store conversion", "Taux d'installation"),
    WASTE_SHARE(
            "waste_share", Unit.RATE, Direction.DOWN, "Zero-conversion spend share", "Part de dépense sans conversion"),
    CONVERSIONS("conversions", Unit.COUNT, Direction.UP, "Conversions", "Conversions"),
    LEADS("leads", Unit.COUNT, Direction.UP, "Leads", "Leads (contacts)"),
    INSTALLS("installs", Unit.COUNT, Direction.UP, "Installs", "Installations"),
    COST("cost", Unit.MONEY, Direction.BAND, "Spend", "Dépense média"),
    ORGANIC_SESSIONS("organic_sessions", Unit.COUNT, Direction.UP, "Organic sessions", "Trafic naturel"),
    ORGANIC_CTR("organic_ctr", Unit.RATE, Direction.UP, "Organic CTR", "CTR naturel"),
    AVG_POSITION("avg_position", Unit.POINTS, Direction.DOWN, "Average position", "Position moyenne"),
    TOP10_SHARE("top10_share", Unit.RATE, Direction.UP, "Top-10 keyword share", "Part de mots-clés top 10"),
    NONBRAND_SHARE("nonbrand_share", Unit.RATE, Direction.UP, "Non-brand share", "Part hors marque"),
    INDEXED_RATE("indexed_rate", Unit.RATE, Direction.UP, "Index rate", "Taux d'indexation"),
    REF_DOMAINS("ref_domains", Unit.COUNT, Direction.UP, "Referring domains", "Domaines référents"),
    SESSIONS("sessions", Unit.COUNT, Direction.UP, "Sessions", "Sessions (visites)"),
    ENGAGEMENT_RATE("engagement_rate", Unit.RATE, Direction.UP, "Engagement rate", "Taux d'engagement"),
    BOUNCE_RATE("bounce_rate", Unit.RATE, Direction.DOWN, "Bounce rate", "Taux de rebond"),
    TIME_ON_PAGE("time_on_page", Unit.SECONDS, Direction.UP, "Avg time on page", "Temps passé sur la page"),
    ENG_TIME_USER("eng_time_user", Unit.SECONDS, Direction.UP, "Avg engagement time", "Temps d'engagement moyen"),
    PAGES_PER_SESSION("pages_per_session", Unit.MULTIPLE, Direction.BAND, "Pages per session", "Pages par visite"),
    SCROLL75_RATE("scroll75_rate", Unit.RATE, Direction.UP, "75% scroll rate", "Taux de scroll 75 %"),
    CTA_RATE("cta_rate", Unit.RATE, Direction.UP, "CTA click rate", "Taux de clic CTA"),
    FORM_COMPLETION("form_completion", Unit.RATE, Direction.UP, "Form completion", "Complétion de formulaire"),
    NEW_VISITOR_SHARE(
            "new_visitor_share", Unit.RATE, Direction.BAND, "New visitor share", "Part de nouveaux visiteurs"),
    LCP_P75("lcp_p75", Unit.SECONDS, Direction.DOWN, "LCP 75th pct", "LCP (75e centile)"),
    RETENTION_RATE("retention_rate", Unit.RATE, Direction.UP, "Retention rate", "Taux de rétention"),
    CHURN_RATE("churn_rate", Unit.RATE, Direction.DOWN, "Churn rate", "Taux d'attrition"),
    REPEAT_RATE("repeat_rate", Unit.RATE, Direction.UP, "Repeat purchase rate", "Taux de réachat"),
    PURCHASE_FREQ("purchase_freq", Unit.MULTIPLE, Direction.UP, "Purchase frequency", "Fréquence d'achat"),
    RETENTION_D1("retention_d1", Unit.RATE, Direction.UP, "Day-1 app retention", "Rétention J+1"),
    RETENTION_D7("retention_d7", Unit.RATE, Direction.UP, "Day-7 app retention", "Rétention J+7"),
    RETENTION_D30("retention_d30", Unit.RATE, Direction.UP, "Day-30 app retention", "Rétention J+30"),
    STICKINESS("stickiness", Unit.RATE, Direction.UP, "DAU/MAU", "Taux d'assiduité"),
    NRR("nrr", Unit.RATE, Direction.UP, "Net revenue retention", "Rétention nette du revenu"),
    NPS("nps", Unit.POINTS, Direction.UP, "Net Promoter Score", "NPS"),
    CSAT("csat", Unit.RATE, Direction.UP, "Satisfaction", "Taux de satisfaction"),
    REACTIVATION("reactivation", Unit.RATE, Direction.UP, "Reactivation rate", "Taux de réactivation"),
    REVENUE("revenue", Unit.MONEY, Direction.UP, "Revenue", "Chiffre d'affaires"),
    SESSION_CVR("session_cvr", Unit.RATE, Direction.UP, "E-com conversion rate", "Taux de transformation"),
    ATC_RATE("atc_rate", Unit.RATE, Direction.UP, "Add-to-cart rate", "Taux d'ajout au panier"),
    CART_ABANDON("cart_abandon", Unit.RATE, Direction.DOWN, "Cart abandonment", "Taux d'abandon de panier"),
    CHECKOUT_ABANDON("checkout_abandon", Unit.RATE, Direction.DOWN, "Checkout abandonment", "Abandon du tunnel"),
    AOV("aov", Unit.MONEY, Direction.UP, "Average order value", "Panier moyen"),
    REV_PER_SESSION("rev_per_session", Unit.MONEY, Direction.UP, "Revenue per session", "Revenu par visite"),
    ITEMS_PER_ORDER("items_per_order", Unit.MULTIPLE, Direction.UP, "Items per order", "Articles par commande"),
    REFUND_RATE("refund_rate", Unit.RATE, Direction.DOWN, "Return rate", "Taux de retour"),
    OOS_RATE("oos_rate", Unit.RATE, Direction.DOWN, "Out-of-stock view rate", "Taux de rupture"),
    GROSS_MARGIN("gross_margin", Unit.RATE, Direction.UP, "Gross margin rate", "Taux de marge brute"),
    DELIVERY_RATE("delivery_rate", Unit.RATE, Direction.UP, "Delivery rate", "Taux de délivrabilité"),
    HARD_BOUNCE("hard_bounce", Unit.RATE, Direction.DOWN, "Hard bounce rate", "Taux de rebond dur"),
    SOFT_BOUNCE("soft_bounce", Unit.RATE, Direction.DOWN, "Soft bounce rate", "Taux de rebond temporaire"),
    OPEN_RATE("open_rate", Unit.RATE, Direction.UP, "Open rate", "Taux d'ouverture"),
    CLICK_RATE("click_rate", Unit.RATE, Direction.UP, "Click rate", "Taux de clics"),
    CTOR("ctor", Unit.RATE, Direction.UP, "Click-to-open rate", "Taux de réactivité"),
    UNSUB_RATE("unsub_rate", Unit.RATE, Direction.DOWN, "Unsubscribe rate", "Taux de désabonnement"),
    COMPLAINT_RATE("complaint_rate", Unit.RATE, Direction.DOWN, "Spam complaint rate", "Taux de plainte"),
    EMAIL_CVR("email_cvr", Unit.RATE, Direction.UP, "E-mail conversion", "Conversion e-mail"),
    REV_PER_MAIL("rev_per_mail", Unit.MONEY, Direction.UP, "Revenue per e-mail", "Revenu par e-mail"),
    LIST_GROWTH("list_growth", Unit.RATE, Direction.UP, "List growth", "Croissance de la base"),
    INACTIVE_SHARE("inactive_share", Unit.RATE, Direction.DOWN, "Inactive share", "Part d'inactifs"),
    ER_REACH("er_reach", Unit.RATE, Direction.UP, "Engagement by reach", "Taux d'engagement (portée)"),
    ER_FOLLOWERS("er_followers", Unit.RATE, Direction.UP, "Engagement by followers", "Taux d'engagement (abonnés)"),
    FOLLOWER_GROWTH("follower_growth", Unit.RATE, Direction.UP, "Follower growth", "Croissance des abonnés"),
    SHARE_OF_VOICE("share_of_voice", Unit.RATE, Direction.UP, "Share of voice", "Part de voix"),
    AMPLIFICATION("amplification", Unit.MULTIPLE, Direction.UP, "Amplification", "Taux de partage"),
    NEG_FEEDBACK("neg_feedback", Unit.RATE, Direction.DOWN, "Negative feedback", "Retours négatifs"),
    SENTIMENT("sentiment", Unit.RATE, Direction.UP, "Net sentiment", "Tonalité nette"),
    BRAND_SEARCH("brand_search", Unit.COUNT, Direction.UP, "Brand searches", "Recherches de marque"),
    SOCIAL_SESSIONS("social_sessions", Unit.COUNT, Direction.UP, "Social sessions", "Trafic social"),
    CONNECT_RATE("connect_rate", Unit.RATE, Direction.UP, "Connect rate", "Taux de joignabilité"),
    MEETING_RATE("meeting_rate", Unit.RATE, Direction.UP, "Meeting rate", "Taux de prise de RDV"),
    MEETINGS_HELD("meetings_held", Unit.COUNT, Direction.UP, "Meetings held", "RDV tenus"),
    OPTIN_PROOF("optin_proof", Unit.RATE, Direction.UP, "Opt-in proof", "Preuve de consentement"),
    SHOW_RATE("show_rate", Unit.RATE, Direction.UP, "Show rate", "Taux de présence RDV"),
    ANSWER_RATE("answer_rate", Unit.RATE, Direction.UP, "Answer rate (inbound)", "Taux de décroché"),
    CALL_LEAD_RATE("call_lead_rate", Unit.RATE, Direction.UP, "Qualified call rate", "Taux d'appels qualifiés"),
    CLOSE_RATE("close_rate", Unit.RATE, Direction.UP, "Close rate", "Taux de transformation commerciale"),
    COST_PER_MEETING("cost_per_meeting", Unit.MONEY, Direction.DOWN, "Cost per meeting", "Coût par RDV tenu"),
    SPEED_TO_LEAD("speed_to_lead", Unit.SECONDS, Direction.DOWN, "Speed to lead", "Délai de rappel"),
    EVENT_LEAD_COST(
            "event_lead_cost", Unit.MONEY, Direction.DOWN, "Cost per event lead", "Coût par contact qualifié salon"),
    CAC("cac", Unit.MONEY, Direction.DOWN, "Customer acquisition cost", "Coût d'acquisition client"),
    LTV("ltv", Unit.MONEY, Direction.UP, "Lifetime value", "Valeur vie client"),
    LTV_CAC("ltv_cac", Unit.MULTIPLE, Direction.BAND, "LTV:CAC", "Ratio LTV/CAC"),
    PAYBACK("payback", Unit.MONTHS, Direction.DOWN, "CAC payback", "Délai de récupération"),
    ROAS("roas", Unit.MULTIPLE, Direction.UP, "ROAS", "Retour sur dépense pub."),
    BE_ROAS("be_roas", Unit.MULTIPLE, Direction.DOWN, "Break-even ROAS", "ROAS seuil"),
    ROI("roi", Unit.RATE, Direction.UP, "ROI", "Retour sur investissement"),
    MER("mer", Unit.MULTIPLE, Direction.UP, "Marketing efficiency ratio", "Ratio d'efficacité marketing"),
    M_CPA("m_cpa", Unit.MONEY, Direction.DOWN, "Marginal CPA", "CPA marginal"),
    PACING("pacing", Unit.MULTIPLE, Direction.BAND, "Budget pacing index", "Rythme budgétaire"),
    GOAL_PACE("goal_pace", Unit.MULTIPLE, Direction.UP, "Goal pacing index", "Rythme vers l'objectif");

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

    private static final Map<String, Kpi> BY_KEY = new HashMap<>();

    static {
        for (Kpi kpi : values()) {
            BY_KEY.put(kpi.key, kpi);
        }
    }

    private final String key;
    private final Unit unit;
    private final Direction direction;
    private final Text label;

    Kpi(String key, Unit unit, Direction direction, String en, String fr) {
        this.key = key;
        this.unit = unit;
        this.direction = direction;
        this.label = new Text(en, fr);
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

    public static Optional<Kpi> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
