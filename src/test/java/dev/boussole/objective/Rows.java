package dev.boussole.objective;

import dev.boussole.campaign.Channel;
import dev.boussole.kpi.Kpi;
import java.util.Currency;
import org.jspecify.annotations.NullUnmarked;

/** Benchmark rows for tests. */
@NullUnmarked
final class Rows {
    private Rows() {}

    static Benchmark roas(double value) {
        return row(Kpi.ROAS, Channel.PAID_SOCIAL, null, Benchmark.ALL_INDUSTRIES, value, null, 2026);
    }

    static Benchmark ctr(Channel channel, String platform, String industry, double value, int year) {
        return row(Kpi.CTR, channel, platform, industry, value, null, year);
    }

    static Benchmark cpc(String currency, double value) {
        return row(Kpi.CPC, Channel.PAID_SEARCH, null, "all", value, Currency.getInstance(currency), 2026);
    }

    private static Benchmark row(
            Kpi kpi, Channel channel, String platform, String industry, double value, Currency currency, int year) {
        return new Benchmark(
                kpi, channel, platform, industry, value, null, null, kpi.unit(), currency, "Survey", year, "US", "");
    }
}
