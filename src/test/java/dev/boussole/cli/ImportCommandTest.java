package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {
    private static final String HEADER = "date,channel,campaignId,campaignName,currency,impressions,clicks,spend\n";

    @TempDir
    Path folder;

    @Test
    void a_workspace_is_told_file_by_file_then_its_findings_then_its_campaigns() throws IOException {
        workspace();
        Ran ran = imported(".");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("""
                exports/google.csv
                   Format       Google Ads: columns `Campaign`, `Impr.` on line 3, in English (`google_ads`)
                   Period       1 October 2026
                   Currency     EUR
                   Scopes       1 campaign
                   Measures     `impressions`, `clicks`, `spend`
                   Rows         1 kept, 1 left out
                   Totals       2 figures agree with the row `Total: Account` on line 5
                                `spend`: 12.34 in the rows kept, 20.5 in the row `Total: Account` on line 5: short
                                by 8.16

                exports/site.csv
                   Format       Generic format: columns `date` and `impressions` on line 1 (`generic`)
                   Period       1 October 2026 to 2 October 2026 (2 days)
                   Currency     EUR
                   Scopes       2 campaigns
                   Measures     `impressions`, `clicks`, `spend`
                   Rows         3 kept, 3 set aside

                What to look at
                   Warning  `exports/site.csv`, line 5, column `clicks`: 12 clicks on 10 impressions cannot be. Row
                            set aside; check the export. (and 2 more like it)
                   Warning  `boussole.yaml`, line 9, key `campaigns[1]`: no row belongs to campaign `forgotten`. Add
                            a `match`, or give its rows this `campaignId`. Rows of no declared campaign: `other`.
                   Warning  `exports/google.csv`, line 5: the rows kept have 12.34 `spend`, the file's own total row
                            `Total: Account` says 20.5: short by 8.16. Export again without a filter on rows.
                   Note     `exports/site.csv`, line 4: campaign `Other` (1 row) is not declared in `campaigns` and
                            is read under the id `other`. Declare it to give it a budget and an objective.

                Lamp shop
                   2 campaigns and 0 objectives declared in `boussole.yaml`:
                      brand                             3 rows
                      forgotten                         0 rows
                   1 campaign that is not declared:
                      other                             1 row           Other
                """);
    }

    @Test
    void the_same_speaks_french() throws IOException {
        workspace();
        assertThat(Ran.in(folder, Map.of(), "import", ".", "--lang", "fr").out())
                .contains(
                        "   Période      du 1er octobre 2026 au 2 octobre 2026 (2\u00a0jours)\n",
                        "   Lignes       3\u00a0gardées, 3\u00a0écartées\n",
                        "`spend`\u00a0: 12,34 dans les lignes gardées, 20,5 dans la ligne `Total: Account`",
                        "   Avertissement  ",
                        "(et 2\u00a0autres du même genre)",
                        "   1\u00a0campagne non déclarée\u00a0:\n");
    }

    @Test
    void as_data_nothing_is_folded_and_every_key_is_there() throws IOException {
        write("a.csv", HEADER + "2026-10-01,paid_search,brand,Brand,EUR,100,10,5\n2026-10-02,,brand,Brand,EUR,1,2,3\n");
        Ran ran = imported("a.csv", "--format", "json");
        assertThat(ran.out()).isEqualTo("""
                {
                  "account" : "a",
                  "currency" : "EUR",
                  "settings" : null,
                  "campaigns" : 1,
                  "objectives" : 0,
                  "files" : [
                    {
                      "file" : "a.csv",
                      "member" : null,
                      "refused" : false,
                      "format" : "generic",
                      "because" : "Generic format: columns `date` and `impressions` on line 1",
                      "language" : null,
                      "from" : "2026-10-01",
                      "to" : "2026-10-01",
                      "currency" : "EUR",
                      "campaigns" : 1,
                      "breakdowns" : { },
                      "measures" : [
                        "impressions",
                        "clicks",
                        "spend"
                      ],
                      "rowsKept" : 1,
                      "rowsDropped" : 0,
                      "rowsSetAside" : 1,
                      "totals" : [ ],
                      "proposal" : null
                    }
                  ],
                  "joined" : [
                    {
                      "campaign" : "brand",
                      "name" : "Brand",
                      "declared" : false,
                      "rows" : 1,
                      "files" : [
                        "a.csv"
                      ]
                    }
                  ],
                  "ambiguous" : [ ],
                  "overlaps" : [ ],
                  "dataQuality" : [
                    {
                      "severity" : "warning",
                      "kind" : "impossible",
                      "file" : "a.csv",
                      "line" : 3,
                      "column" : "clicks",
                      "campaign" : "brand",
                      "message" : "`a.csv`, line 3, column `clicks`: 2 clicks on 1 impressions cannot be. Row set aside; check the export."
                    }
                  ]
                }
                """);
        assertThat(imported("a.csv", "--format", "json").out()).isEqualTo(ran.out());
    }

    @Test
    void twenty_findings_are_shown_those_of_most_rows_first_and_the_rest_is_counted() throws IOException {
        String[] files = new String[25];
        for (int i = 0; i < files.length; i++) {
            files[i] = "file" + (10 + i) + ".csv";
            write(
                    files[i],
                    HEADER + "2026-10-01,,a,A,EUR,10,1,1\n" + "2026-10-02,,a,A,EUR,1,2,1\n".repeat(i == 24 ? 3 : 1));
        }
        Ran ran = Ran.in(folder, Map.of(), arguments(files));
        String findings = ran.out().substring(ran.out().indexOf("What to look at"));
        assertThat(findings).startsWith("What to look at\n   Warning  `file34.csv`, line 3");
        assertThat(findings.split("Warning ", -1)).hasSize(21);
        assertThat(findings).contains("   5 more are not shown; `--format json` lists all.\n");
        JsonNode json = json(Ran.in(folder, Map.of(), arguments(files, "--format", "json")));
        assertThat(json.get("dataQuality")).hasSize(27);
    }

    @Test
    void errors_come_before_warnings_and_notes_last() throws IOException {
        write("a.csv", HEADER.replace("currency", "nonsense") + "2026-10-01,,a,A,x,10,1,1\n2026-10-02,,a,A,x,1,2,1\n");
        String out = imported("a.csv").out();
        assertThat(out.indexOf("   Error ")).isPositive().isLessThan(out.indexOf("   Warning "));
        assertThat(out.indexOf("   Warning ")).isLessThan(out.indexOf("   Note "));
    }

    @Test
    void a_clean_import_says_so() throws IOException {
        write("a.csv", HEADER + "2026-10-01,,a,A,EUR,10,1,1\n");
        assertThat(imported("a.csv", "--check").out()).contains("\nNothing to correct.\n");
        assertThat(imported("a.csv", "--check").code()).isZero();
    }

    @Test
    void a_figure_that_differs_is_red_and_one_that_agrees_green_on_a_screen() throws IOException {
        workspace();
        String shown =
                Ran.in(folder, Map.of(), true, "import", ".", "--lang", "en").out();
        assertThat(shown)
                .contains(
                        "\u001b[1mexports/google.csv\u001b[0m",
                        "\u001b[32m2 figures agree with",
                        "\u001b[1;31m`spend`: 12.34",
                        "\u001b[33mWarning\u001b[0m");
        assertThat(imported(".").out()).doesNotContain("\u001b");
    }

    @Test
    void check_fails_on_a_warning_and_not_on_a_note() throws IOException {
        write("warned.csv", HEADER + "2026-10-01,,a,A,EUR,10,1,1\n2026-10-02,,a,A,EUR,1,2,1\n");
        write("noted.csv", HEADER.replace("channel", "strange") + "2026-10-01,,a,A,EUR,10,1,1\n");
        assertThat(imported("warned.csv").code()).isEqualTo(Exit.DONE);
        assertThat(imported("warned.csv", "--check").code()).isEqualTo(Exit.FINDINGS);
        assertThat(imported("noted.csv").out()).contains("Note ");
        assertThat(imported("noted.csv", "--check").code()).isEqualTo(Exit.DONE);
    }

    @Test
    void a_refused_file_is_told_beside_the_others() throws IOException {
        write("good.csv", HEADER + "2026-10-01,,a,A,EUR,10,1,1\n");
        write("other.csv", "Week,Name\n40,Brand\n");
        Ran ran = imported("good.csv", "other.csv");
        assertThat(ran.code()).isEqualTo(Exit.DONE);
        assertThat(ran.out()).contains("   Refused      `other.csv`: no known export", "   Rows         1 kept\n");
        assertThat(imported("good.csv", "other.csv", "--check").code()).isEqualTo(Exit.FINDINGS);
    }

    @Test
    void nothing_readable_is_told_in_full_and_exits_with_2() throws IOException {
        write("other.csv", "Week,Name\n40,Brand\n");
        Ran ran = imported("other.csv");
        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.out()).startsWith("other.csv\n   Refused      `other.csv`: no known export");
        assertThat(ran.err()).startsWith("Nothing could be read");
        assertThat(imported("no-such.csv").code()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void a_workspace_that_no_review_could_use_is_still_told() throws IOException {
        workspace();
        write("boussole.yaml", "currency: EUR\ncampagnes: []\n");
        Ran ran = imported(".", "--check");
        assertThat(ran.code()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out()).contains("   Error    `boussole.yaml`, line 2, key `campagnes`:", "exports/site.csv\n");
    }

    @Test
    void two_files_of_the_same_days_are_told_with_the_one_that_counts() throws IOException {
        write("a.csv", HEADER + "2026-10-01,,a,A,EUR,10,1,1\n2026-10-02,,a,A,EUR,10,1,1\n");
        write("b.csv", HEADER + "2026-10-02,,a,A,EUR,10,1,1\n2026-10-03,,a,A,EUR,10,1,1\n");
        assertThat(imported("a.csv", "b.csv").out())
                .contains("`b.csv` and `a.csv` tell the same of 1 campaign (up to 1 day): `impressions`, `clicks`,");
        JsonNode overlap = json(imported("a.csv", "b.csv", "--format", "json")).at("/overlaps/0");
        assertThat(overlap.get("kept").textValue()).isEqualTo("b.csv");
        assertThat(overlap.get("days").intValue()).isEqualTo(1);
    }

    @Test
    void parts_of_campaigns_are_counted() throws IOException {
        write(
                "a.csv",
                "date,campaignId,adName,impressions\n2026-10-01,a,x,1\n2026-10-01,a,y,1\n2026-10-02,a,y,1\n2026-10-02,b,y,1\n");
        assertThat(imported("a.csv").out()).contains("   Scopes       2 campaigns, 3 ads\n");
        assertThat(json(imported("a.csv", "--format", "json"))
                        .at("/files/0/breakdowns/ad")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void a_member_of_an_archive_goes_by_both_names() throws IOException {
        JsonNode files = json(Ran.boussole("import", "fixtures/exports/generic/zip-of-several.zip", "--format", "json"))
                .get("files");
        assertThat(files.at("/0/file").textValue()).isEqualTo("zip-of-several.zip/search.csv");
        assertThat(files.at("/0/member").textValue()).isEqualTo("search.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"advise", "explain", "why-not", "smart", "import"})
    void every_command_that_reads_exports_can_be_told_their_days_and_columns(String command) {
        assertThat(Ran.boussole(command, "--help").out()).contains("--period=FROM..TO", "--map=COLUMN=NAME,...");
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, is not a period",
        "2026-10-31..2026-10-01, ends before it starts",
        "2026-10-01..2026-10-02..2026-10-03, is not a period"
    })
    void a_period_that_is_none_is_refused(String period, String said) throws IOException {
        write("a.csv", HEADER);
        Ran ran = imported("a.csv", "--period", period);
        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.err()).startsWith("`--period`: `" + period + "` " + said).contains("2026-10-01..2026-10-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kosten=spent|column `Kosten` cannot be `spent`, which is no column of the generic format. Did you mean `spend`?",
                "Kosten=xyzzy|column `Kosten` cannot be `xyzzy`, which is no column of the generic format. Write a name such as",
                "Kosten|`Kosten` does not say what a column is.",
                "=spend|`=spend` does not say what a column is.",
                "Kosten=spend,Preis=spend|`Kosten` and `Preis` are both given as `spend`."
            })
    void a_mapping_to_nothing_is_refused_with_what_was_meant(String map, String said) throws IOException {
        write("a.csv", HEADER);
        Ran ran = imported("a.csv", "--map", map);
        assertThat(ran.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.err()).startsWith("`--map`: " + said);
    }

    /** A shop's workspace: one total that lacks something, three rows that cannot be, one campaign without rows. */
    private void workspace() throws IOException {
        write("boussole.yaml", """
                account: Lamp shop
                currency: EUR
                language: en
                campaigns:
                  - id: brand
                    name: Brand
                    channel: paid_search
                    match: { campaign: "Brand*" }
                  - id: forgotten
                    name: Forgotten
                    channel: paid_search
                """);
        write("exports/google.csv", """
                Campaign report
                October 1, 2026 - October 1, 2026
                Campaign,Day,Currency code,Impr.,Clicks,Cost
                Brand A,2026-10-01,EUR,"1,234",7,12.34
                Total: Account, --,EUR,"1,234",7,20.50
                """);
        write(
                "exports/site.csv",
                HEADER
                        + "2026-10-01,paid_search,brand,Brand,EUR,100,10,5\n"
                        + "2026-10-02,paid_search,brand,Brand,EUR,100,10,5\n"
                        + "2026-10-02,paid_search,other,Other,EUR,100,10,5\n"
                        + "2026-10-03,paid_search,brand,Brand,EUR,10,12,5\n".repeat(3));
    }

    private Ran imported(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "import";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--lang";
        all[arguments.length + 2] = "en";
        return Ran.in(folder, Map.of(), all);
    }

    private static String[] arguments(String[] files, String... options) {
        String[] all = new String[files.length + options.length + 1];
        all[0] = "import";
        System.arraycopy(files, 0, all, 1, files.length);
        System.arraycopy(options, 0, all, files.length + 1, options.length);
        return all;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static JsonNode json(Ran ran) throws IOException {
        return new ObjectMapper().readTree(ran.out());
    }

    @Test
    void a_bare_file_with_money_is_reviewed_once_its_currency_is_said() throws IOException {
        Path file = folder.resolve("bare.csv");
        Files.writeString(file, "date,campaignName,impressions,clicks,spend\n2026-10-01,Lamps,100,5,12.5\n");
        assertThat(Ran.boussole("advise", file.toString()).err()).contains("Pass `--currency EUR`");
        assertThat(Ran.boussole("advise", file.toString(), "--currency", "eur").code())
                .isZero();
        assertThat(Ran.boussole("advise", file.toString(), "--currency", "euro").err())
                .isEqualTo("`--currency`: `euro` is no currency. Write an ISO 4217 code such as EUR.\n");
    }
}
