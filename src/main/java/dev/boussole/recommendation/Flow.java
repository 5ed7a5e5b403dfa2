package dev.boussole.recommendation;

import static dev.boussole.campaign.Measure.*;

import dev.boussole.campaign.Measure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which count leads to which: money buys impressions, impressions bring clicks, clicks arrive on a page, and so on to the
 * order and its revenue. What platform and shop count of one event, its conversion and its order, lead to each other.
 */
final class Flow {
    private static final Map<Measure, List<Measure>> NEXT = new EnumMap<>(Measure.class);
    private static final Map<Measure, Set<Measure>> AFTER = new EnumMap<>(Measure.class);

    static {
        lead(SPEND, IMPRESSIONS);
        lead(IMPRESSIONS, CLICKS_ALL, CLICKS, VIDEO_STARTS, VIDEO_VIEWS_3S, VIDEO_VIEWS);
        lead(VIDEO_STARTS, VIDEO_COMPLETES);
        lead(CLICKS_ALL, CLICKS);
        lead(CLICKS, LANDING_PAGE_VIEWS);
        lead(LANDING_PAGE_VIEWS, SESSIONS);
        lead(ORGANIC_IMPRESSIONS, ORGANIC_CLICKS);
        lead(ORGANIC_CLICKS, SESSIONS);
        lead(EMAIL_SENT, EMAIL_DELIVERED);
        lead(EMAIL_DELIVERED, EMAIL_OPENS_UNIQUE);
        lead(EMAIL_OPENS_UNIQUE, EMAIL_CLICKS_UNIQUE);
        lead(EMAIL_CLICKS_UNIQUE, SESSIONS, EMAIL_ORDERS);
        lead(EMAIL_ORDERS, EMAIL_REVENUE);
        lead(REVENUE, CONVERSION_VALUE);
        lead(SESSIONS, ENGAGED_SESSIONS, PAGEVIEWS);
        lead(PAGEVIEWS, CTA_CLICKS);
        lead(ENGAGED_SESSIONS, CTA_CLICKS, PRODUCT_VIEWS, FORM_STARTS);
        lead(CTA_CLICKS, FORM_STARTS);
        lead(FORM_STARTS, FORM_SUBMITS);
        lead(FORM_SUBMITS, LEADS);
        lead(PRODUCT_VIEWS, ADD_TO_CARTS);
        lead(ADD_TO_CARTS, CARTS);
        lead(CARTS, CHECKOUTS);
        lead(CHECKOUTS, ORDERS);
        lead(ORDERS, CONVERSIONS, ITEMS, REVENUE, COST_OF_GOODS, NEW_CUSTOMERS);
        lead(CONVERSIONS, ORDERS, LEADS, INSTALLS, CONVERSION_VALUE);
        lead(LEADS, CONVERSIONS, QUALIFIED_LEADS);
        lead(INSTALLS, CONVERSIONS, INSTALLS_ACTIVE_D1);
        lead(INSTALLS_ACTIVE_D1, INSTALLS_ACTIVE_D7);
        lead(INSTALLS_ACTIVE_D7, INSTALLS_ACTIVE_D30);
        lead(DIALS, CONNECTS);
        lead(CONNECTS, CONVERSATIONS);
        lead(CONVERSATIONS, MEETINGS_BOOKED);
        lead(CALLS_INBOUND, CALLS_ANSWERED);
        lead(CALLS_ANSWERED, CALLS_QUALIFIED);
        lead(CALLS_QUALIFIED, MEETINGS_BOOKED);
        lead(QUALIFIED_LEADS, MEETINGS_BOOKED);
        lead(MEETINGS_BOOKED, MEETINGS_HELD);
        lead(MEETINGS_HELD, WON);
        lead(WON, NEW_CUSTOMERS);
        for (Measure measure : Measure.values()) {
            AFTER.put(measure, after(measure));
        }
    }

    private Flow() {}

    private static void lead(Measure from, Measure... to) {
        NEXT.put(from, List.of(to));
    }

    private static Set<Measure> after(Measure start) {
        Set<Measure> found = EnumSet.noneOf(Measure.class);
        Deque<Measure> open = new ArrayDeque<>(NEXT.getOrDefault(start, List.of()));
        while (!open.isEmpty()) {
            Measure next = open.removeFirst();
            if (next != start && found.add(next)) {
                open.addAll(NEXT.getOrDefault(next, List.of()));
            }
        }
        return found;
    }

    /** A count and all that comes of it. */
    static Set<Measure> from(Measure start) {
        Set<Measure> all = EnumSet.of(start);
        all.addAll(AFTER.getOrDefault(start, Set.of()));
        return all;
    }

    static boolean leads(Measure from, Measure to) {
        return AFTER.getOrDefault(from, Set.of()).contains(to);
    }

    /** Whether nothing that we know of lies between two counts, so that a loss there has one place. */
    static boolean adjacent(Measure from, Measure to) {
        return NEXT.getOrDefault(from, List.of()).contains(to);
    }
}
