package dev.boussole.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KpiCatalogueTest {
    @Test
    void defines_all_116_keys_in_the_order_of_the_keys() {
        assertThat(KpiCatalogue.all()).extracting(KpiDefinition::kpi).containsExactlyElementsOf(Kpi.catalogue());
        assertThat(Kpi.catalogue()).hasSize(116);
    }

    /** Every row of kpis.md, section A: 114, of which day-N retention stands for three. */
    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "catalogue.txt", delimiter = '|', numLinesToSkip = 1)
    void agrees_with_the_catalogue_of_the_trade(
            Family family,
            String key,
            String english,
            String french,
            Kpi.Unit unit,
            Kpi.Direction direction,
            Aggregation aggregation,
            IntervalModel interval) {
        KpiDefinition definition = KpiCatalogue.of(Kpi.of(key).orElseThrow());
        Kpi kpi = definition.kpi();
        assertThat(List.<Object>of(
                        definition.family(),
                        kpi.label().en(),
                        kpi.label().fr(),
                        kpi.unit(),
                        kpi.direction(),
                        definition.aggregation(),
                        definition.interval()))
                .containsExactly(family, english, french, unit, direction, aggregation, interval);
    }

    @Test
    void the_catalogue_of_the_trade_is_read_to_its_end() throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("catalogue.txt"))) {
            List<String> rows = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            List<String> keys =
                    rows.stream().map(row -> row.split(" \\| ", -1)[1]).toList();
            assertThat(keys)
                    .containsExactlyInAnyOrderElementsOf(
                            Kpi.catalogue().stream().map(Kpi::key).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.boussole.kpi.Kpi#catalogue")
    void says_everything_in_both_languages(Kpi kpi) {
        KpiDefinition definition = KpiCatalogue.of(kpi);
        assertThat(definition.pitfalls().en()).endsWith(".").hasSizeGreaterThan(12);
        assertThat(definition.pitfalls().fr())
                .endsWith(".")
                .hasSizeGreaterThan(12)
                .isNotEqualTo(definition.pitfalls().en());
        definition.needs().ifPresent(needs -> assertThat(needs.fr()).startsWith("Nécessite"));
        assertThat(definition.formulaText()).isNotBlank();
    }

    @Test
    void eleven_kpis_need_data_that_the_generic_format_lacks() {
        assertThat(KpiCatalogue.all())
                .filteredOn(definition -> definition.needs().isPresent())
                .extracting(KpiDefinition::kpi)
                .containsExactlyInAnyOrder(
                        Kpi.INSTALL_RATE,
                        Kpi.NONBRAND_SHARE,
                        Kpi.INDEXED_RATE,
                        Kpi.REF_DOMAINS,
                        Kpi.SCROLL75_RATE,
                        Kpi.REPEAT_RATE,
                        Kpi.PURCHASE_FREQ,
                        Kpi.NRR,
                        Kpi.CSAT,
                        Kpi.REACTIVATION,
                        Kpi.SENTIMENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CTR | clicksAll / impressions or clicks / impressions",
                "CPM | 1000 * spend / impressions",
                "BOUNCE_RATE | 1 - engagedSessions / sessions or bounces / sessions",
                "GROSS_MARGIN | (revenue - costOfGoods) / revenue",
                "SHARE_OF_VOICE | mentions / (mentions + rivalMentions)",
                "NPS | 100 * (promoters - detractors) / answers",
                "ER_FOLLOWERS | interactions / (followers * posts)",
                "CONVERSIONS | conversions",
                "FREQUENCY | impressions / reach",
                "LCP_P75 | lcpP75Seconds",
                "RETENTION_RATE | 1 - customersLost / customersStart at start",
                "SCROLL75_RATE | page views scrolled to 75 % / page views"
            })
    void formulas_read_like_a_strategist_would_write_them(Kpi kpi, String text) {
        assertThat(KpiCatalogue.of(kpi).formulaText()).isEqualTo(text);
    }

    @Test
    void ratios_that_rest_on_people_are_never_summed_over_days() {
        for (KpiDefinition definition : KpiCatalogue.all()) {
            boolean people = definition.formulas().get(0).measures().stream()
                    .anyMatch(measure -> measure == Measure.REACH || measure == Measure.USERS);
            assertThat(definition.formulas().get(0) instanceof Formula.OfPeriod).isEqualTo(people);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CTR, CLICKS_ALL, IMPRESSIONS",
        "LINK_CTR, CLICKS, IMPRESSIONS",
        "CPA, CONVERSIONS, CONVERSIONS",
        "CPC, CLICKS, CLICKS",
        "CVR, CONVERSIONS, CLICKS",
        "ROAS, CONVERSIONS, SPEND",
        "CART_ABANDON, CARTS, CARTS",
        "AOV, ORDERS, ORDERS",
        "CONVERSIONS, CONVERSIONS,",
        "REACH, REACH,",
        "FREQUENCY, REACH,",
        "NPS, ANSWERS,",
        "REVENUE, ORDERS,",
        "PACING,,"
    })
    void names_the_counts_that_carry_a_kpi(Kpi kpi, @Nullable Measure successes, @Nullable Measure sample) {
        assertThat(KpiCatalogue.of(kpi).successesMeasure()).isEqualTo(Optional.ofNullable(successes));
        assertThat(KpiCatalogue.of(kpi).sampleMeasure()).isEqualTo(Optional.ofNullable(sample));
    }
}
