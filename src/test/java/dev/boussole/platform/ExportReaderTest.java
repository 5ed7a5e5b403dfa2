package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Problem.Kind;
import dev.boussole.campaign.Problem.Severity;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportReaderTest {
    private final ImportedRows rows = new ImportedRows();

    @TempDir
    Path folder;

    @Test
    void texts_workbooks_and_archives_may_be_exports_whatever_the_case_of_their_names() {
        assertThat(ExportReader.isCandidate(Path.of("a/Report.CSV"))).isTrue();
        assertThat(ExportReader.isCandidate(Path.of("report.tsv"))).isTrue();
        assertThat(ExportReader.isCandidate(Path.of("report.txt"))).isTrue();
        assertThat(ExportReader.isCandidate(Path.of("boussole.yaml"))).isFalse();
        assertThat(ExportReader.isCandidate(Path.of("report.XLSX"))).isTrue();
        assertThat(ExportReader.isCandidate(Path.of("report.zip"))).isTrue();
        assertThat(ExportReader.isCandidate(Path.of("report.csv.gz"))).isTrue();
        assertThat(ExportReader.isCandidate(Path.of("report.pdf"))).isFalse();
    }

    @Test
    void a_file_that_is_not_there_is_one_sentence() {
        ImportedFile file = rows.read(folder.resolve("nowhere.csv"), ReadOptions.DEFAULT);
        assertThat(file.refused()).isTrue();
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message().en()).isEqualTo("`nowhere.csv`: there is no such file. Check the path.");
            assertThat(problem.message().fr())
                    .isEqualTo("`nowhere.csv` : ce fichier n'existe pas. Vérifiez le chemin.");
        });
    }

    @Test
    void a_folder_is_one_sentence() {
        assertThat(rows.read(folder, ReadOptions.DEFAULT).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().en()).contains("this is a folder"));
    }

    @Test
    void rows_that_say_the_same_of_their_campaign_share_one_origin() {
        String day = "2026-10-0%d,a,Lamps,1\n2026-10-0%d,b,Chairs,2\n";
        rows.read(
                folder,
                "date,campaignId,campaignName,clicks\n" + day.formatted(1, 1) + day.formatted(2, 2)
                        + day.formatted(3, 3),
                ReadOptions.DEFAULT);
        assertThat(rows.rows).hasSize(6);
        assertThat(rows.rows.get(2).origin()).isSameAs(rows.rows.get(0).origin());
        assertThat(rows.rows.get(5).origin()).isSameAs(rows.rows.get(1).origin());
        assertThat(rows.rows.get(4).period()).isSameAs(rows.rows.get(5).period());
    }

    @Test
    void cells_that_only_look_alike_when_joined_are_different_origins() {
        rows.read(
                folder,
                "date,campaignId,campaignName,clicks\n2026-10-01,ab,c,1\n2026-10-01,a,bc,1\n",
                ReadOptions.DEFAULT);
        assertThat(rows.rows.get(0).origin()).isNotEqualTo(rows.rows.get(1).origin());
    }

    @Test
    void more_openers_than_mails_are_set_aside_in_any_format() {
        ImportedFile file = rows.read(
                folder,
                "date,campaignId,emailDelivered,emailOpensUnique\n2026-10-01,a,100,101\n2026-10-02,a,100,100\n",
                ReadOptions.DEFAULT);
        assertThat(rows.rows).extracting(ImportedRows.Kept::line).containsExactly(3);
        assertThat(file.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().en())
                        .isEqualTo("`export.csv`, line 2, column `emailOpensUnique`: 101 `emailOpensUnique` among 100"
                                + " `emailDelivered` (101.0 %) cannot be. Row set aside; check the export."));
    }

    @Test
    void the_day_of_the_review_itself_is_not_the_future() {
        ReadOptions options = ReadOptions.DEFAULT.withAsOf(LocalDate.of(2026, 10, 31));
        ImportedFile file = rows.read(
                folder,
                "periodStart,periodEnd,campaignId,clicks\n2026-10-31,2026-10-31,a,1\n2026-10-30,2026-11-05,a,1\n"
                        + "2026-11-01,2026-11-01,a,1\n",
                options);
        assertThat(rows.rows).extracting(ImportedRows.Kept::line).containsExactly(2, 3);
        assertThat(file.rowsQuarantined()).isEqualTo(1);
    }

    @Test
    void a_declared_country_answers_what_the_file_leaves_open() {
        String text = "Nom de la campagne;Jour;Impressions;Montant dépensé (EUR)\nÉté;03/04/2026;1600;3,125\n";
        assertThat(rows.read(folder, text, ReadOptions.DEFAULT).refused()).isTrue();
        assertThat(rows.problems).hasSize(2);
        ImportedRows answered = new ImportedRows();
        answered.read(folder, text, ReadOptions.DEFAULT.withLocale(Locale.FRANCE));
        assertThat(answered.rows).singleElement().satisfies(row -> {
            assertThat(row.period().from()).isEqualTo(LocalDate.of(2026, 4, 3));
            assertThat(row.counts()).containsEntry("spend", 3.125);
        });
    }

    @Test
    void a_file_that_is_wrong_throughout_lists_a_thousand_rows_and_counts_the_others() {
        String text = "date,campaignId,clicks\n" + "2026-10-01,a,x\n".repeat(1234);
        ImportedFile file = rows.read(folder, text, ReadOptions.DEFAULT);
        assertThat(file.rowsQuarantined()).isEqualTo(1234);
        assertThat(file.problems()).hasSize(1001);
        assertThat(file.problems().get(1000).message().en()).contains("234 more rows");
    }

    @Test
    void errors_come_first_and_warnings_before_notes() {
        String text = "date,campaignId,clicks,colour\n2026-10-01,a,x,red\n";
        assertThat(rows.read(folder, text, ReadOptions.DEFAULT).problems())
                .extracting(Problem::severity)
                .containsExactly(Severity.WARNING, Severity.INFO);
    }

    @Test
    void rounding_explains_half_a_cent_a_row_and_no_more() {
        String head = "Campaign report\n\"October 1, 2026 - October 1, 2026\"\nDay,Campaign,Cost,Impr.,Clicks\n"
                + "2026-10-01,A,1.01,10,1\n2026-10-01,B,2.02,10,1\n";
        assertThat(rows.read(folder, head + "Total: Campaigns,--,3.04,20,2\n", ReadOptions.DEFAULT)
                        .problems())
                .isEmpty();
        assertThat(rows.read(folder, head + "Total: Campaigns,--,3.05,20,2\n", ReadOptions.DEFAULT)
                        .problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.RECONCILIATION);
    }

    @Test
    void whole_counts_must_add_up_exactly() {
        String text = "Campaign report\n\"October 1, 2026 - October 1, 2026\"\nDay,Campaign,Cost,Impr.,Clicks\n"
                + "2026-10-01,A,1.01,10,1\nTotal: Campaigns,--,1.01,11,1\n";
        assertThat(rows.read(folder, text, ReadOptions.DEFAULT).problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.RECONCILIATION);
    }
}
