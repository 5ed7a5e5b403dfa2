package dev.boussole.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.statistics.Interval;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class ReferencesTest {
    private static final LocalDate TO = LocalDate.parse("2026-10-14");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final References REFERENCES = new References(
            Sheet.SHOP, new Benchmarks(List.of(Rows.ctr(Channel.PAID_SOCIAL, null, "all", 0.017, 2025))));

    private static KpiValue ctr(double low, double value, double high, int days) {
        return Sheet.value(Kpi.CTR, value, low, high, TO.minusDays(days - 1L), TO);
    }

    private static Objective objective(String kpi, double target) {
        Sheet sheet = new Sheet();
        sheet.kpi = kpi;
        sheet.target = target;
        return sheet.objective();
    }

    private static Standing standing(KpiValue measured, KpiValue past) {
        Reference reference = REFERENCES.choose(measured, List.of(), past, null, null);
        return new Attainment(measured, reference, null).standing();
    }

    @Test
    void a_declared_target_comes_first() {
        Reference reference = REFERENCES.choose(
                ctr(.01, .012, .014, 7),
                List.of(objective("cpa", 25), objective("ctr", .02)),
                ctr(.01, .011, .012, 56),
                Channel.PAID_SOCIAL,
                null);
        Period period = new Period(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-12-31"));
        assertThat(reference).isEqualTo(new Reference(Reference.Kind.TARGET, .02, null, "o", period, null, null));
        assertThat(reference.weeks()).isNull();
    }

    @Test
    void the_own_past_needs_eight_weeks() {
        KpiValue measured = ctr(.01, .012, .014, 7);
        Reference past = REFERENCES.choose(measured, List.of(), ctr(.01, .011, .012, 56), Channel.PAID_SOCIAL, null);
        assertThat(past.kind()).isEqualTo(Reference.Kind.PAST);
        assertThat(past.weeks()).isEqualTo(8);
        assertThat(past.n()).isEqualTo(412);
        assertThat(past.window()).isEqualTo(Period.ending(TO, 56));
        Reference benchmark =
                REFERENCES.choose(measured, List.of(), ctr(.01, .011, .012, 55), Channel.PAID_SOCIAL, null);
        assertThat(benchmark.kind()).isEqualTo(Reference.Kind.BENCHMARK);
        assertThat(benchmark.basis()).isEqualTo("Survey, 2025, US, all");
        assertThat(benchmark.published()).isEqualTo(Rows.ctr(Channel.PAID_SOCIAL, null, "all", 0.017, 2025));
        assertThat(REFERENCES.choose(measured, List.of(), null, Channel.PAID_SEARCH, null))
                .isNull();
    }

    @Test
    void figures_of_people_have_the_middle_week_of_their_past_as_reference() {
        KpiValue week = Sheet.value(Kpi.ER_REACH, .096, .095, .097, TO.minusDays(6), TO);
        KpiValue past = Sheet.value(Kpi.ER_REACH, .058, .057, .059, TO.minusDays(48), TO.minusDays(42));
        assertThat(standing(week, past)).isEqualTo(Standing.ABOVE);
    }

    @Test
    void noise_in_the_own_past_makes_no_finding() {
        KpiValue past = ctr(.010, .015, .020, 56);
        assertThat(standing(ctr(.011, .012, .0149, 7), past)).isEqualTo(Standing.NEAR);
        assertThat(standing(ctr(.008, .009, .0101, 7), past)).isEqualTo(Standing.NEAR);
        assertThat(standing(ctr(.008, .009, .0099, 7), past)).isEqualTo(Standing.BELOW);
        assertThat(standing(ctr(.0201, .022, .024, 7), past)).isEqualTo(Standing.ABOVE);
    }

    @Test
    void a_sum_is_held_against_the_part_of_the_target_that_falls_on_as_many_days() {
        KpiValue week = Sheet.value(Kpi.CONVERSIONS, 70, 60, 80, TO.minusDays(6), TO);
        Reference reference = REFERENCES.choose(week, List.of(objective("conversions", 920)), null, null, null);
        assertThat(reference.value()).isCloseTo(70, within(1e-9));
    }

    @Test
    void an_objective_is_active_from_its_first_to_its_last_day() {
        Sheet sheet = new Sheet();
        assertThat(References.active(sheet.objective(), LocalDate.parse("2026-09-30")))
                .isFalse();
        assertThat(References.active(sheet.objective(), LocalDate.parse("2026-10-01")))
                .isTrue();
        assertThat(References.active(sheet.objective(), LocalDate.parse("2026-12-31")))
                .isTrue();
        assertThat(References.active(sheet.objective(), LocalDate.parse("2027-01-01")))
                .isFalse();
    }

    @Test
    void the_own_industry_comes_before_all_and_the_latest_year_before_older_ones() {
        Benchmarks benchmarks = new Benchmarks(List.of(
                Rows.ctr(Channel.PAID_SEARCH, null, "all", .0642, 2024),
                Rows.ctr(Channel.PAID_SEARCH, null, "all", .0664, 2026),
                Rows.ctr(Channel.PAID_SEARCH, null, "home", .0647, 2025),
                Rows.ctr(Channel.PAID_SEARCH, null, "legal", .0587, 2026)));
        assertThat(benchmarks.find(Kpi.CTR, Channel.PAID_SEARCH, null, "home", EUR))
                .hasValueSatisfying(row -> assertThat(row.value()).isEqualTo(.0647));
        assertThat(benchmarks.find(Kpi.CTR, Channel.PAID_SEARCH, null, "travel", EUR))
                .hasValueSatisfying(row -> assertThat(row.value()).isEqualTo(.0664));
        assertThat(benchmarks.find(Kpi.CTR, Channel.DISPLAY, null, "home", EUR)).isEmpty();
        assertThat(benchmarks.find(Kpi.CVR, Channel.PAID_SEARCH, null, "home", EUR))
                .isEmpty();
    }

    @Test
    void a_row_of_another_platform_does_not_fit() {
        Benchmarks benchmarks = new Benchmarks(List.of(
                Rows.ctr(Channel.PAID_SOCIAL, "meta_ads", "all", .0171, 2025),
                Rows.ctr(Channel.PAID_SOCIAL, "linkedin_ads", "all", .0055, 2022)));
        assertThat(benchmarks.find(Kpi.CTR, Channel.PAID_SOCIAL, "linkedin_ads", null, EUR))
                .hasValueSatisfying(row -> assertThat(row.value()).isEqualTo(.0055));
        assertThat(benchmarks.find(Kpi.CTR, Channel.PAID_SOCIAL, "tiktok_ads", null, EUR))
                .isEmpty();
    }

    @Test
    void amounts_are_compared_in_their_own_currency_only() {
        Benchmarks benchmarks = new Benchmarks(List.of(Rows.cpc("USD", 5.42)));
        assertThat(benchmarks.find(Kpi.CPC, Channel.PAID_SEARCH, null, null, EUR))
                .isEmpty();
        assertThat(benchmarks.find(Kpi.CPC, Channel.PAID_SEARCH, null, null, Currency.getInstance("USD")))
                .isPresent();
    }

    @Test
    void a_benchmark_states_its_currency_exactly_when_it_is_an_amount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Benchmark(
                        Kpi.CPC, null, null, "all", 5, null, null, Kpi.Unit.MONEY, null, "S", 2026, "US", ""));
    }

    private static KpiValue orders(double value, double low, double high, int days) {
        return new KpiValue(
                Kpi.CONVERSIONS, Period.ending(TO, days), value, new Interval(low, high), days, value, true, null);
    }

    @Test
    void a_sum_is_held_against_as_many_days_of_its_past() {
        Reference past = REFERENCES.choose(orders(60, 50, 70, 7), List.of(), orders(560, 480, 640, 56), null, null);
        assertThat(past.value()).isEqualTo(70);
        assertThat(past.low()).isEqualTo(60);
        assertThat(past.high()).isEqualTo(80);
    }

    @Test
    void the_other_parts_of_a_campaign_are_peers_of_a_ratio_and_not_of_a_sum() {
        Reference peers = REFERENCES.peers(ctr(.01, .012, .014, 7), ctr(.02, .022, .024, 7));
        assertThat(peers.kind()).isEqualTo(Reference.Kind.PEERS);
        assertThat(peers.value()).isEqualTo(.022);
        assertThat(REFERENCES.peers(ctr(.01, .012, .014, 7), null)).isNull();
        assertThat(REFERENCES.peers(orders(60, 50, 70, 7), orders(60, 50, 70, 7)))
                .isNull();
    }

    @Test
    void an_interval_that_touches_the_reference_is_near_it_and_without_one_nothing_is_known() {
        KpiValue past = ctr(.010, .015, .020, 56);
        assertThat(standing(ctr(.008, .009, .010, 7), past)).isEqualTo(Standing.NEAR);
        assertThat(standing(ctr(.020, .022, .024, 7), past)).isEqualTo(Standing.NEAR);
        assertThat(new Attainment(ctr(.01, .012, .014, 7), null, null).standing())
                .isEqualTo(Standing.UNKNOWN);
    }
}
