package dev.boussole.kpi;

import static dev.boussole.kpi.Given.figures;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Measure;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Leads that sales had no time to call are no evidence of their quality. */
class QualificationDelayTest {
    private static KpiValue measured(Kpi kpi, @Nullable Integer qualificationDays) {
        Account account = new Account(
                "Atelier",
                Currency.getInstance("EUR"),
                ZoneId.of("Europe/Paris"),
                Language.FR,
                null,
                null,
                7,
                null,
                qualificationDays,
                List.of());
        return Given.of(
                figures()
                        .every(Measure.SPEND, 60, 100)
                        .every(Measure.LEADS, 60, 10)
                        .every(Measure.QUALIFIED_LEADS, 60, 5)
                        .measured(MeasureContext.of(Given.AS_OF, account)),
                kpi);
    }

    private static long youngest(Kpi kpi, @Nullable Integer qualificationDays) {
        return Given.AS_OF.toEpochDay()
                - measured(kpi, qualificationDays).window().to().toEpochDay();
    }

    @Test
    void the_qualification_rate_leaves_out_leads_younger_than_the_declared_delay() {
        assertThat(youngest(Kpi.LEAD_QUAL_RATE, 21)).isEqualTo(22);
        assertThat(youngest(Kpi.CP_SQL, 21)).isEqualTo(22);
    }

    @Test
    void without_a_declared_delay_the_conversion_lag_counts_and_so_it_does_when_it_is_longer() {
        assertThat(youngest(Kpi.LEAD_QUAL_RATE, null)).isEqualTo(8);
        assertThat(youngest(Kpi.LEAD_QUAL_RATE, 3)).isEqualTo(8);
    }

    @Test
    void what_a_lead_costs_does_not_wait_for_its_qualification() {
        assertThat(youngest(Kpi.CPL, 21)).isEqualTo(8);
    }
}
