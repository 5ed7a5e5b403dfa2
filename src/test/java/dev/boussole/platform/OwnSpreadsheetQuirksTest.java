package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem.Severity;
import dev.boussole.platform.export.ReadOptions;
import dev.boussole.platform.export.Reconciliation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnSpreadsheetQuirksTest {
    private static final String OWN = "Spreadsheet made by a marketer";
    private static final Period SEPTEMBER = new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30));
    private static final Period OCTOBER = new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 31));

    @TempDir
    Path folder;

    private OneFile read(String... lines) {
        return OneFile.read(folder, lines);
    }

    private static List<Period> periods(OneFile file) {
        return file.rows().stream().map(ImportedRows.Kept::period).toList();
    }

    private static List<Double> figures(OneFile file, String measure) {
        return file.rows().stream().map(row -> row.counts().get(measure)).toList();
    }

    @Test
    @Quirk(OWN)
    void title_rows_and_blank_rows_may_stand_above() {
        OneFile file = read("Report 2025,,", "by marketing,,", ",,", "Month,Campaign,Clicks", "September,A,10");
        assertThat(file.account().format()).contains("own");
        assertThat(file.rows())
                .singleElement()
                .extracting(ImportedRows.Kept::line)
                .isEqualTo(5);
    }

    @Test
    @Quirk(OWN)
    void a_month_on_the_first_row_of_its_block_holds_for_the_whole_block() {
        OneFile file = read("2025,,", "Month,Campaign,Clicks", "September,A,10", ",B,20", "October,A,30", ",B,40");
        assertThat(periods(file)).containsExactly(SEPTEMBER, SEPTEMBER, OCTOBER, OCTOBER);
    }

    @Test
    @Quirk(OWN)
    void a_month_in_a_line_of_its_own_heads_its_block() {
        OneFile file = read("Month,Campaign,Clicks", "Sep 2025,,", ",A,10", "Oct 2025,,", ",A,20");
        assertThat(periods(file)).containsExactly(SEPTEMBER, OCTOBER);
    }

    @Test
    @Quirk(OWN)
    void a_column_of_months_needs_no_name() {
        OneFile file = read(",Campaign,Clicks", "Sep-25,A,10", "Oct-25,A,20");
        assertThat(periods(file)).containsExactly(SEPTEMBER, OCTOBER);
    }

    @Test
    @Quirk(OWN)
    void oct_25_is_october_2025() {
        assertThat(periods(read("Month,Campaign,Clicks", "Oct-25,A,10"))).containsExactly(OCTOBER);
    }

    @Test
    @Quirk(OWN)
    void a_month_without_a_year_is_asked_for_and_the_period_answers() {
        String[] lines = {"Month,Campaign,Clicks", "September,A,10"};
        OneFile refused = read(lines);
        assertThat(refused.account().refused()).isTrue();
        assertThat(refused.said(Severity.ERROR)).singleElement().asString().contains("Which year is it?", "--period");
        ImportedRows sink = new ImportedRows();
        sink.read(
                folder,
                String.join("\n", lines),
                ReadOptions.DEFAULT.withPeriod(new Period(SEPTEMBER.from(), OCTOBER.to())));
        assertThat(sink.rows).extracting(ImportedRows.Kept::period).containsExactly(SEPTEMBER);
    }

    @Test
    @Quirk(OWN)
    void two_years_in_the_title_do_not_say_which_one_is_meant() {
        assertThat(read("Season 2025 to 2026,,", "Month,Campaign,Clicks", "September,A,10")
                        .account()
                        .refused())
                .isTrue();
    }

    @Test
    @Quirk(OWN)
    void each_block_agrees_with_its_total_and_all_with_the_grand_total() {
        OneFile file = read(
                "Month,Campaign,Clicks",
                "Sep-25,A,10",
                ",B,20",
                ",TOTAL,30",
                "Oct-25,A,40",
                ",TOTAL,40",
                ",Grand total,70");
        assertThat(figures(file, "clicks")).containsExactly(10.0, 20.0, 40.0);
        assertThat(file.account().reconciliations())
                .extracting(Reconciliation::line, Reconciliation::kept, Reconciliation::agrees)
                .containsExactly(tuple(4, 30.0, true), tuple(6, 40.0, true), tuple(7, 70.0, true));
    }

    @Test
    @Quirk(OWN)
    void a_block_that_lacks_rows_is_told_with_the_line_of_its_total() {
        OneFile file = OneFile.fixture("own/block-that-does-not-add-up.csv");
        assertThat(file.account().reconciliations())
                .filteredOn(total -> !total.agrees())
                .singleElement()
                .satisfies(total -> {
                    assertThat(total.line()).isEqualTo(4);
                    assertThat(total.measure()).isEqualTo(Measure.SPEND);
                    assertThat(total.difference()).isEqualTo(20);
                });
    }

    @Test
    @Quirk(OWN)
    void a_total_may_stand_beside_its_month() {
        OneFile file = read("Month,Campaign,Clicks", "Sep-25,A,10", "September total,,10", "Oct-25,A,5", "Total,,5");
        assertThat(figures(file, "clicks")).containsExactly(10.0, 5.0);
    }

    @Test
    @Quirk(OWN)
    void trailing_columns_may_be_empty() {
        OneFile file = read("Month,Campaign,Clicks,,,", "Sep-25,A,10,,,");
        assertThat(figures(file, "clicks")).containsExactly(10.0);
        assertThat(file.said(Severity.WARNING)).isEmpty();
    }

    @Test
    @Quirk(OWN)
    void money_has_signs_thousands_and_spaces_around_it() {
        OneFile file = read(
                "Month,Campaign,Clicks,Spend",
                "Sep-25,A,\"1,475\",\"$1,475\"",
                ",B,10,\"$18,603 \"",
                ",C,20,$305",
                ",D,30,$1.50");
        assertThat(figures(file, "spend")).containsExactly(1475.0, 18_603.0, 305.0, 1.5);
    }

    @Test
    @Quirk(OWN)
    void thousands_that_may_be_decimals_are_asked_for() {
        OneFile file = read("Month,Campaign,Spend", "Sep-25,A,\"$1,475\"");
        assertThat(file.said(Severity.ERROR))
                .singleElement()
                .asString()
                .contains("can mean $1475 or $1.475", "--locale");
    }

    @Test
    @Quirk(OWN)
    void errors_of_formulas_are_missing_and_not_zero() {
        OneFile file = read("Month,Campaign,Clicks,Leads,Spend (EUR)", "Sep-25,A,10,#DIV/0!,#N/A", ",B,20,Err:509,5.5");
        assertThat(file.rows().get(0).counts()).containsOnlyKeys("clicks");
        assertThat(file.rows().get(1).counts()).containsOnlyKeys("clicks", "spend");
    }

    @Test
    @Quirk(OWN)
    void header_lines_that_come_again_are_no_rows() {
        OneFile file = read("Month,Campaign,Clicks", "Sep-25,A,10", "", "Month,Campaign,Clicks", "Oct-25,A,20");
        assertThat(figures(file, "clicks")).containsExactly(10.0, 20.0);
        assertThat(file.account().rowsQuarantined()).isZero();
    }

    @Test
    @Quirk(OWN)
    void a_workbook_keeps_months_as_words_or_as_days() {
        OneFile file = OneFile.fixture("own/workbook-of-months.xlsx");
        assertThat(file.days()).containsExactly("2026-09-01", "2026-09-01", "2026-10-01");
        assertThat(periods(file)).allMatch(period -> period.days() >= 30);
    }

    @Test
    @Quirk(OWN)
    void a_line_that_names_no_currency_of_its_dollars_is_told() {
        OneFile file = read("Month,Campaign,Spend", "Sep-25,A,$305");
        assertThat(file.rows().get(0).origin().currency()).isNull();
        assertThat(file.said(Severity.INFO)).anyMatch(said -> said.contains("which several currencies share"));
    }
}
