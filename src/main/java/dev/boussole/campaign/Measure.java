package dev.boussole.campaign;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a row of data can count: the columns of the generic format. Additive measures may be summed over days and parts;
 * the others hold for exactly the period and the part that the source gave them for.
 */
public enum Measure {
    // Paid media
    IMPRESSIONS("impressions", Unit.COUNT, true),
    REACH("reach", Unit.COUNT, false),
    CLICKS("clicks", Unit.COUNT, true),
    CLICKS_ALL("clicksAll", Unit.COUNT, true),
    LANDING_PAGE_VIEWS("landingPageViews", Unit.COUNT, true),
    SPEND("spend", Unit.MONEY, true),
    BUDGET("budget", Unit.MONEY, false),
    CONVERSIONS("conversions", Unit.COUNT, true),
    CONVERSION_VALUE("conversionValue", Unit.MONEY, true),
    VIEW_THROUGH_CONVERSIONS("viewThroughConversions", Unit.COUNT, true),
    LEADS("leads", Unit.COUNT, true),
    QUALIFIED_LEADS("qualifiedLeads", Unit.COUNT, true),
    NEW_CUSTOMERS("newCustomers", Unit.COUNT, true),
    INSTALLS("installs", Unit.COUNT, true),
    VIDEO_STARTS("videoStarts", Unit.COUNT, true),
    VIDEO_VIEWS_3S("videoViews3s", Unit.COUNT, true),
    VIDEO_VIEWS("videoViews", Unit.COUNT, true),
    VIDEO_COMPLETES("videoCompletes", Unit.COUNT, true),
    ELIGIBLE_IMPRESSIONS("eligibleImpressions", Unit.COUNT, true),
    IMPRESSION_SHARE("impressionShare", Unit.RATE, false),
    IMPRESSION_SHARE_LOST_BUDGET("impressionShareLostBudget", Unit.RATE, false),
    IMPRESSION_SHARE_LOST_RANK("impressionShareLostRank", Unit.RATE, false),
    ABSOLUTE_TOP_IMPRESSIONS("absoluteTopImpressions", Unit.COUNT, true),
    VIEWABLE_IMPRESSIONS("viewableImpressions", Unit.COUNT, true),
    MEASURABLE_IMPRESSIONS("measurableImpressions", Unit.COUNT, true),
    QUALITY_SCORE("qualityScore", Unit.POINTS, false),
    // Site and shop
    SESSIONS("sessions", Unit.COUNT, true),
    ENGAGED_SESSIONS("engagedSessions", Unit.COUNT, true),
    BOUNCES("bounces", Unit.COUNT, true),
    USERS("users", Unit.COUNT, false),
    NEW_USERS("newUsers", Unit.COUNT, false),
    PAGEVIEWS("pageviews", Unit.COUNT, true),
    ENGAGEMENT_SECONDS("engagementSeconds", Unit.COUNT, true),
    CTA_CLICKS("ctaClicks", Unit.COUNT, true),
    FORM_STARTS("formStarts", Unit.COUNT, true),
    FORM_SUBMITS("formSubmits", Unit.COUNT, true),
    PRODUCT_VIEWS("productViews", Unit.COUNT, true),
    ADD_TO_CARTS("addToCarts", Unit.COUNT, true),
    CARTS("carts", Unit.COUNT, true),
    CHECKOUTS("checkouts", Unit.COUNT, true),
    ORDERS("orders", Unit.COUNT, true),
    ITEMS("items", Unit.COUNT, true),
    REVENUE("revenue", Unit.MONEY, true),
    REFUNDED_ORDERS("refundedOrders", Unit.COUNT, true),
    COST_OF_GOODS("costOfGoods", Unit.MONEY, true),
    OUT_OF_STOCK_VIEWS("outOfStockViews", Unit.COUNT, true),
    LCP_P75_SECONDS("lcpP75Seconds", Unit.POINTS, false),
    // E-mail
    EMAIL_SENT("emailSent", Unit.COUNT, true),
    EMAIL_DELIVERED("emailDelivered", Unit.COUNT, true),
    EMAIL_HARD_BOUNCES("emailHardBounces", Unit.COUNT, true),
    EMAIL_SOFT_BOUNCES("emailSoftBounces", Unit.COUNT, true),
    EMAIL_OPENS_UNIQUE("emailOpensUnique", Unit.COUNT, true),
    EMAIL_CLICKS_UNIQUE("emailClicksUnique", Unit.COUNT, true),
    EMAIL_UNSUBSCRIBES("emailUnsubscribes", Unit.COUNT, true),
    EMAIL_COMPLAINTS("emailComplaints", Unit.COUNT, true),
    EMAIL_ORDERS("emailOrders", Unit.COUNT, true),
    EMAIL_REVENUE("emailRevenue", Unit.MONEY, true),
    LIST_SIZE("listSize", Unit.COUNT, false),
    LIST_NEW("listNew", Unit.COUNT, true),
    LIST_INACTIVE("listInactive", Unit.COUNT, false),
    // Search, social, field, customers
    ORGANIC_IMPRESSIONS("organicImpressions", Unit.COUNT, true),
    ORGANIC_CLICKS("organicClicks", Unit.COUNT, true),
    AVERAGE_POSITION("averagePosition", Unit.POINTS, false),
    KEYWORDS_TRACKED("keywordsTracked", Unit.COUNT, false),
    KEYWORDS_TOP10("keywordsTop10", Unit.COUNT, false),
    BRAND_SEARCHES("brandSearches", Unit.COUNT, true),
    FOLLOWERS("followers", Unit.COUNT, false),
    POSTS("posts", Unit.COUNT, true),
    INTERACTIONS("interactions", Unit.COUNT, true),
    SHARES("shares", Unit.COUNT, true),
    MENTIONS("mentions", Unit.COUNT, true),
    RIVAL_MENTIONS("rivalMentions", Unit.COUNT, true),
    HIDES("hides", Unit.COUNT, true),
    DIALS("dials", Unit.COUNT, true),
    CONNECTS("connects", Unit.COUNT, true),
    CONVERSATIONS("conversations", Unit.COUNT, true),
    MEETINGS_BOOKED("meetingsBooked", Unit.COUNT, true),
    MEETINGS_HELD("meetingsHeld", Unit.COUNT, true),
    CALLS_INBOUND("callsInbound", Unit.COUNT, true),
    CALLS_ANSWERED("callsAnswered", Unit.COUNT, true),
    CALLS_QUALIFIED("callsQualified", Unit.COUNT, true),
    CONSUMER_CALLS("consumerCalls", Unit.COUNT, true),
    CONSUMER_CALLS_OPTED_IN("consumerCallsOptedIn", Unit.COUNT, true),
    MINUTES_TO_CALL("minutesToCall", Unit.POINTS, false),
    WON("won", Unit.COUNT, true),
    CUSTOMERS_START("customersStart", Unit.COUNT, false),
    CUSTOMERS_LOST("customersLost", Unit.COUNT, true),
    INSTALLS_ACTIVE_D1("installsActiveD1", Unit.COUNT, true),
    INSTALLS_ACTIVE_D7("installsActiveD7", Unit.COUNT, true),
    INSTALLS_ACTIVE_D30("installsActiveD30", Unit.COUNT, true),
    PROMOTERS("promoters", Unit.COUNT, true),
    DETRACTORS("detractors", Unit.COUNT, true),
    ANSWERS("answers", Unit.COUNT, true);

    /** What one is: things, money of the row's currency, a fraction, or points on a scale. */
    public enum Unit {
        COUNT,
        MONEY,
        RATE,
        POINTS
    }

    private static final Map<String, Measure> BY_KEY = new HashMap<>();

    static {
        for (Measure measure : values()) {
            BY_KEY.put(measure.key, measure);
        }
    }

    private final String key;
    private final Unit unit;
    private final boolean additive;

    Measure(String key, Unit unit, boolean additive) {
        this.key = key;
        this.unit = unit;
        this.additive = additive;
    }

    /** The column's name in the generic format. */
    public String key() {
        return key;
    }

    public Unit unit() {
        return unit;
    }

    public boolean additive() {
        return additive;
    }

    public static Optional<Measure> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
