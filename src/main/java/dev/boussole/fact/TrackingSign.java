package dev.boussole.fact;

import dev.boussole.campaign.Measure;
import dev.boussole.statistics.PoissonCount;
import org.jspecify.annotations.Nullable;

/**
 * Whether conversions broke off while people kept coming (kpis.md, T01): the last two days that have data against what
 * their traffic brought on complete days of the same weekdays, eight weeks back at most.
 *
 * <p>One import does not tell how many conversions of the last two days are still to come. Conversion lag is gradual, a
 * broken tag is a cliff: so the days just before those two are held against the same expectation, and where they have at
 * least half of it, but not all, their share is taken for what a delay leaves and the expectation is lowered by it. Where
 * conversions take weeks by declaration, fewer suffice, and an even delay leaves the last two days still fewer. Below that
 * they are taken for part of the breakdown, and the full expectation stands.
 *
 * @param drop fraction of the expected conversions that is missing, negative for a surplus
 * @param p Poisson probability of so few conversions where so many are expected, 0..1
 * @param trafficShift relative change of the traffic against the same complete days
 * @param expected conversions that the two days should have brought
 */
record TrackingSign(double drop, double p, double trafficShift, double expected) {
    private static final int DAYS = 2;
    private static final int PAST_DAYS = 56;
    private static final int SAME_WEEKDAY_MIN = 2;
    private static final int PAST_DAYS_MIN = 7;
    /** A delay leaves at least this share of the conversions by the third day. */
    private static final double DELAY_SHARE_MIN = 0.5;
    /** Of the share that an even delay would leave by the third day, this part is enough to believe in a delay. */
    private static final double LONG_DELAY_MIN = 0.75;
    /** Mean age in days of the last two days, and of the two before. */
    private static final double AGE = 1.5;

    private static final double AGE_BEFORE = 3.5;

    static void read(CampaignRecord record, Signs.Builder signs) {
        RecentDays days = record.days();
        TrackingSign sign =
                days == null ? null : of(days, record.input().account.conversionLagDays());
        if (sign != null) {
            sign.addTo(signs);
        }
    }

    Signs.Builder addTo(Signs.Builder signs) {
        return signs.put(Sign.CONVERSION_DROP, drop)
                .put(Sign.CONVERSION_DROP_P, p)
                .put(Sign.TRAFFIC_SHIFT, trafficShift);
    }

    /** @return null without conversions, without traffic, or with less than a week of complete days before */
    static @Nullable TrackingSign of(RecentDays days, int lagDays) {
        double[] conversions = days.column(Measure.CONVERSIONS);
        double[] clicks = days.column(Measure.CLICKS);
        double[] traffic = clicks != null ? clicks : days.column(Measure.SESSIONS);
        return conversions == null || traffic == null
                ? null
                : new Comparison(days, lagDays, conversions, traffic).sign();
    }

    /** The figures while they are compared. */
    private static final class Comparison {
        private final RecentDays days;
        private final double[] conversions;
        private final double[] traffic;
        private final double longDelayShare;
        private final int[] latest = new int[2 * DAYS];
        private final int pastFrom;
        private final int pastEnd;

        Comparison(RecentDays days, int lagDays, double[] conversions, double[] traffic) {
            this.days = days;
            this.conversions = conversions;
            this.traffic = traffic;
            this.longDelayShare = longDelayShare(lagDays);
            int found = 0;
            for (int i = days.size() - 1; i >= 0 && found < latest.length; i--) {
                if (known(i)) {
                    latest[found++] = i;
                }
            }
            boolean enough = found == latest.length;
            this.pastEnd = enough ? Math.min(latest[DAYS - 1], days.indexFrom(days.asOf() - lagDays)) : 0;
            this.pastFrom = enough ? days.indexFrom(days.epochDay(latest[DAYS - 1]) - (long) PAST_DAYS) : 0;
        }

        private boolean known(int i) {
            return !Double.isNaN(conversions[i]) && !Double.isNaN(traffic[i]);
        }

        @Nullable
        TrackingSign sign() {
            int past = 0;
            for (int i = pastFrom; i < pastEnd; i++) {
                past += known(i) ? 1 : 0;
            }
            if (past < PAST_DAYS_MIN) {
                return null;
            }
            double observed = 0;
            double expected = 0;
            double seen = 0;
            double usual = 0;
            for (int k = 0; k < DAYS; k++) {
                observed += conversions[latest[k]];
                expected += expectedOn(latest[k]);
                seen += traffic[latest[k]];
                usual += usualTraffic(latest[k]);
            }
            expected *= delayShare();
            if (!(expected > 0) || !(usual > 0)) {
                return null;
            }
            return new TrackingSign(
                    1 - observed / expected,
                    PoissonCount.probabilityAtMost(observed, expected),
                    seen / usual - 1,
                    expected);
        }

        /** What the two days before have of what they should, where that can be the work of a delay; else 1. */
        private double delayShare() {
            double observed = 0;
            double expected = 0;
            for (int k = DAYS; k < latest.length; k++) {
                if (latest[k] >= pastEnd) {
                    observed += conversions[latest[k]];
                    expected += expectedOn(latest[k]);
                }
            }
            double share = expected > 0 ? observed / expected : 1;
            if (share >= DELAY_SHARE_MIN) {
                return Math.min(1, share);
            }
            return share >= longDelayShare ? 1 - StrictMath.pow(1 - share, AGE / AGE_BEFORE) : 1;
        }

        /** The least share that tells a delay, nine in ten of which arrive within the lag, from a breakdown. */
        private static double longDelayShare(int lagDays) {
            double third = lagDays > 0 ? 1 - StrictMath.pow(0.1, (DAYS + 1.0) / lagDays) : 1;
            return Math.min(DELAY_SHARE_MIN, LONG_DELAY_MIN * third);
        }

        private double expectedOn(int day) {
            Past past = past(day);
            return past.traffic > 0 ? traffic[day] * past.conversions / past.traffic : 0;
        }

        private double usualTraffic(int day) {
            Past past = past(day);
            return past.traffic / past.days;
        }

        /** The complete days of the same weekday, or all where there are fewer than two. */
        private Past past(int day) {
            Past same = new Past();
            Past all = new Past();
            for (int i = pastFrom; i < pastEnd; i++) {
                if (known(i)) {
                    all.add(conversions[i], traffic[i]);
                    if ((days.epochDay(day) - days.epochDay(i)) % 7 == 0) {
                        same.add(conversions[i], traffic[i]);
                    }
                }
            }
            return same.days >= SAME_WEEKDAY_MIN ? same : all;
        }
    }

    private static final class Past {
        private int days;
        private double conversions;
        private double traffic;

        void add(double conversions, double traffic) {
            days++;
            this.conversions += conversions;
            this.traffic += traffic;
        }
    }
}
