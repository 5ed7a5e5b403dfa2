package dev.boussole.kpi;

import static dev.boussole.campaign.Measure.*;
import static dev.boussole.kpi.Given.context;
import static dev.boussole.kpi.Given.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.campaign.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the catalogue says besides formulas, and that each chapter says it anew whenever it is asked. */
class CatalogueWordsTest {
    @Test
    void chapters_give_the_same_definitions_each_time() {
        List<KpiDefinition> again = Stream.of(
                        PaidMediaKpis.all(),
                        LeadKpis.all(),
                        SearchKpis.all(),
                        SiteKpis.all(),
                        RetentionKpis.all(),
                        ShopKpis.all(),
                        EmailKpis.all(),
                        SocialKpis.all(),
                        PhoneKpis.all(),
                        FinanceKpis.all())
                .flatMap(List::stream)
                .map(Definition::build)
                .toList();
        assertThat(again).containsExactlyInAnyOrderElementsOf(KpiCatalogue.all());
    }

    @ParameterizedTest
    @CsvSource({
        "LTV, ''",
        "NRR, ''",
        "LCP_P75, lcpP75Seconds",
        "FREQUENCY, impressions reach",
        "NPS, promoters detractors answers",
        "CHURN_RATE, customersStart customersLost",
        "TOP10_SHARE, keywordsTracked keywordsTop10"
    })
    void a_formula_names_its_measures(Kpi kpi, String measures) {
        assertThat(KpiCatalogue.of(kpi).formulas().get(0).measures())
                .extracting(measure -> measure.key())
                .containsExactlyInAnyOrder(measures.isEmpty() ? new String[0] : measures.split(" "));
    }

    @Test
    void words_are_there_in_both_languages() {
        assertThat(Aggregation.SUM.label()).isEqualTo(new Text("sum of the days", "somme des jours"));
        assertThat(IntervalModel.STUDENT.label()).isEqualTo(new Text("Student's t", "t de Student"));
        assertThat(Family.FINANCE.label()).isEqualTo(new Text("Finance", "Finance"));
    }

    @ParameterizedTest
    @CsvSource({
        "15.9, NONE",
        "16, INDICATIVE",
        "29.9, INDICATIVE",
        "30, USABLE",
        "49, USABLE",
        "50, FIRM",
        "99, FIRM",
        "100, STRONG"
    })
    void a_grade_begins_with_its_successes(double successes, Grade grade) {
        assertThat(Grade.of(successes)).isEqualTo(grade);
        KpiValue value = new KpiValue(Kpi.CTR, Given.last(7), .01, null, 5000, successes, true, null);
        assertThat(value.grade()).isEqualTo(grade);
    }

    @Test
    void a_kpi_is_found_by_its_key_in_any_letters() {
        assertThat(Kpi.named("ROAS")).isSameAs(Kpi.ROAS);
        assertThat(Kpi.ROAS).hasToString("roas");
        assertThatThrownBy(() -> Kpi.named("roaz")).hasMessage("The catalogue has no KPI roaz");
        assertThat(Kpi.catalogue().get(Kpi.ROAS.ordinal())).isSameAs(Kpi.ROAS);
        assertThat(Kpi.IMPRESSIONS.compareTo(Kpi.REACH)).isNegative();
    }

    @Test
    void the_past_of_everything_measured_is_that_of_each() {
        var series =
                figures().every(IMPRESSIONS, 90, 1000).every(CLICKS, 90, 20).series();
        Map<Kpi, KpiValue> measured = Measurement.measure(series, context());
        Map<Kpi, KpiValue> past = Measurement.past(series, measured, context());
        assertThat(past).containsOnlyKeys(Kpi.IMPRESSIONS, Kpi.CTR, Kpi.LINK_CTR);
        assertThat(past.get(Kpi.CTR))
                .isEqualTo(Measurement.past(
                                series, Kpi.CTR, Given.of(measured, Kpi.CTR).window(), context())
                        .orElseThrow());
    }
}
