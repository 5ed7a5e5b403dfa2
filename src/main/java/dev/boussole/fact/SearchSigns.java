package dev.boussole.fact;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How pages fare in search results: four weeks against the four before, and against a year ago. */
final class SearchSigns {
    private static final int YEAR = 52 * DeliverySigns.WEEK;

    private SearchSigns() {}

    static void read(CampaignRecord record, Signs.Builder signs) {
        RecentDays days = record.days();
        if (days != null && days.column(Measure.ORGANIC_IMPRESSIONS) != null) {
            put(days, signs);
            Period now = fourWeeks(days, 0);
            DailyChange year = DailyChange.of(days, Measure.ORGANIC_IMPRESSIONS, fourWeeks(days, YEAR), now);
            signs.put(Sign.ORGANIC_YEAR_CHANGE, year == null ? null : (Double) year.relative());
        }
    }

    /** Those that a page or group of pages has too. */
    static void put(RecentDays days, Signs.Builder signs) {
        Period now = fourWeeks(days, 0);
        Period before = fourWeeks(days, DeliverySigns.FOUR_WEEKS);
        DailyChange impressions = DailyChange.of(days, Measure.ORGANIC_IMPRESSIONS, before, now);
        Measure visited = days.column(Measure.SESSIONS) == null ? Measure.ORGANIC_CLICKS : Measure.SESSIONS;
        DailyChange visits = DailyChange.of(days, visited, before, now);
        signs.put(Sign.POSITION_CHANGE, positionChange(days, before, now))
                .put(Sign.ORGANIC_IMPRESSIONS_CHANGE, impressions == null ? null : (Double) impressions.relative())
                .put(Sign.ORGANIC_IMPRESSIONS_CHANGE_P, impressions == null ? null : impressions.p())
                .put(Sign.ORGANIC_VISITS_CHANGE, visits == null ? null : (Double) visits.relative())
                .put(Sign.ORGANIC_VISITS_CHANGE_P, visits == null ? null : visits.p());
    }

    private static Period fourWeeks(RecentDays days, int endedAgo) {
        return Period.ending(LocalDate.ofEpochDay(days.asOf() - 1 - endedAgo), DeliverySigns.FOUR_WEEKS);
    }

    private static @Nullable Double positionChange(RecentDays days, Period before, Period now) {
        Double then = position(days, before);
        Double today = position(days, now);
        return then == null || today == null || !days.reachBackTo(before.from().toEpochDay()) ? null : today - then;
    }

    /** Mean position weighted by impressions (kpis.md, avg_position). */
    private static @Nullable Double position(RecentDays days, Period period) {
        double[] positions = days.column(Measure.AVERAGE_POSITION);
        double[] impressions = days.column(Measure.ORGANIC_IMPRESSIONS);
        if (positions == null || impressions == null) {
            return null;
        }
        double sum = 0;
        double weight = 0;
        int end = days.indexFrom(period.to().toEpochDay() + 1);
        for (int i = days.indexFrom(period.from().toEpochDay()); i < end; i++) {
            double weighted = positions[i] * impressions[i];
            if (!Double.isNaN(weighted)) {
                sum += weighted;
                weight += impressions[i];
            }
        }
        return weight > 0 ? (Double) (sum / weight) : null;
    }
}
