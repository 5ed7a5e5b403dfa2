package dev.boussole.fact;

import dev.boussole.kpi.Kpi;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A scope with all of its KPIs: one typed accessor per KPI, so that a rule reads {@code ctr.falling} and needs no join. A
 * KPI that was not received is a {@link KpiFact#missing missing} one, for which no comparison holds.
 */
public abstract class MeasuredFact {
    private static final KpiFact[] MISSING =
            Kpi.catalogue().stream().map(KpiFact::missing).toArray(KpiFact[]::new);

    private final KpiFact[] kpis = MISSING.clone();
    private final Map<Kpi, KpiFact> own = new TreeMap<>();
    private final Signs signs;

    protected MeasuredFact(Map<Kpi, KpiFact> measured, Signs signs) {
        this.signs = signs;
        measured.forEach((kpi, fact) -> {
            if (kpi.isOwn()) {
                own.put(kpi, fact);
            } else {
                kpis[kpi.ordinal()] = fact;
            }
        });
    }

    /** The campaign that the scope belongs to; empty for the account and its channels. */
    public abstract String getCampaignId();

    /** The stable name of the scope in identifiers and reports. */
    public abstract String getScope();

    public final KpiFact kpi(Kpi kpi) {
        if (kpi.isOwn()) {
            KpiFact fact = own.get(kpi);
            return fact == null ? KpiFact.missing(kpi) : fact;
        }
        return kpis[kpi.ordinal()];
    }

    /** The figure of a sign, or null when it is not known. */
    public final @Nullable Double sign(Sign sign) {
        return signs.of(sign);
    }

    /** Whether a flag holds; not where it is not known. */
    public final boolean is(Sign flag) {
        return signs.is(flag);
    }

    public final Signs signs() {
        return signs;
    }

    /** Whose signs the scope has. */
    public abstract Sign.Holder holder();

    /** A measured KPI of the rulebook's own by its key, or null. */
    final @Nullable KpiFact own(String key) {
        for (Map.Entry<Kpi, KpiFact> entry : own.entrySet()) {
            if (entry.getKey().key().equals(key)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** The same scope with one KPI changed: what if it had been measured so. */
    public abstract MeasuredFact with(KpiFact changed);

    /** The same scope with other signs. */
    public abstract MeasuredFact with(Signs changed);

    /** All KPIs, one of them changed. */
    final Map<Kpi, KpiFact> including(KpiFact changed) {
        Map<Kpi, KpiFact> all = all();
        all.put(changed.kpi(), changed);
        return all;
    }

    /** All KPIs of the catalogue, received or not, and the measured ones of the rulebook. */
    final Map<Kpi, KpiFact> all() {
        Map<Kpi, KpiFact> all = new TreeMap<>(own);
        for (Kpi kpi : Kpi.catalogue()) {
            all.put(kpi, kpi(kpi));
        }
        return all;
    }

    public KpiFact getImpressions() {
        return kpi(Kpi.IMPRESSIONS);
    }

    public KpiFact getReach() {
        return kpi(Kpi.REACH);
    }

    public KpiFact getFrequency() {
        return kpi(Kpi.FREQUENCY);
    }

    public KpiFact getCtr() {
        return kpi(Kpi.CTR);
    }

    public KpiFact getLinkCtr() {
        return kpi(Kpi.LINK_CTR);
    }

    public KpiFact getCpc() {
        return kpi(Kpi.CPC);
    }

    public KpiFact getCpm() {
        return kpi(Kpi.CPM);
    }

    public KpiFact getCpr() {
        return kpi(Kpi.CPR);
    }

    public KpiFact getSearchIs() {
        return kpi(Kpi.SEARCH_IS);
    }

    public KpiFact getIsLostBudget() {
        return kpi(Kpi.IS_LOST_BUDGET);
    }

    public KpiFact getIsLostRank() {
        return kpi(Kpi.IS_LOST_RANK);
    }

    public KpiFact getAbsTopRate() {
        return kpi(Kpi.ABS_TOP_RATE);
    }

    public KpiFact getQualityScore() {
        return kpi(Kpi.QUALITY_SCORE);
    }

    public KpiFact getLpvRate() {
        return kpi(Kpi.LPV_RATE);
    }

    public KpiFact getViewability() {
        return kpi(Kpi.VIEWABILITY);
    }

    public KpiFact getHookRate() {
        return kpi(Kpi.HOOK_RATE);
    }

    public KpiFact getViewRate() {
        return kpi(Kpi.VIEW_RATE);
    }

    public KpiFact getVcr() {
        return kpi(Kpi.VCR);
    }

    public KpiFact getCpv() {
        return kpi(Kpi.CPV);
    }

    public KpiFact getCvr() {
        return kpi(Kpi.CVR);
    }

    public KpiFact getCpa() {
        return kpi(Kpi.CPA);
    }

    public KpiFact getVtShare() {
        return kpi(Kpi.VT_SHARE);
    }

    public KpiFact getCpl() {
        return kpi(Kpi.CPL);
    }

    public KpiFact getLeadQualRate() {
        return kpi(Kpi.LEAD_QUAL_RATE);
    }

    public KpiFact getCpSql() {
        return kpi(Kpi.CP_SQL);
    }

    public KpiFact getCpi() {
        return kpi(Kpi.CPI);
    }

    public KpiFact getInstallRate() {
        return kpi(Kpi.INSTALL_RATE);
    }

    public KpiFact getWasteShare() {
        return kpi(Kpi.WASTE_SHARE);
    }

    public KpiFact getConversions() {
        return kpi(Kpi.CONVERSIONS);
    }

    public KpiFact getLeads() {
        return kpi(Kpi.LEADS);
    }

    public KpiFact getInstalls() {
        return kpi(Kpi.INSTALLS);
    }

    public KpiFact getCost() {
        return kpi(Kpi.COST);
    }

    public KpiFact getOrganicSessions() {
        return kpi(Kpi.ORGANIC_SESSIONS);
    }

    public KpiFact getOrganicCtr() {
        return kpi(Kpi.ORGANIC_CTR);
    }

    public KpiFact getAvgPosition() {
        return kpi(Kpi.AVG_POSITION);
    }

    public KpiFact getTop10Share() {
        return kpi(Kpi.TOP10_SHARE);
    }

    public KpiFact getNonbrandShare() {
        return kpi(Kpi.NONBRAND_SHARE);
    }

    public KpiFact getIndexedRate() {
        return kpi(Kpi.INDEXED_RATE);
    }

    public KpiFact getRefDomains() {
        return kpi(Kpi.REF_DOMAINS);
    }

    public KpiFact getSessions() {
        return kpi(Kpi.SESSIONS);
    }

    public KpiFact getEngagementRate() {
        return kpi(Kpi.ENGAGEMENT_RATE);
    }

    public KpiFact getBounceRate() {
        return kpi(Kpi.BOUNCE_RATE);
    }

    public KpiFact getTimeOnPage() {
        return kpi(Kpi.TIME_ON_PAGE);
    }

    public KpiFact getEngTimeUser() {
        return kpi(Kpi.ENG_TIME_USER);
    }

    public KpiFact getPagesPerSession() {
        return kpi(Kpi.PAGES_PER_SESSION);
    }

    public KpiFact getScroll75Rate() {
        return kpi(Kpi.SCROLL75_RATE);
    }

    public KpiFact getCtaRate() {
        return kpi(Kpi.CTA_RATE);
    }

    public KpiFact getFormCompletion() {
        return kpi(Kpi.FORM_COMPLETION);
    }

    public KpiFact getNewVisitorShare() {
        return kpi(Kpi.NEW_VISITOR_SHARE);
    }

    public KpiFact getLcpP75() {
        return kpi(Kpi.LCP_P75);
    }

    public KpiFact getRetentionRate() {
        return kpi(Kpi.RETENTION_RATE);
    }

    public KpiFact getChurnRate() {
        return kpi(Kpi.CHURN_RATE);
    }

    public KpiFact getRepeatRate() {
        return kpi(Kpi.REPEAT_RATE);
    }

    public KpiFact getPurchaseFreq() {
        return kpi(Kpi.PURCHASE_FREQ);
    }

    public KpiFact getRetentionD1() {
        return kpi(Kpi.RETENTION_D1);
    }

    public KpiFact getRetentionD7() {
        return kpi(Kpi.RETENTION_D7);
    }

    public KpiFact getRetentionD30() {
        return kpi(Kpi.RETENTION_D30);
    }

    public KpiFact getStickiness() {
        return kpi(Kpi.STICKINESS);
    }

    public KpiFact getNrr() {
        return kpi(Kpi.NRR);
    }

    public KpiFact getNps() {
        return kpi(Kpi.NPS);
    }

    public KpiFact getCsat() {
        return kpi(Kpi.CSAT);
    }

    public KpiFact getReactivation() {
        return kpi(Kpi.REACTIVATION);
    }

    public KpiFact getRevenue() {
        return kpi(Kpi.REVENUE);
    }

    public KpiFact getSessionCvr() {
        return kpi(Kpi.SESSION_CVR);
    }

    public KpiFact getAtcRate() {
        return kpi(Kpi.ATC_RATE);
    }

    public KpiFact getCartAbandon() {
        return kpi(Kpi.CART_ABANDON);
    }

    public KpiFact getCheckoutAbandon() {
        return kpi(Kpi.CHECKOUT_ABANDON);
    }

    public KpiFact getAov() {
        return kpi(Kpi.AOV);
    }

    public KpiFact getRevPerSession() {
        return kpi(Kpi.REV_PER_SESSION);
    }

    public KpiFact getItemsPerOrder() {
        return kpi(Kpi.ITEMS_PER_ORDER);
    }

    public KpiFact getRefundRate() {
        return kpi(Kpi.REFUND_RATE);
    }

    public KpiFact getOosRate() {
        return kpi(Kpi.OOS_RATE);
    }

    public KpiFact getGrossMargin() {
        return kpi(Kpi.GROSS_MARGIN);
    }

    public KpiFact getDeliveryRate() {
        return kpi(Kpi.DELIVERY_RATE);
    }

    public KpiFact getHardBounce() {
        return kpi(Kpi.HARD_BOUNCE);
    }

    public KpiFact getSoftBounce() {
        return kpi(Kpi.SOFT_BOUNCE);
    }

    public KpiFact getOpenRate() {
        return kpi(Kpi.OPEN_RATE);
    }

    public KpiFact getClickRate() {
        return kpi(Kpi.CLICK_RATE);
    }

    public KpiFact getCtor() {
        return kpi(Kpi.CTOR);
    }

    public KpiFact getUnsubRate() {
        return kpi(Kpi.UNSUB_RATE);
    }

    public KpiFact getComplaintRate() {
        return kpi(Kpi.COMPLAINT_RATE);
    }

    public KpiFact getEmailCvr() {
        return kpi(Kpi.EMAIL_CVR);
    }

    public KpiFact getRevPerMail() {
        return kpi(Kpi.REV_PER_MAIL);
    }

    public KpiFact getListGrowth() {
        return kpi(Kpi.LIST_GROWTH);
    }

    public KpiFact getInactiveShare() {
        return kpi(Kpi.INACTIVE_SHARE);
    }

    public KpiFact getErReach() {
        return kpi(Kpi.ER_REACH);
    }

    public KpiFact getErFollowers() {
        return kpi(Kpi.ER_FOLLOWERS);
    }

    public KpiFact getFollowerGrowth() {
        return kpi(Kpi.FOLLOWER_GROWTH);
    }

    public KpiFact getShareOfVoice() {
        return kpi(Kpi.SHARE_OF_VOICE);
    }

    public KpiFact getAmplification() {
        return kpi(Kpi.AMPLIFICATION);
    }

    public KpiFact getNegFeedback() {
        return kpi(Kpi.NEG_FEEDBACK);
    }

    public KpiFact getSentiment() {
        return kpi(Kpi.SENTIMENT);
    }

    public KpiFact getBrandSearch() {
        return kpi(Kpi.BRAND_SEARCH);
    }

    public KpiFact getSocialSessions() {
        return kpi(Kpi.SOCIAL_SESSIONS);
    }

    public KpiFact getConnectRate() {
        return kpi(Kpi.CONNECT_RATE);
    }

    public KpiFact getMeetingRate() {
        return kpi(Kpi.MEETING_RATE);
    }

    public KpiFact getMeetingsHeld() {
        return kpi(Kpi.MEETINGS_HELD);
    }

    public KpiFact getOptinProof() {
        return kpi(Kpi.OPTIN_PROOF);
    }

    public KpiFact getShowRate() {
        return kpi(Kpi.SHOW_RATE);
    }

    public KpiFact getAnswerRate() {
        return kpi(Kpi.ANSWER_RATE);
    }

    public KpiFact getCallLeadRate() {
        return kpi(Kpi.CALL_LEAD_RATE);
    }

    public KpiFact getCloseRate() {
        return kpi(Kpi.CLOSE_RATE);
    }

    public KpiFact getCostPerMeeting() {
        return kpi(Kpi.COST_PER_MEETING);
    }

    public KpiFact getSpeedToLead() {
        return kpi(Kpi.SPEED_TO_LEAD);
    }

    public KpiFact getEventLeadCost() {
        return kpi(Kpi.EVENT_LEAD_COST);
    }

    public KpiFact getCac() {
        return kpi(Kpi.CAC);
    }

    public KpiFact getLtv() {
        return kpi(Kpi.LTV);
    }

    public KpiFact getLtvCac() {
        return kpi(Kpi.LTV_CAC);
    }

    public KpiFact getPayback() {
        return kpi(Kpi.PAYBACK);
    }

    public KpiFact getRoas() {
        return kpi(Kpi.ROAS);
    }

    public KpiFact getBeRoas() {
        return kpi(Kpi.BE_ROAS);
    }

    public KpiFact getRoi() {
        return kpi(Kpi.ROI);
    }

    public KpiFact getMer() {
        return kpi(Kpi.MER);
    }

    public KpiFact getMCpa() {
        return kpi(Kpi.M_CPA);
    }

    public KpiFact getPacing() {
        return kpi(Kpi.PACING);
    }

    public KpiFact getGoalPace() {
        return kpi(Kpi.GOAL_PACE);
    }
}
