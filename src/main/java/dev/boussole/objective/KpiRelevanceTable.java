package dev.boussole.objective;

import static dev.boussole.kpi.Kpi.*;

import dev.boussole.campaign.Goal;
import dev.boussole.kpi.Kpi;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which KPIs decide for which goal: kpis.md, section B, with its exceptions.
 *
 * <ul>
 *   <li>Spend, budget pacing, goal pacing and ROI matter to every goal; CPA and lifetime value judge profitability
 *       wherever section B does not call them irrelevant. Both are secondary where it does not list them.
 *   <li>Frequency is primary for awareness (inside its band) and guards it too.
 *   <li>Conversions are the count of the campaign's own goal event, so they are primary for leads, sales and installs,
 *       after the KPIs that section B names.
 *   <li>For phone and field work all content KPIs are irrelevant, but the page or advert that prompts the call keeps its
 *       click-through and conversion rates, as secondary KPIs.
 *   <li>Reach is irrelevant for leads: "reach alone" in section B.
 * </ul>
 */
public final class KpiRelevanceTable {
    private static final List<Kpi> RELEVANT_TO_ALL = List.of(COST, PACING, GOAL_PACE, ROI, CPA, LTV);
    /** What people do with contents, of which section B names the telling ones for phone and field work. */
    private static final List<Kpi> CONTENT = List.of(
            TIME_ON_PAGE,
            SCROLL75_RATE,
            PAGES_PER_SESSION,
            ER_REACH,
            ER_FOLLOWERS,
            ORGANIC_SESSIONS,
            ORGANIC_CTR,
            OPEN_RATE,
            ENGAGEMENT_RATE,
            BOUNCE_RATE,
            ENG_TIME_USER,
            HOOK_RATE,
            VIEW_RATE,
            VCR,
            CTOR);

    private static final Map<Goal, Row> ROWS = new EnumMap<>(Goal.class);

    static {
        ROWS.put(
                Goal.AWARENESS,
                new Row(
                        List.of(REACH, FREQUENCY, BRAND_SEARCH, SHARE_OF_VOICE, ER_REACH, SOCIAL_SESSIONS, SESSIONS),
                        List.of(CPM, CPR, VIEW_RATE, VCR, VIEWABILITY, FOLLOWER_GROWTH),
                        List.of(NEG_FEEDBACK, FREQUENCY, SENTIMENT),
                        List.of(CPA, ROAS, CVR, LTV_CAC, CART_ABANDON)));
        ROWS.put(
                Goal.ENGAGEMENT,
                new Row(
                        List.of(ENGAGEMENT_RATE, TIME_ON_PAGE, BOUNCE_RATE, ER_REACH, VIEW_RATE),
                        List.of(PAGES_PER_SESSION, SCROLL75_RATE, CTA_RATE, NEW_VISITOR_SHARE),
                        List.of(LCP_P75, NEG_FEEDBACK, UNSUB_RATE),
                        List.of(ROAS, PAYBACK, CPI)));
        ROWS.put(
                Goal.TRAFFIC,
                new Row(
                        List.of(SESSIONS, LINK_CTR, CPC, ORGANIC_SESSIONS),
                        List.of(LPV_RATE, SEARCH_IS, ORGANIC_CTR, AVG_POSITION),
                        List.of(BOUNCE_RATE, ENGAGEMENT_RATE, WASTE_SHARE),
                        List.of(AOV, NRR, CLOSE_RATE)));
        ROWS.put(
                Goal.LEADS,
                new Row(
                        List.of(Kpi.LEADS, CPL, CP_SQL, LEAD_QUAL_RATE, CONVERSIONS),
                        List.of(CVR, FORM_COMPLETION, CTR, ANSWER_RATE),
                        List.of(CLOSE_RATE, SPEED_TO_LEAD, COMPLAINT_RATE),
                        List.of(AOV, CART_ABANDON, REACH)));
        ROWS.put(
                Goal.SALES,
                new Row(
                        List.of(SESSION_CVR, CVR, CPA, ROI, ROAS, REVENUE, CONVERSIONS),
                        List.of(AOV, REV_PER_SESSION, ATC_RATE, CART_ABANDON, MER),
                        List.of(GROSS_MARGIN, REFUND_RATE, OOS_RATE, BE_ROAS),
                        List.of(ER_FOLLOWERS, FOLLOWER_GROWTH)));
        ROWS.put(
                Goal.RETENTION,
                new Row(
                        List.of(RETENTION_RATE, CHURN_RATE, REPEAT_RATE, LTV),
                        List.of(PURCHASE_FREQ, NPS, NRR, EMAIL_CVR, CLICK_RATE, REACTIVATION),
                        List.of(UNSUB_RATE, COMPLAINT_RATE, GROSS_MARGIN),
                        List.of(REACH, CPC, SEARCH_IS, NEW_VISITOR_SHARE)));
        ROWS.put(
                Goal.APP_INSTALLS,
                new Row(
                        List.of(CPI, INSTALLS, RETENTION_D7, CONVERSIONS),
                        List.of(INSTALL_RATE, RETENTION_D1, RETENTION_D30, CTR, STICKINESS),
                        List.of(LTV_CAC, NPS),
                        List.of(BOUNCE_RATE, CART_ABANDON, ORGANIC_CTR)));
        ROWS.put(
                Goal.FIELD_SALES,
                new Row(
                        List.of(MEETINGS_HELD, COST_PER_MEETING, CLOSE_RATE, CP_SQL),
                        List.of(
                                CONNECT_RATE,
                                MEETING_RATE,
                                SHOW_RATE,
                                ANSWER_RATE,
                                SPEED_TO_LEAD,
                                EVENT_LEAD_COST,
                                CTR,
                                CVR),
                        List.of(OPTIN_PROOF, CAC),
                        CONTENT));
    }

    private KpiRelevanceTable() {}

    /** The class of a KPI for a goal; {@link KpiRelevance#UNLISTED} when the goal is not known. */
    public static KpiRelevance of(@Nullable Goal goal, Kpi kpi) {
        return goal == null ? KpiRelevance.UNLISTED : row(goal).classes[kpi.ordinal()];
    }

    /** The KPIs that may be the goal's objective, the most telling first. */
    public static List<Kpi> primaries(Goal goal) {
        return row(goal).primaries;
    }

    /** The KPIs that must not suffer for the goal. */
    public static List<Kpi> guardrails(Goal goal) {
        return row(goal).guardrails;
    }

    private static Row row(Goal goal) {
        Row row = ROWS.get(goal);
        if (row == null) {
            throw new IllegalStateException("No KPIs are listed for " + goal);
        }
        return row;
    }

    private static final class Row {
        final List<Kpi> primaries;
        final List<Kpi> guardrails;
        final KpiRelevance[] classes = new KpiRelevance[Kpi.catalogue().size() + 1];

        Row(List<Kpi> primaries, List<Kpi> secondaries, List<Kpi> guardrails, List<Kpi> irrelevant) {
            this.primaries = primaries;
            this.guardrails = guardrails;
            Arrays.fill(classes, KpiRelevance.UNLISTED);
            mark(RELEVANT_TO_ALL, KpiRelevance.SECONDARY);
            mark(irrelevant, KpiRelevance.IRRELEVANT);
            mark(guardrails, KpiRelevance.GUARDRAIL);
            mark(secondaries, KpiRelevance.SECONDARY);
            mark(primaries, KpiRelevance.PRIMARY);
        }

        private void mark(List<Kpi> kpis, KpiRelevance relevance) {
            kpis.forEach(kpi -> classes[kpi.ordinal()] = relevance);
        }
    }
}
