package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem.Severity;
import dev.boussole.platform.export.ReadOptions;
import dev.boussole.platform.export.Reconciliation;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each oddity of reports of Pinterest Ads. */
class PinterestAdsTest {
    private static final ReadOptions OCTOBER =
            ReadOptions.DEFAULT.withPeriod(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));

    @TempDir
    Path folder;

    @Test
    void outbound_clicks_are_the_clicks_and_pin_clicks_all_of_them() {
        OneExport export = OneExport.fixture("pinterest_ads/ad-groups-by-day.csv");
        assertThat(export.counts(0)).containsEntry("clicks", 60.0).containsEntry("clicksAll", 150.0);
    }

    @Test
    void purchases_come_before_conversions_of_every_kind() {
        OneExport export = OneExport.fixture("pinterest_ads/ad-groups-by-day.csv");
        assertThat(export.counts(0)).containsEntry("conversions", 1.0).containsEntry("conversionValue", 89.9);
        assertThat(export.account().problems()).isEmpty();
    }

    @Test
    void conversions_of_every_kind_are_told_when_they_are_all_there_is() {
        OneExport export = OneExport.fixture("pinterest_ads/campaigns.csv", OCTOBER);
        assertThat(export.counts(0)).containsEntry("conversions", 9.0);
        assertThat(export.said(Severity.INFO)).contains("every event of the Pinterest tag");
    }

    @Test
    void paid_and_earned_figures_are_not_added_to_their_total() {
        OneExport export = OneExport.fixture("pinterest_ads/paid-and-earned.csv");
        assertThat(export.counts(0))
                .containsEntry("impressions", 7700.0)
                .containsEntry("clicks", 92.0)
                .containsEntry("clicksAll", 224.0);
    }

    @Test
    void the_total_row_is_dropped_and_compared() {
        OneExport export = OneExport.fixture("pinterest_ads/ad-groups-by-day.csv");
        assertThat(export.origin(0).breakdown()).isEqualTo(Breakdown.AD_GROUP);
        assertThat(export.account().rowsDropped()).isEqualTo(1);
        assertThat(export.account().reconciliations()).isNotEmpty().allMatch(Reconciliation::agrees);
    }

    @Test
    void a_report_without_any_day_is_refused_until_one_is_given() {
        assertThat(OneExport.fixture("pinterest_ads/campaigns.csv").account().refused())
                .isTrue();
        assertThat(OneExport.fixture("pinterest_ads/campaigns.csv", OCTOBER).period(0))
                .isEqualTo("2026-10-01/2026-10-31");
    }

    @Test
    void spend_without_pins_may_be_of_any_platform() {
        OneExport export =
                OneExport.lines(folder, "Date,Campaign name,Spend,Impressions,Clicks", "2026-10-05,Brand,2.50,100,5");
        assertThat(export.format()).isNotEqualTo("pinterest_ads");
    }
}
