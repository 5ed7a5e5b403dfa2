package dev.boussole.objective;

import static dev.boussole.campaign.Channel.PAID_SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.boussole.campaign.Channel;
import dev.boussole.kpi.Kpi;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class BenchmarksTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    private static double find(Channel channel, String platform, String industry, Benchmark... rows) {
        return new Benchmarks(List.of(rows))
                .find(Kpi.CTR, channel, platform, industry, EUR)
                .orElseThrow()
                .value();
    }

    @Test
    void rows_keep_the_order_given() {
        Benchmark first = Rows.ctr(PAID_SOCIAL, null, "home", .02, 2026);
        Benchmark second = Rows.ctr(null, null, "all", .01, 2026);
        assertThat(new Benchmarks(List.of(first, second)).rows()).containsExactly(first, second);
        assertThat(Benchmarks.none().rows()).isEmpty();
    }

    @Test
    void the_own_industry_outweighs_channel_and_platform() {
        Benchmark industry = Rows.ctr(null, null, "home", .01, 2020);
        Benchmark channel = Rows.ctr(PAID_SOCIAL, "meta_ads", "all", .02, 2026);
        assertThat(find(PAID_SOCIAL, "meta_ads", "home", industry, channel)).isEqualTo(.01);
        assertThat(find(PAID_SOCIAL, "meta_ads", "home", channel, industry)).isEqualTo(.01);
    }

    @Test
    void the_own_channel_outweighs_the_platform() {
        Benchmark channel = Rows.ctr(PAID_SOCIAL, null, "all", .01, 2020);
        Benchmark platform = Rows.ctr(null, "meta_ads", "all", .02, 2026);
        assertThat(find(PAID_SOCIAL, "meta_ads", null, platform, channel)).isEqualTo(.01);
    }

    @Test
    void the_own_platform_comes_before_any() {
        Benchmark any = Rows.ctr(PAID_SOCIAL, null, "all", .01, 2026);
        Benchmark own = Rows.ctr(PAID_SOCIAL, "meta_ads", "all", .02, 2020);
        assertThat(find(PAID_SOCIAL, "meta_ads", null, any, own)).isEqualTo(.02);
    }

    @Test
    void where_the_platform_is_not_known_a_row_of_one_may_stand_in() {
        assertThat(find(PAID_SOCIAL, null, null, Rows.ctr(PAID_SOCIAL, "meta_ads", "all", .02, 2026)))
                .isEqualTo(.02);
    }

    @Test
    void of_rows_that_fit_alike_the_latest_counts_and_of_one_year_the_first() {
        Benchmark old = Rows.ctr(PAID_SOCIAL, null, "all", .01, 2024);
        Benchmark late = Rows.ctr(PAID_SOCIAL, null, "all", .02, 2026);
        Benchmark last = Rows.ctr(PAID_SOCIAL, null, "all", .03, 2026);
        assertThat(find(PAID_SOCIAL, null, null, old, late, last)).isEqualTo(.02);
        assertThat(find(PAID_SOCIAL, null, null, late, old)).isEqualTo(.02);
    }

    @Test
    void a_row_of_one_channel_does_not_hold_for_several() {
        Benchmarks rows = new Benchmarks(List.of(Rows.ctr(PAID_SOCIAL, null, "all", .01, 2026)));
        assertThat(rows.find(Kpi.CTR, null, null, null, EUR)).isEmpty();
    }

    @Test
    void a_count_is_compared_with_nothing() {
        Benchmark row = new Benchmark(
                Kpi.CONVERSIONS, null, null, "all", 5, null, null, Kpi.Unit.COUNT, null, "S", 2026, "US", "");
        assertThat(new Benchmarks(List.of(row)).find(Kpi.CONVERSIONS, null, null, null, EUR))
                .isEmpty();
    }

    private static Benchmark ctr(double value, Double p25, Double p75, Kpi.Unit unit, Currency currency) {
        return new Benchmark(Kpi.CTR, null, null, "all", value, p25, p75, unit, currency, "S", 2026, "US", "");
    }

    @Test
    void a_benchmark_is_finite_in_the_unit_of_its_kpi_and_its_quartiles_in_order() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ctr(Double.NaN, null, null, Kpi.Unit.RATE, null))
                .withMessageContaining("finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ctr(.02, null, null, Kpi.Unit.MULTIPLE, null))
                .withMessageContaining("measured in RATE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ctr(.02, null, null, Kpi.Unit.RATE, EUR))
                .withMessageContaining("currency");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ctr(.02, .03, .029, Kpi.Unit.RATE, null))
                .withMessageContaining("wrong order");
        assertThat(ctr(.02, .03, .03, Kpi.Unit.RATE, null).p75()).isEqualTo(.03);
        assertThat(ctr(.02, .03, null, Kpi.Unit.RATE, null).p75()).isNull();
    }
}
