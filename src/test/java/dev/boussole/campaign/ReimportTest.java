package dev.boussole.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures that more than one file gives: one thing told twice is counted once, two things are added. */
class ReimportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Scope SCOPE = Scope.campaign("a");

    private final PerformanceHistory.Builder builder = PerformanceHistory.builder();
    private final Map<Origin, PerformanceHistory.Rows> rows = new HashMap<>();

    private static Origin origin(@Nullable String platform, @Nullable String id, @Nullable String name) {
        return new Origin(platform, null, null, id, name, Breakdown.CAMPAIGN, "", null, null);
    }

    private static final Origin GOOGLE = origin("google_ads", "1", "Spring");

    private static Counts counts(double spend, double conversions) {
        Counts counts = new Counts(Measure.SPEND, Measure.CONVERSIONS);
        counts.set(0, spend);
        counts.set(1, conversions);
        return counts;
    }

    private static Counts of(Measure measure, double value) {
        Counts counts = new Counts(measure);
        counts.set(0, value);
        return counts;
    }

    private void row(Origin origin, int day, Counts counts, String file, int line) {
        rows.computeIfAbsent(origin, key -> builder.rows(SCOPE, key))
                .add(Period.day(DAY.plusDays(day)), counts, file, line);
    }

    private DailySeries series(PerformanceHistory history) {
        return history.of(SCOPE).orElseThrow();
    }

    @Test
    void the_file_that_ends_later_counts_because_it_knows_late_conversions() {
        row(GOOGLE, 0, counts(10, 1), "a.csv", 2);
        row(GOOGLE, 1, counts(20, 2), "a.csv", 3);
        row(GOOGLE, 1, counts(20.5, 5), "b.csv", 2);
        row(GOOGLE, 2, counts(30, 3), "b.csv", 3);
        PerformanceHistory history = builder.build();
        assertThat(series(history).column(Measure.CONVERSIONS)).containsExactly(1, 5, 3);
        assertThat(series(history).column(Measure.SPEND)).containsExactly(10, 20.5, 30);
        assertThat(history.overlaps())
                .containsExactly(new Overlap(
                        "b.csv", new Source("a.csv", 3), DAY.plusDays(2), DAY.plusDays(1), 1, 2, 2, 0.5, 3));
    }

    @Test
    void the_last_day_is_the_files_and_not_the_scopes() {
        row(GOOGLE, 0, counts(10, 1), "a.csv", 2);
        row(GOOGLE, 0, counts(10, 4), "b.csv", 2);
        builder.add(Scope.campaign("z"), Period.day(DAY.plusDays(9)), counts(1, 1), "b.csv", 3);
        assertThat(series(builder.build()).column(Measure.CONVERSIONS)).containsExactly(4);
    }

    @Test
    void files_that_end_on_the_same_day_count_by_name() {
        row(GOOGLE, 0, counts(10, 4), "b.csv", 2);
        row(GOOGLE, 0, counts(10, 1), "a.csv", 2);
        PerformanceHistory history = builder.build();
        assertThat(series(history).column(Measure.CONVERSIONS)).containsExactly(1);
        assertThat(history.overlaps())
                .containsExactly(new Overlap("a.csv", new Source("b.csv", 2), DAY, DAY, 1, 2, 1, 0, -3));
    }

    @Test
    void rows_of_one_file_are_added_before_files_are_compared() {
        row(GOOGLE, 0, counts(6, 1), "a.csv", 2);
        row(GOOGLE, 0, counts(4, 2), "a.csv", 3);
        Origin named = origin("Google Ads", null, "spring");
        row(named, 0, counts(5, 1), "b.csv", 2);
        row(named, 0, counts(5, 2), "b.csv", 3);
        PerformanceHistory history = builder.build();
        assertThat(series(history).column(Measure.SPEND)).containsExactly(10);
        assertThat(history.overlaps()).singleElement().satisfies(overlap -> {
            assertThat(overlap.figures()).isEqualTo(2);
            assertThat(overlap.differing()).isZero();
        });
    }

    @Test
    void a_figure_that_only_the_older_file_has_stays() {
        row(GOOGLE, 0, counts(10, 1), "a.csv", 2);
        row(GOOGLE, 0, of(Measure.SPEND, 11), "b.csv", 2);
        row(GOOGLE, 1, of(Measure.SPEND, 12), "b.csv", 3);
        DailySeries series = series(builder.build());
        assertThat(series.column(Measure.SPEND)).containsExactly(11, 12);
        assertThat(series.column(Measure.CONVERSIONS)).containsExactly(1, Double.NaN);
    }

    @Test
    void campaigns_of_two_platforms_are_added_although_they_are_one_here() {
        row(GOOGLE, 0, counts(10, 1), "google.csv", 2);
        row(origin("meta_ads", "9", "Spring"), 0, counts(5, 2), "meta.csv", 2);
        PerformanceHistory history = builder.build();
        assertThat(series(history).column(Measure.SPEND)).containsExactly(15);
        assertThat(series(history).column(Measure.CONVERSIONS)).containsExactly(3);
        assertThat(history.overlaps()).isEmpty();
    }

    @Test
    void two_campaigns_of_a_platform_in_two_files_are_added() {
        row(origin("meta_ads", null, "Spring A"), 0, counts(10, 1), "a.csv", 2);
        row(origin("meta_ads", null, "Spring B"), 0, counts(5, 2), "b.csv", 2);
        assertThat(series(builder.build()).column(Measure.SPEND)).containsExactly(15);
    }

    @Test
    void rows_of_no_platform_may_be_those_of_one_and_are_not_added() {
        row(GOOGLE, 0, counts(10, 1), "google.csv", 2);
        row(origin(null, "spring", null), 0, counts(10, 1), "own.csv", 2);
        assertThat(series(builder.build()).column(Measure.SPEND)).containsExactly(10);
    }

    @Test
    void leads_of_the_back_office_count_before_those_that_a_platform_claims() {
        row(GOOGLE, 0, of(Measure.SPEND, 10), "google.csv", 2);
        row(GOOGLE, 0, of(Measure.LEADS, 7), "google.csv", 3);
        row(GOOGLE, 5, of(Measure.LEADS, 7), "google.csv", 4);
        row(origin("hubspot", null, "Spring"), 0, of(Measure.LEADS, 4), "crm.csv", 2);
        assertThat(series(builder.build()).column(Measure.LEADS)).containsExactly(4, 7);
    }

    @Test
    void orders_of_the_shop_count_before_those_that_the_sites_statistics_saw() {
        row(origin("google_analytics", null, null), 0, of(Measure.ORDERS, 3), "ga4.csv", 2);
        row(origin("shopify", null, null), 0, of(Measure.ORDERS, 4), "shop.csv", 2);
        assertThat(series(builder.build()).column(Measure.ORDERS)).containsExactly(4);
    }

    @Test
    void visits_of_two_sources_of_one_file_are_added() {
        Origin newsletter = new Origin(
                "google_analytics",
                null,
                null,
                null,
                null,
                Breakdown.CAMPAIGN,
                "",
                null,
                null,
                new Utm("mail", null, "x"));
        Origin facebook = new Origin(
                "google_analytics",
                null,
                null,
                null,
                null,
                Breakdown.CAMPAIGN,
                "",
                null,
                null,
                new Utm("fb", null, "x"));
        row(newsletter, 0, of(Measure.SESSIONS, 30), "october.csv", 2);
        row(facebook, 0, of(Measure.SESSIONS, 12), "october.csv", 3);
        row(newsletter, 0, of(Measure.SESSIONS, 31), "november.csv", 2);
        row(facebook, 0, of(Measure.SESSIONS, 12), "november.csv", 3);
        row(facebook, 1, of(Measure.SESSIONS, 5), "november.csv", 4);
        PerformanceHistory history = builder.build();
        assertThat(series(history).column(Measure.SESSIONS)).containsExactly(43, 5);
        assertThat(history.overlaps()).singleElement().satisfies(overlap -> {
            assertThat(overlap.figures()).isEqualTo(2);
            assertThat(overlap.differing()).isEqualTo(1);
        });
    }

    @Test
    void a_month_that_two_files_tell_is_taken_from_the_later_and_days_count_as_days() {
        Period october = new Period(DAY, DAY.plusDays(30));
        builder.rows(SCOPE, GOOGLE).add(october, counts(300, 10), "a.csv", 2);
        builder.rows(SCOPE, GOOGLE).add(october, counts(300, 14), "b.csv", 2);
        builder.rows(SCOPE, GOOGLE).add(new Period(DAY.plusDays(31), DAY.plusDays(60)), counts(1, 1), "b.csv", 3);
        PerformanceHistory history = builder.build();
        assertThat(series(history).periods().get(0).counts().get(Measure.CONVERSIONS))
                .isEqualTo(14);
        assertThat(history.overlaps())
                .containsExactly(new Overlap(
                        "b.csv", new Source("a.csv", 2), DAY.plusDays(60), DAY.plusDays(30), 31, 2, 1, 0, 4));
    }

    @Test
    void what_was_forgotten_is_as_if_it_had_never_been_received() {
        PerformanceHistory.Rows taken = builder.rows(SCOPE, GOOGLE);
        taken.add(Period.day(DAY), counts(10, 1), "a.csv", 2);
        taken.add(new Period(DAY, DAY.plusDays(6)), counts(70, 9), "a.csv", 3);
        assertThat(taken.forget(Set.of(Measure.CONVERSIONS, Measure.CLICKS))).isEqualTo(2);
        DailySeries series = series(builder.build());
        assertThat(series.has(Measure.CONVERSIONS)).isFalse();
        assertThat(series.column(Measure.SPEND)).containsExactly(10);
        assertThat(series.periods().get(0).counts().get(Measure.CONVERSIONS)).isNaN();
        assertThat(series.periods().get(0).counts().get(Measure.SPEND)).isEqualTo(70);
    }

    private void ad(String platform, String name, int day, Counts counts, String file, int line) {
        Origin origin = new Origin(platform, null, null, null, "Spring", Breakdown.AD, name, null, null);
        rows.computeIfAbsent(origin, key -> builder.rows(new Scope("a", Breakdown.AD, name), key))
                .add(Period.day(DAY.plusDays(day)), counts, file, line);
    }

    @Test
    void a_platform_that_tells_ads_only_is_added_to_one_that_tells_the_campaign() {
        row(GOOGLE, 0, counts(10, 1), "google.csv", 2);
        ad("meta_ads", "x", 0, counts(5, 2), "meta.csv", 2);
        ad("meta_ads", "y", 1, counts(7, 1), "meta.csv", 3);
        ad("meta_ads", "y", 0, counts(3, 0), "other.csv", 2);
        PerformanceHistory history = builder.build();
        assertThat(series(history).column(Measure.SPEND)).containsExactly(18, 7);
        assertThat(series(history).column(Measure.CONVERSIONS)).containsExactly(3, 1);
        assertThat(history.overlaps()).isEmpty();
        assertThat(history.of(new Scope("a", Breakdown.AD, "y")).orElseThrow().column(Measure.SPEND))
                .containsExactly(3, 7);
    }

    @Test
    void platforms_that_tell_parts_of_different_kinds_are_added() {
        Origin group = new Origin("google_ads", null, null, null, "Spring", Breakdown.AD_GROUP, "g", null, null);
        builder.rows(new Scope("a", Breakdown.AD_GROUP, "g"), group)
                .add(Period.day(DAY), counts(10, 1), "google.csv", 2);
        ad("meta_ads", "x", 0, counts(5, 2), "meta.csv", 2);
        assertThat(series(builder.build()).column(Measure.SPEND)).containsExactly(15);
    }

    @Test
    void ads_beside_campaign_rows_of_their_own_platform_are_not_added() {
        row(GOOGLE, 0, counts(10, 1), "google.csv", 2);
        ad("google_ads", "x", 0, counts(10, 1), "ads.csv", 2);
        assertThat(series(builder.build()).column(Measure.SPEND)).containsExactly(10);
    }

    @Test
    void the_reach_of_ads_is_not_lent_to_their_campaign() {
        row(GOOGLE, 0, counts(10, 1), "google.csv", 2);
        Counts ad = new Counts(Measure.SPEND, Measure.REACH);
        ad.set(0, 5);
        ad.set(1, 900);
        ad("meta_ads", "x", 0, ad, "meta.csv", 2);
        PerformanceHistory history = builder.build();
        assertThat(series(history).has(Measure.REACH)).isFalse();
        assertThat(history.of(new Scope("a", Breakdown.AD, "x")).orElseThrow().column(Measure.REACH))
                .containsExactly(900);
    }
}
