package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Problem.Severity;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Glob;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.Mapping;
import dev.boussole.platform.export.ReadOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownFilesTest {
    @TempDir
    Path folder;

    private static Mapping mapping(
            @Nullable Glob file, @Nullable String currency, @Nullable Period period, String... columns) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i += 2) {
            map.put(columns[i], columns[i + 1]);
        }
        return new Mapping(file, "display_network", Channel.DISPLAY, currency, null, period, map);
    }

    private OneFile read(Mapping mapping, String... lines) {
        ImportedRows sink = new ImportedRows();
        ReadOptions options = ReadOptions.DEFAULT.withMappings(List.of(mapping));
        return new OneFile(sink.read(folder, String.join("\n", lines) + "\n", options), sink.rows);
    }

    private String proposed(String... lines) {
        ImportedFile account = OneFile.read(folder, lines).account();
        assertThat(account.refused()).isTrue();
        Text proposal = account.proposal();
        return Objects.requireNonNull(proposal).en();
    }

    private static List<String> errors(OneFile file) {
        return file.account().problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Problem::message)
                .map(Text::en)
                .toList();
    }

    @Test
    void german_names_weeks_and_decimals_are_understood() {
        OneFile file = OneFile.fixture("own/german-weeks.csv");
        assertThat(file.account().period())
                .isEqualTo(new Period(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 11)));
        assertThat(file.counts(0)).containsEntry("spend", 1012.5).containsEntry("impressions", 120_400.0);
    }

    @Test
    void french_names_and_a_month_in_the_title_are_understood() {
        OneFile file = OneFile.fixture("own/month-in-the-title.csv");
        assertThat(file.account().currency()).isEqualTo("EUR");
        assertThat(file.rows().get(0).period())
                .isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
        assertThat(file.counts(0)).containsEntry("leads", 4.0);
    }

    @Test
    void spanish_names_days_and_channels_are_understood() {
        OneFile file = OneFile.fixture("own/spanish-days.csv");
        assertThat(file.rows())
                .extracting(ImportedRows.Kept::origin)
                .extracting(Origin::platform, Origin::channel, Origin::currency)
                .containsExactly(
                        tuple("Google Ads", null, "EUR"),
                        tuple("Google Ads", null, "EUR"),
                        tuple(null, Channel.EMAIL, null));
    }

    @Test
    void how_each_column_was_understood_is_told() {
        assertThat(OneFile.fixture("own/german-weeks.csv").said(Severity.INFO))
                .singleElement()
                .asString()
                .contains(
                        "`Woche vom` `week` (100\u00A0%)",
                        "`Ausgaben (EUR)` `spend` (100\u00A0%)", "`Klickrate` only compared with what the counts give");
    }

    @Test
    void a_name_that_means_several_things_is_70_percent_sure() {
        assertThat(proposed("Datum;Kosten;Umsatz", "01.10.2026;10,50;20,50"))
                .contains("Umsatz  conversionValue   70\u00A0%  `20,50`, may also be `revenue`");
    }

    @Test
    void a_slip_of_one_letter_is_85_percent_sure() {
        assertThat(proposed("Datum;Kampange;Kosten", "13.10.2026;A;10,50"))
                .contains("Kampange  campaignName   85\u00A0%");
    }

    @Test
    void words_in_common_make_a_name_likely() {
        assertThat(proposed("Datum;Kosten Netto Facebook", "13.10.2026;10,50")).contains("spend", "64\u00A0%");
    }

    @Test
    void cells_that_contradict_the_name_halve_its_confidence() {
        assertThat(proposed("Datum;Kosten;Klicks", "13.10.2026;10,50;viele", "14.10.2026;9,50;wenige"))
                .contains("Klicks  ?       50\u00A0%  the name says `clicks`, its cells do not", "Klicks=?");
    }

    @Test
    void more_clicks_than_impressions_make_clicks_doubtful() {
        assertThat(proposed("Datum;Impressionen;Klicks", "13.10.2026;10;200")).contains("Klicks        ?");
    }

    @Test
    void two_columns_that_are_as_likely_are_both_left_to_decide() {
        assertThat(proposed("Datum;Leads Facebook;Leads Google", "13.10.2026;1;2"))
                .contains("Leads Facebook=?,Leads Google=?", "another column may be `leads` as well");
    }

    @Test
    void figures_under_an_unknown_name_are_left_to_decide() {
        assertThat(proposed("Datum;Kosten;Punkte", "13.10.2026;10,50;3")).contains("Punkte=?");
    }

    @Test
    void first_days_of_months_may_be_whole_months() {
        assertThat(proposed("Datum;Kosten", "01.09.2026;10,50", "01.10.2026;11,50"))
                .contains("all are the first of a month: `month` if a row covers the whole month, else `date`");
    }

    @Test
    void a_file_that_says_no_days_is_asked_for_them() {
        assertThat(proposed("Kampagne;Kosten", "A;10,50"))
                .contains("No column says which days a row covers", "--period 2026-10-01..2026-10-31");
    }

    @Test
    void addresses_of_people_are_neither_read_nor_shown() {
        assertThat(proposed("Datum;E-Mail;Punkte", "13.10.2026;bob@example.org;3"))
                .contains("E-Mail  not read")
                .doesNotContain("bob@example.org");
    }

    @Test
    void a_table_of_words_is_refused_without_a_proposal() {
        assertThat(OneFile.read(folder, "Name,Filter", "Bob,none").account().proposal())
                .isNull();
    }

    @Test
    void a_column_per_month_is_to_be_turned() {
        assertThat(Objects.requireNonNull(OneFile.fixture("own/a-column-per-month.csv")
                                .account()
                                .proposal())
                        .en())
                .contains("one column per month", "Turn it");
    }

    @Test
    void amounts_in_two_currencies_are_refused() {
        OneFile file = OneFile.read(folder, "Datum;Kosten (USD);Attributed revenue (EUR)", "13.10.2026;10,50;20,50");
        assertThat(errors(file)).singleElement().asString().contains("EUR and USD");
    }

    @Test
    void declared_columns_come_before_everything_and_are_read_with_the_files_own_conventions() {
        Mapping mapping =
                mapping(null, "CHF", null, "Date", "date", "Cost", "budget", "Spend", "spend", "Extra", "ignore");
        OneFile file = read(mapping, "Date,Cost,Spend,Extra", "31/10/2026,5,\"1,012.50\",x");
        assertThat(file.account().format()).contains("mapped");
        assertThat(file.days()).containsExactly("2026-10-31");
        assertThat(file.counts(0)).containsEntry("spend", 1012.5).containsEntry("budget", 5.0);
        Origin origin = file.rows().get(0).origin();
        assertThat(origin.currency()).isEqualTo("CHF");
        assertThat(origin.channel()).isEqualTo(Channel.DISPLAY);
        assertThat(origin.platform()).isEqualTo("display_network");
        assertThat(file.account().problems()).isEmpty();
    }

    @Test
    void what_is_declared_beside_no_columns_completes_a_known_format() {
        Period october = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
        Mapping mapping = mapping(new Glob("export*.csv"), "SEK", october);
        OneFile file = read(mapping, "Campaign,Impr.,Clicks,Cost", "Lamps,100,10,5.50");
        assertThat(file.account().format()).contains("google_ads");
        assertThat(file.rows().get(0).period()).isEqualTo(october);
        assertThat(file.rows().get(0).origin().currency()).isEqualTo("SEK");
        assertThat(file.rows().get(0).origin().platform()).isEqualTo("google_ads");
    }

    @Test
    void a_declared_column_that_the_file_lacks_is_named_with_the_one_probably_meant() {
        Mapping mapping = mapping(new Glob("export.csv"), null, null, "Datum", "date", "Koste", "spend");
        assertThat(errors(read(mapping, "Datum;Kosten", "13.10.2026;10,50")))
                .containsExactly(
                        "`export.csv`, line 1: the mapping names a column that this file has not: `Koste` (did you"
                                + " mean `Kosten`?). Write it as in the file: `Datum`, `Kosten`.");
    }

    @Test
    void a_mapping_that_nearly_fits_an_unknown_file_says_why_it_does_not() {
        Mapping mapping = mapping(null, null, null, "Datum", "date", "Punkt", "leads");
        assertThat(errors(read(mapping, "Datum;Punkte", "13.10.2026;3")))
                .anyMatch(said -> said.contains("`Punkt` (did you mean `Punkte`?)"));
    }

    @Test
    void a_known_export_is_never_guessed() {
        OneFile file = OneFile.read(folder, "date,spend,Kosten", "2026-10-13,5,6");
        assertThat(file.account().format()).contains("generic");
    }

    @Test
    void costs_and_clicks_of_campaigns_are_anybodys_until_a_name_or_title_is_googles() {
        OneFile own = OneFile.read(folder, "Date,Campaign,Cost,Clicks", "2026-10-01,Lamps,\"$1,475.50\",30");
        assertThat(own.account().format()).contains("own");
        assertThat(own.rows().get(0).origin().platform()).isNull();
        assertThat(own.counts(0)).containsEntry("spend", 1475.5);
        assertThat(OneFile.read(folder, "Day,Campaign,Cost,Clicks,Avg. CPC", "2026-10-01,Lamps,14.50,29,0.50")
                        .account()
                        .format())
                .contains("google_ads");
        assertThat(OneFile.read(
                                folder,
                                "Campaign report",
                                "\"October 1, 2026 - October 1, 2026\"",
                                "Campaign,Cost,Clicks",
                                "Lamps,14.50,29")
                        .account()
                        .format())
                .contains("google_ads");
    }

    @Test
    void a_list_by_hand_is_not_held_to_the_way_the_generic_format_writes() {
        OneFile byHand = OneFile.read(folder, "Date,Spend,Clicks", "2026-10-01,\"$1,475.50\",30");
        assertThat(byHand.account().format()).contains("own");
        assertThat(byHand.counts(0)).containsEntry("spend", 1475.5);
        assertThat(OneFile.read(folder, "date,campaignId,spend", "2026-10-01,a,\"$1,475.50\"")
                        .account()
                        .format())
                .contains("generic");
    }
}
