package dev.boussole.fact;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Change;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Measure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads off the daily counts how a campaign delivers; {@link Delivery} says what each sign is. */
final class DeliverySigns {
    /** Days over which shares of spend and parts are looked at. */
    static final int MONTH = 30;

    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;
    private static final List<Measure> DELIVERS = List.of(
            Measure.IMPRESSIONS,
            Measure.SPEND,
            Measure.CLICKS,
            Measure.SESSIONS,
            Measure.EMAIL_SENT,
            Measure.EMAIL_DELIVERED,
            Measure.DIALS,
            Measure.ORGANIC_IMPRESSIONS,
            Measure.POSTS);

    private final Campaign campaign;
    private final RecentDays days;
    private final int lagDays;

    private DeliverySigns(Campaign campaign, RecentDays days, Account account) {
        this.campaign = campaign;
        this.days = days;
        this.lagDays = account.conversionLagDays();
    }

    /**
     * @param series the campaign's own figures, or null when none were received
     * @param changes those of the campaign up to {@code asOf}
     * @param totalSpend the account's spend over the last 30 days, 0 when unknown
     */
    static Delivery of(
            Campaign campaign,
            @Nullable DailySeries series,
            List<Change> changes,
            Account account,
            LocalDate asOf,
            double totalSpend,
            PartCounts parts) {
        if (series == null) {
            return idle(FlightSpend.of(campaign, null, asOf), parts);
        }
        return new DeliverySigns(campaign, new RecentDays(series, asOf), account)
                .delivery(changes, asOf, totalSpend, parts);
    }

    private static Delivery idle(FlightSpend flight, PartCounts parts) {
        return new Delivery(
                false,
                null,
                null,
                asDouble(flight.elapsedDays()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                parts.creatives(),
                parts.landingPages(),
                parts.weakLandingPages(),
                null,
                null);
    }

    private Delivery delivery(List<Change> changes, LocalDate asOf, double totalSpend, PartCounts parts) {
        FlightSpend flight = FlightSpend.of(campaign, days, asOf);
        TrackingSign tracking = TrackingSign.of(days, lagDays);
        Long learningSince = learningSince(changes);
        Double spend = days.last(Measure.SPEND, MONTH);
        return new Delivery(
                active(),
                spend == null || !(totalSpend > 0) ? null : spend / totalSpend,
                dailySpend(),
                asDouble(flight.elapsedDays()),
                flight.forecast() == null ? null : flight.forecast().low(),
                flight.forecast() == null ? null : flight.forecast().high(),
                flight.dailyBudgetNeeded(),
                learningSince == null ? null : (double) (days.asOf() - learningSince),
                learningSince == null ? null : days.sum(Measure.CONVERSIONS, learningSince, days.asOf()),
                tracking == null ? null : tracking.drop(),
                tracking == null ? null : tracking.p(),
                tracking == null ? null : tracking.trafficShift(),
                recentCpaChange(),
                days.last(Measure.IMPRESSIONS, WEEK),
                parts.creatives(),
                parts.landingPages(),
                parts.weakLandingPages(),
                sendsPerWeek(days.asOf() - FOUR_WEEKS, days.asOf()),
                sendsPerWeek(days.asOf() - 2 * FOUR_WEEKS, days.asOf() - FOUR_WEEKS));
    }

    private boolean active() {
        for (Measure measure : DELIVERS) {
            Double sum = days.last(measure, WEEK);
            if (sum != null && sum > 0) {
                return true;
            }
        }
        return false;
    }

    /** Mean over the last seven days that have a spend. */
    private @Nullable Double dailySpend() {
        double[] spend = days.column(Measure.SPEND);
        if (spend == null) {
            return null;
        }
        double sum = 0;
        int known = 0;
        for (int i = days.size() - 1; i >= 0 && known < WEEK; i--) {
            if (!Double.isNaN(spend[i])) {
                sum += spend[i];
                known++;
            }
        }
        return known == 0 ? null : sum / known;
    }

    /** The day of the last change, or of the start when the data begin with it; null when neither is known. */
    private @Nullable Long learningSince(List<Change> changes) {
        Long since = null;
        LocalDate start = campaign.start();
        if (start != null && days.size() > 0) {
            long day = start.toEpochDay();
            since = day >= days.epochDay(0) && day < days.asOf() ? day : null;
        }
        for (Change change : changes) {
            long day = change.date().toEpochDay();
            if (change.lever().changesDelivery() && (since == null || day > since)) {
                since = day;
            }
        }
        return since;
    }

    private @Nullable Double recentCpaChange() {
        long complete = days.asOf() - lagDays;
        Double recent = cpa(complete, days.asOf());
        Double before = cpa(complete - FOUR_WEEKS, complete);
        return recent == null || before == null || !(before > 0) ? null : recent / before - 1;
    }

    private @Nullable Double cpa(long from, long toExclusive) {
        Double spend = days.sum(Measure.SPEND, from, toExclusive);
        Double conversions = days.sum(Measure.CONVERSIONS, from, toExclusive);
        return spend == null || conversions == null || !(conversions > 0) ? null : spend / conversions;
    }

    private @Nullable Double sendsPerWeek(long from, long toExclusive) {
        Integer sends = days.reachBackTo(from) ? days.daysWith(Measure.EMAIL_SENT, from, toExclusive) : null;
        return sends == null ? null : sends * (double) WEEK / FOUR_WEEKS;
    }

    private static @Nullable Double asDouble(@Nullable Integer days) {
        return days == null ? null : days.doubleValue();
    }

    /** How many parts of each kind delivered in the last 30 days, and how many landing pages are weak. */
    record PartCounts(int creatives, int landingPages, int weakLandingPages) {}
}
