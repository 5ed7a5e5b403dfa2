package dev.boussole.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Scope;
import dev.boussole.platform.workspace.LoadedWorkspace;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.platform.workspace.WorkspaceReader;
import dev.boussole.review.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleWorkspaceTest {
    private static LoadedWorkspace read() {
        return WorkspaceReader.read(List.of(SampleWorkspace.FOLDER), WorkspaceOptions.in(Language.EN));
    }

    private static DailySeries series(Workspace sample, String campaign) {
        return sample.history().of(Scope.campaign(campaign)).orElseThrow();
    }

    private static double sum(DailySeries series, Measure measure, Period period) {
        double[] column = Objects.requireNonNull(series.column(measure));
        double sum = 0;
        for (int i = series.indexFrom(period.from().toEpochDay());
                i < series.indexFrom(period.to().toEpochDay() + 1);
                i++) {
            sum += Double.isNaN(column[i]) ? 0 : column[i];
        }
        return sum;
    }

    @Test
    void the_committed_exports_are_what_the_program_writes() throws IOException {
        for (Map.Entry<String, String> file : SampleWorkspace.exports().entrySet()) {
            assertThat(SampleWorkspace.FOLDER.resolve(file.getKey()))
                    .as("run SampleWorkspace.main to write it again")
                    .hasContent(file.getValue());
        }
        try (Stream<Path> exports = Files.list(SampleWorkspace.FOLDER.resolve("exports"))) {
            Set<String> names =
                    exports.map(path -> "exports/" + path.getFileName()).collect(Collectors.toSet());
            assertThat(names).isEqualTo(SampleWorkspace.exports().keySet());
        }
    }

    @Test
    void every_file_is_recognised_and_reconciles_and_nothing_is_wrong() {
        LoadedWorkspace sample = read();
        assertThat(sample.workspace().problems()).isEmpty();
        assertThat(sample.files()).hasSize(8).allSatisfy(file -> {
            assertThat(file.rowsKept()).isPositive();
            assertThat(file.rowsQuarantined()).isZero();
            assertThat(file.reconciliations()).allMatch(total -> total.agrees());
        });
        assertThat(sample.files())
                .filteredOn(file -> file.rowsDropped() > 0)
                .extracting(file -> file.file())
                .containsExactly(
                        "exports/google-ads-campagnes.csv",
                        "exports/meta-ads-jours.csv",
                        "exports/meta-ads-semaines.csv");
    }

    @Test
    void every_row_belongs_to_a_declared_campaign() {
        assertThat(read().workspace().campaigns())
                .extracting(Campaign::id)
                .containsExactly(
                        "collection-automne",
                        "veilleuses-enfant",
                        "suspensions-recherche",
                        "luminaires-recherche",
                        "marque-recherche",
                        "appliques-display",
                        "devis-architectes",
                        "lettre-atelier",
                        "guide-lumiere");
    }

    @Test
    void spend_is_on_schedule_everywhere() {
        Workspace sample = read().workspace();
        for (Campaign campaign : sample.campaigns()) {
            if (campaign.budget() != null && campaign.start() != null && campaign.end() != null) {
                Period flight = new Period(campaign.start(), campaign.end());
                Period elapsed = new Period(campaign.start(), Calendar.LAST);
                double spent = sum(series(sample, campaign.id()), Measure.SPEND, elapsed);
                double pacing = spent / campaign.budget() / (elapsed.days() / (double) flight.days());
                assertThat(pacing).as(campaign.id()).isBetween(0.95, 1.05);
            }
        }
    }

    @Test
    void weekly_rows_give_a_frequency_that_climbs_over_the_limit() {
        Workspace sample = read().workspace();
        List<Double> frequencies = series(sample, "collection-automne").periods().stream()
                .map(week ->
                        week.counts().get(Measure.IMPRESSIONS) / week.counts().get(Measure.REACH))
                .toList();
        assertThat(frequencies).hasSize(10).isSorted();
        assertThat(frequencies.get(8)).isGreaterThan(3.5);
        assertThat(frequencies.get(9)).isGreaterThan(4);
    }

    @Test
    void all_adverts_of_the_page_that_disappoints_sell_less() {
        Workspace sample = read().workspace();
        List<Scope> adverts = sample.history().scopesOf("veilleuses-enfant").stream()
                .filter(scope -> scope.breakdown() == Breakdown.AD)
                .toList();
        assertThat(adverts).hasSize(3).allSatisfy(advert -> {
            DailySeries series = sample.history().of(advert).orElseThrow();
            assertThat(rate(series, Period.ending(Calendar.LAST, 14)))
                    .isLessThan(0.8 * rate(series, Period.ending(Calendar.LAST.minusDays(21), 14)));
        });
    }

    private static double rate(DailySeries series, Period period) {
        return sum(series, Measure.CONVERSIONS, period) / sum(series, Measure.CLICKS, period);
    }

    @Test
    void tracking_broke_while_people_still_came() {
        DailySeries lamps = series(read().workspace(), "luminaires-recherche");
        Period broken = Period.ending(Calendar.LAST, 4);
        Period before = broken.sameWeekdaysBefore();
        assertThat(sum(lamps, Measure.CONVERSIONS, before)).isGreaterThan(25);
        assertThat(sum(lamps, Measure.CONVERSIONS, broken)).isZero();
        for (Measure traffic : List.of(Measure.CLICKS, Measure.SESSIONS)) {
            assertThat(sum(lamps, traffic, broken) / sum(lamps, traffic, before))
                    .isBetween(0.9, 1.1);
        }
    }
}
