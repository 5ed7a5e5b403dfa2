package dev.boussole.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.objective.Attainment;
import dev.boussole.objective.Benchmark;
import dev.boussole.objective.Reference;
import dev.boussole.statistics.Interval;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KpiJsonTest {
    private static final LocalDate LAST = LocalDate.parse("2026-10-24");

    private static String reference(Reference reference) throws IOException {
        KpiValue ctr =
                new KpiValue(Kpi.CTR, Period.ending(LAST, 7), 0.02, new Interval(0.018, 0.022), 1000, 20, true, null);
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            KpiJson.write(new Attainment(ctr, reference, null), new Json(out));
        }
        String json = text.toString();
        return json.substring(json.indexOf("\"reference\":"), json.indexOf(",\"standing\""));
    }

    @Test
    void the_own_past_comes_with_its_days_and_its_sample() throws IOException {
        Period weeks = Period.ending(LAST.minusDays(7), 56);
        Interval interval = new Interval(0.014, 0.016);
        assertThat(reference(new Reference(Reference.Kind.PAST, 0.015, interval, "then", weeks, 8000.0, null)))
                .isEqualTo(
                        "\"reference\":{\"kind\":\"past\",\"value\":0.015,\"from\":\"2026-08-23\",\"to\":\"2026-10-17\","
                                + "\"weeks\":8,\"n\":8000}");
    }

    @Test
    void a_published_figure_comes_with_its_source_and_definition() throws IOException {
        Benchmark row = new Benchmark(
                Kpi.CTR,
                Channel.PAID_SEARCH,
                null,
                "home",
                0.064,
                null,
                null,
                Kpi.Unit.RATE,
                null,
                "S01",
                2026,
                "US",
                "clicks / impressions");
        assertThat(reference(new Reference(Reference.Kind.BENCHMARK, 0.064, null, row.basis(), null, null, row)))
                .isEqualTo("\"reference\":{\"kind\":\"benchmark\",\"value\":0.064,\"source\":\"S01\",\"year\":2026,"
                        + "\"region\":\"US\",\"industry\":\"home\",\"definition\":\"clicks / impressions\"}");
    }

    @Test
    void a_declared_target_names_its_objective() throws IOException {
        assertThat(reference(new Reference(Reference.Kind.TARGET, 0.03, "ctr-q4")))
                .isEqualTo("\"reference\":{\"kind\":\"target\",\"value\":0.03,\"objective\":\"ctr-q4\"}");
    }
}
