package dev.boussole.fact;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who calls, who is called, and when. */
final class PhoneSigns {
    /** Since then consumers may be called with recorded consent only (Code de la consommation, art. L223-1). */
    private static final LocalDate CONSENT_SINCE = LocalDate.of(2026, 8, 11);

    private static final List<Measure> VISITS = List.of(Measure.SESSIONS, Measure.LANDING_PAGE_VIEWS);

    private PhoneSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        RecentDays days = record.days();
        if (days == null) {
            return;
        }
        DailyChange calls = callsChange(record, days);
        KpiValue meetings = record.measured().get(Kpi.MEETING_RATE);
        signs.put(Sign.CALLS_CHANGE, calls == null ? null : (Double) calls.relative())
                .put(Sign.CALLS_CHANGE_P, calls == null ? null : calls.p())
                .put(Sign.SUMMER_HOLIDAYS, meetings != null && touchesSummer(meetings.window()))
                .put(Sign.UNPROVEN_CALLS, unprovenCalls(days))
                .put(Sign.PAGE_FEEDS_CALLS, pageFeedsCalls(days));
    }

    /** Over the window of the answer rate against the weeks that it is held against itself. */
    private static @Nullable DailyChange callsChange(CampaignRecord record, RecentDays days) {
        KpiValue answered = record.measured().get(Kpi.ANSWER_RATE);
        KpiValue past = record.past().get(Kpi.ANSWER_RATE);
        return answered == null || past == null
                ? null
                : DailyChange.of(days, Measure.CALLS_INBOUND, past.window(), answered.window());
    }

    private static boolean touchesSummer(Period window) {
        LocalDate day = window.from();
        while (!day.isAfter(window.to())) {
            if (day.getMonthValue() == 7 || day.getMonthValue() == 8) {
                return true;
            }
            day = day.plusMonths(1).withDayOfMonth(1);
        }
        return false;
    }

    private static @Nullable Double unprovenCalls(RecentDays days) {
        long from = Math.max(CONSENT_SINCE.toEpochDay(), days.asOf() - DeliverySigns.MONTH);
        double[] calls = days.column(Measure.CONSUMER_CALLS);
        double[] proven = days.column(Measure.CONSUMER_CALLS_OPTED_IN);
        if (calls == null || proven == null) {
            Double ofRows = days.ofRows(Measure.CONSUMER_CALLS, from, days.asOf());
            Double provenOfRows = days.ofRows(Measure.CONSUMER_CALLS_OPTED_IN, from, days.asOf());
            return ofRows == null || provenOfRows == null ? null : (Double) Math.max(0, ofRows - provenOfRows);
        }
        double unproven = 0;
        boolean received = false;
        for (int i = days.indexFrom(from); i < days.size(); i++) {
            double missing = calls[i] - proven[i];
            received |= !Double.isNaN(missing);
            unproven += missing > 0 ? missing : 0;
        }
        return received ? unproven : null;
    }

    private static boolean pageFeedsCalls(RecentDays days) {
        return some(days, Measure.CALLS_INBOUND) && VISITS.stream().anyMatch(visits -> some(days, visits));
    }

    private static boolean some(RecentDays days, Measure measure) {
        Double sum = days.last(measure, DeliverySigns.MONTH);
        return sum != null && sum > 0;
    }
}
