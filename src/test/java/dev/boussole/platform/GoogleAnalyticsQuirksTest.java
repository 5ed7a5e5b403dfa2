package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Problem.Severity;
import dev.boussole.campaign.Utm;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import dev.boussole.platform.export.Reconciliation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoogleAnalyticsQuirksTest {
    private static final String RULE = "# ----------------------------------------\n";
    private static final String ABOVE = RULE + "# Traffic acquisition\n# Account: Atelier\n# Property: Boutique\n"
            + RULE + "# \n# All Users\n# Start date: 20261001\n# End date: 20261003\n\n";
    private static final String EXPLORATION =
            RULE + "# Boutique\n# Free form-Free form 1\n# 20261001-20261003\n" + RULE + "\n";
    private static final Period RANGE = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 3));
    private static final String CHANNEL = "Session primary channel group (Default Channel Group)";

    @TempDir
    private Path folder;

    private final ImportedRows sink = new ImportedRows();

    private ImportedFile read(String text) {
        return sink.read(folder, text, ReadOptions.DEFAULT);
    }

    private Map<String, Double> counts(int row) {
        return sink.rows.get(row).counts();
    }

    private List<String> notes() {
        return sink.problems.stream().map(problem -> problem.message().en()).toList();
    }

    @Quirk("GA4 library report CSV")
    @Test
    void nine_comment_lines_and_a_blank_one_stand_above_the_columns() {
        ImportedFile file = read(ABOVE + CHANNEL + ",Sessions,Active users\nDirect,40,31\n");
        assertThat(file.format()).contains("google_analytics");
        assertThat(counts(0)).isEqualTo(Map.of("sessions", 40.0, "users", 31.0));
    }

    @Quirk("GA4 library report CSV")
    @Test
    void rows_without_a_date_cover_the_range_of_the_comment_lines() {
        assertThat(read(ABOVE + CHANNEL + ",Sessions\nDirect,40\n").period()).isEqualTo(RANGE);
        assertThat(sink.rows.get(0).period()).isEqualTo(RANGE);
    }

    @Quirk("GA4 library report CSV")
    @Test
    void library_reports_end_lines_with_carriage_returns_and_explorations_do_not() {
        String text = ABOVE + CHANNEL + ",Sessions\nDirect,40\n";
        read(text);
        read(text.replace("\n", "\r\n"));
        assertThat(sink.rows.get(0)).isEqualTo(sink.rows.get(1));
        assertThat(sink.problems).isEmpty();
    }

    @Quirk("GA4 library report CSV")
    @Test
    void each_table_of_an_overview_has_its_own_comment_lines_and_columns() {
        read(ABOVE + "Country,Active users\nFrance,90\n\n" + ABOVE + "Device category,Active users\nmobile,70\n");
        assertThat(sink.rows)
                .extracting(row -> row.origin().breakdown())
                .containsExactly(Breakdown.AUDIENCE, Breakdown.DEVICE);
    }

    @Quirk("GA4 library report CSV")
    @Test
    void a_table_without_comment_lines_of_its_own_has_the_range_of_those_before() {
        read(ABOVE + "Country,Active users\nFrance,90\n\nDevice category,Active users\nmobile,70\n");
        assertThat(sink.rows).extracting(ImportedRows.Kept::period).containsExactly(RANGE, RANGE);
    }

    @Quirk("GA4 library report CSV")
    @Test
    void a_day_is_counted_from_the_start_of_the_range() {
        read(ABOVE + "Nth day,Sessions\n0000,40\n0002,50\n");
        assertThat(sink.rows)
                .extracting(ImportedRows.Kept::period)
                .containsExactly(Period.day(LocalDate.of(2026, 10, 1)), Period.day(LocalDate.of(2026, 10, 3)));
    }

    @Quirk("GA4 library report CSV")
    @Test
    void a_week_is_counted_from_the_start_of_the_range_and_ends_with_it() {
        read(ABOVE.replace("20261001", "20261004").replace("20261003", "20261013")
                + "Nth week,Sessions\n0000,400\n0001,150\n");
        assertThat(sink.rows)
                .extracting(ImportedRows.Kept::period)
                .containsExactly(
                        new Period(LocalDate.of(2026, 10, 4), LocalDate.of(2026, 10, 10)),
                        new Period(LocalDate.of(2026, 10, 11), LocalDate.of(2026, 10, 13)));
    }

    @Quirk("GA4 library report CSV")
    @Test
    void a_day_beyond_the_range_is_set_aside() {
        ImportedFile file = read(ABOVE + "Nth day,Sessions\n0000,40\n0003,50\n");
        assertThat(file.rowsKept()).isEqualTo(1);
        assertThat(notes()).singleElement().asString().contains("line 13", "`0003`", "beyond the days");
    }

    @Quirk("GA4 library report CSV")
    @Test
    void an_exploration_writes_the_day_in_eight_figures() {
        read(EXPLORATION + "Date," + CHANNEL + ",Sessions\n20261002,Direct,40\n");
        assertThat(sink.rows.get(0).period()).isEqualTo(Period.day(LocalDate.of(2026, 10, 2)));
    }

    @Quirk("GA4 library report CSV")
    @Test
    void the_first_row_of_an_exploration_is_its_total_and_has_one_cell_more() {
        ImportedFile file = read(EXPLORATION
                + "Date," + CHANNEL + ",Views,Purchase revenue\n,,70,30.5,Grand total\n20261002,Direct,40,20.5\n"
                + "20261003,Email,30,10\n");
        assertThat(file.rowsKept()).isEqualTo(2);
        assertThat(file.rowsDropped()).isEqualTo(1);
        assertThat(file.reconciliations()).hasSize(2).allMatch(Reconciliation::agrees);
        assertThat(file.reconciliations().get(0).label()).isEqualTo("Grand total");
        assertThat(sink.problems).isEmpty();
    }

    @Quirk("GA4 library report CSV")
    @Test
    void a_spreadsheet_pads_all_lines_with_commas_and_drops_the_zeros_of_an_index() {
        String text = ABOVE.replace("\n", ",,,\n") + "Nth day,Sessions,,\n0,40,,\n1,50,,\n";
        assertThat(read(text).format()).contains("google_analytics");
        assertThat(sink.rows)
                .extracting(ImportedRows.Kept::period)
                .containsExactly(Period.day(LocalDate.of(2026, 10, 1)), Period.day(LocalDate.of(2026, 10, 2)));
    }

    @Quirk("GA4 library report CSV")
    @Test
    void rates_are_fractions_and_durations_seconds_and_neither_is_kept() {
        read(ABOVE + CHANNEL + ",Sessions,Engaged sessions,Engagement rate,Average engagement time per session\n"
                + "Direct,40,30,0.75,71.402483564\n");
        assertThat(counts(0)).isEqualTo(Map.of("sessions", 40.0, "engagedSessions", 30.0, "bounces", 10.0));
        assertThat(sink.problems).isEmpty();
    }

    @Quirk("GA4 library report CSV")
    @Test
    void seconds_of_engagement_are_kept_where_they_are_a_sum() {
        read(EXPLORATION + "Date," + CHANNEL + ",Sessions,User engagement\n20261002,Direct,40,9011\n");
        assertThat(counts(0)).containsEntry("engagementSeconds", 9011.0);
    }

    @Quirk("GA4 library report CSV")
    @Test
    void minus_one_in_a_table_of_cohorts_is_no_figure() {
        ImportedFile file = read(ABOVE + CHANNEL + ",Sessions\nDirect,40\n\n" + ABOVE
                + "Cohort,Nth week,Active users\nAll Users,0000,90\nAll Users,0001,-1\n");
        assertThat(sink.rows).hasSize(1);
        assertThat(file.rowsQuarantined()).isZero();
        assertThat(notes()).singleElement().asString().contains("`Cohort` is left out");
    }

    @Quirk("GA4, meaning")
    @Test
    void values_in_brackets_are_values() {
        read(ABOVE + "Session campaign,Session source / medium,Sessions\n(direct),(direct) / (none),40\n"
                + "(not set),(not set),3\n(organic),google / organic,90\n");
        assertThat(sink.rows)
                .extracting(row -> row.origin().campaignName())
                .containsExactly("(direct)", "(not set)", "(organic)");
        assertThat(sink.rows)
                .extracting(row -> row.origin().channel())
                .containsExactly(Channel.DIRECT, null, Channel.SEO);
        assertThat(sink.rows.get(0).origin().utm()).isEqualTo(new Utm("(direct)", "(none)", "(direct)"));
    }

    @Quirk("GA4, meaning")
    @Test
    void unassigned_visits_are_kept_without_a_channel() {
        read(ABOVE + CHANNEL + ",Sessions\nUnassigned,12\n");
        assertThat(sink.rows.get(0).origin().campaignName()).isEqualTo("Unassigned");
        assertThat(sink.rows.get(0).origin().channel()).isNull();
    }

    @Quirk("GA4, meaning")
    @Test
    void a_landing_page_that_is_not_set_is_a_part() {
        read(ABOVE + "Landing page,Sessions\n/lampes,40\n(not set),2\n");
        assertThat(sink.rows).extracting(row -> row.origin().part()).containsExactly("/lampes", "(not set)");
    }

    @Quirk("GA4, meaning")
    @Test
    void all_users_are_not_the_active_users() {
        read(ABOVE + CHANNEL + ",Total users,Active users,Sessions\nDirect,99,31,40\n");
        assertThat(counts(0)).isEqualTo(Map.of("users", 31.0, "sessions", 40.0));
        assertThat(sink.problems).extracting(Problem::severity).containsExactly(Severity.INFO);
    }

    @Quirk("GA4, meaning")
    @Test
    void users_of_old_reports_are_all_users_and_not_taken() {
        read(ABOVE + "Session default channel grouping,Users,Sessions\nDirect,99,40\n");
        assertThat(counts(0)).isEqualTo(Map.of("sessions", 40.0));
    }

    @Quirk("GA4, meaning")
    @Test
    void conversions_were_renamed_key_events() {
        read(ABOVE + CHANNEL + ",Sessions,Conversions\nDirect,40,2\n");
        read(ABOVE + CHANNEL + ",Sessions,Key events\nDirect,40,2\n");
        assertThat(counts(0)).isEqualTo(counts(1)).containsEntry("conversions", 2.0);
    }

    @Quirk("GA4, meaning")
    @Test
    void visits_by_channel_need_not_add_up_to_the_total() {
        ImportedFile file = read(
                EXPLORATION + CHANNEL + ",Sessions,Purchase revenue\n,75,30,Grand total\nDirect,50,20\nEmail,30,10\n");
        assertThat(file.reconciliations().get(0).agrees()).isFalse();
        assertThat(sink.problems).extracting(Problem::severity).containsExactly(Severity.INFO);
        assertThat(notes().get(0)).contains("80", "75", "`sessions`", "counts each visit once");
    }

    @Quirk("GA4, meaning")
    @Test
    void revenue_must_add_up_to_the_total() {
        read(EXPLORATION + CHANNEL + ",Sessions,Purchase revenue\n,80,35,Grand total\nDirect,50,20\nEmail,30,10\n");
        assertThat(sink.problems).extracting(Problem::severity).containsExactly(Severity.WARNING);
        assertThat(notes().get(0)).contains("`revenue`", "short by 5");
    }

    @Test
    void each_table_is_compared_with_its_own_total() {
        ImportedFile file = read(EXPLORATION + "Date," + CHANNEL + ",Views,Purchase revenue\n,,40,9,Grand total\n"
                + "20261001,Direct,40,9\n\n" + EXPLORATION
                + "Landing page,Sessions\n,70,Grand total\n/,50\n/lampes,20\n");
        assertThat(file.reconciliations()).hasSize(3).allMatch(Reconciliation::agrees);
    }

    @Quirk("GA4, meaning")
    @Test
    void rows_with_few_people_may_be_withheld() {
        read(EXPLORATION + CHANNEL + ",Sessions\n,80,Grand total\nDirect,50\n");
        assertThat(notes().get(0)).contains("short by 30", "rows with few people are withheld");
    }

    @Test
    void two_tables_of_the_same_visits_are_not_added_up() {
        read(ABOVE + CHANNEL + ",Sessions,New users\nOrganic Search,90,70\nDirect,40,31\n\n" + ABOVE
                + "Session campaign,Sessions\n(organic),90\nautomne,40\n");
        assertThat(sink.rows).extracting(row -> row.origin().campaignName()).containsExactly("(organic)", "automne");
        assertThat(notes()).singleElement().asString().contains("`sessions`", "nothing counts twice");
    }

    @Test
    void tables_of_different_lengths_of_time_are_all_read() {
        read(ABOVE + "Nth day,Sessions\n0000,40\n0001,50\n\n" + ABOVE + CHANNEL + ",Sessions\nDirect,90\n");
        assertThat(sink.rows)
                .extracting(row -> row.origin().campaignName())
                .containsExactlyInAnyOrder("(site)", "(site)", "Direct");
        assertThat(sink.problems).isEmpty();
    }

    @Test
    void two_tables_of_countries_and_cities_are_not_added_up() {
        read(ABOVE + "Country,Active users\nFrance,90\n\n" + ABOVE + "City,Active users\nParis,40\n");
        assertThat(sink.rows).extracting(row -> row.origin().part()).containsExactly("France");
    }

    @Test
    void days_of_the_site_are_not_added_to_days_by_channel() {
        read(EXPLORATION + "Date,Sessions,Active users\n20261001,130,99\n\n" + EXPLORATION + "Date," + CHANNEL
                + ",Sessions\n20261001,Direct,40\n20261001,Organic Search,90\n");
        assertThat(sink.rows.stream()
                        .mapToDouble(row -> row.counts().getOrDefault("sessions", 0.0))
                        .sum())
                .isEqualTo(130);
        assertThat(counts(0)).isEqualTo(Map.of("users", 99.0));
    }

    @Test
    void days_of_the_whole_site_are_one_campaign() {
        read(ABOVE + "Nth day,Active users,Sessions\n0000,99,130\n");
        assertThat(sink.rows.get(0).origin().campaignName()).isEqualTo("(site)");
        assertThat(sink.rows.get(0).origin().breakdown()).isEqualTo(Breakdown.CAMPAIGN);
    }

    @Test
    void a_figure_that_is_zero_in_every_row_was_not_measured() {
        read(ABOVE + CHANNEL + ",Sessions,Key events,Purchase revenue\nDirect,40,1,0\nEmail,30,0,0\n");
        assertThat(counts(0)).isEqualTo(Map.of("sessions", 40.0, "conversions", 1.0));
        assertThat(counts(1)).isEqualTo(Map.of("sessions", 30.0, "conversions", 0.0));
        assertThat(notes()).singleElement().asString().contains("`Purchase revenue` is 0 in every row");
    }

    @Test
    void purchase_revenue_comes_before_total_revenue() {
        read(ABOVE + CHANNEL + ",Sessions,Total revenue,Purchase revenue\nDirect,40,99,60\n");
        assertThat(counts(0)).containsEntry("revenue", 60.0);
        assertThat(sink.problems).isEmpty();
    }

    @Test
    void of_first_visits_only_new_visitors_are_taken() {
        read(ABOVE + "First user primary channel group (Default Channel Group),New users,Active users,Total revenue\n"
                + "Direct,40,50,99\n");
        assertThat(counts(0)).isEqualTo(Map.of("newUsers", 40.0));
    }

    @Test
    void people_in_several_rows_of_a_campaign_are_not_added_up() {
        read(ABOVE + "Session campaign,Session source / medium,Sessions,Active users\nautomne,google / cpc,40,31\n"
                + "automne,facebook / paid_social,30,29\n");
        assertThat(sink.rows)
                .extracting(ImportedRows.Kept::counts)
                .containsExactly(Map.of("sessions", 40.0), Map.of("sessions", 30.0));
    }

    @Test
    void new_visitors_by_first_channel_and_visits_by_channel_are_of_one_campaign() {
        read(ABOVE + "First user primary channel group (Default Channel Group),New users\nDirect,31\n\n" + ABOVE
                + CHANNEL + ",Sessions\nDirect,40\n");
        assertThat(sink.rows)
                .extracting(row -> row.origin())
                .hasSize(2)
                .containsOnly(sink.rows.get(0).origin());
    }

    @Test
    void a_month_is_counted_from_the_start_and_cut_to_the_range() {
        read(ABOVE.replace("20261001", "20260815").replace("20261003", "20261010")
                + "Nth month,Sessions\n0001,40\n0002,9\n");
        assertThat(sink.rows)
                .extracting(ImportedRows.Kept::period)
                .containsExactly(
                        new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30)),
                        new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 10)));
    }

    @Test
    void weeks_beyond_the_range_show_that_they_begin_on_sundays() {
        read(ABOVE.replace("20261001", "20261008").replace("20261003", "20261014")
                + "Nth week,Sessions\n0000,40\n0001,90\n");
        assertThat(sink.rows)
                .extracting(ImportedRows.Kept::period)
                .containsExactly(
                        new Period(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 10)),
                        new Period(LocalDate.of(2026, 10, 11), LocalDate.of(2026, 10, 14)));
    }

    @Test
    void hours_of_a_day_keep_their_visits_and_lose_their_people() {
        read(EXPLORATION + "Date + hour (YYYYMMDDHH)," + CHANNEL + ",Sessions,Active users\n2026100213,Direct,40,31\n");
        assertThat(sink.rows.get(0).period()).isEqualTo(Period.day(LocalDate.of(2026, 10, 2)));
        assertThat(counts(0)).isEqualTo(Map.of("sessions", 40.0));
    }

    @Test
    void a_generic_file_with_date_and_sessions_is_not_taken_for_a_report() {
        assertThat(read("date,campaignId,sessions,engagedSessions\n2026-10-01,guide,40,31\n")
                        .format())
                .contains("generic");
    }

    @Test
    void a_file_without_range_and_dates_needs_a_period() {
        String text = CHANNEL + ",Sessions,Engaged sessions\nDirect,40,31\n";
        assertThat(read(text).refused()).isTrue();
        assertThat(notes()).singleElement().asString().contains("--period");
        sink.problems.clear();
        assertThat(sink.read(folder, text, ReadOptions.DEFAULT.withPeriod(RANGE))
                        .period())
                .isEqualTo(RANGE);
    }

    @Test
    void a_file_of_events_is_refused_with_what_to_export() {
        assertThat(read(ABOVE + "Event name,Event count\npage_view,40\n").refused())
                .isTrue();
        assertThat(notes()).singleElement().asString().contains("Traffic acquisition");
    }
}
