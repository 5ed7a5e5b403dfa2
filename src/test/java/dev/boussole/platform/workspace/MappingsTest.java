package dev.boussole.platform.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import dev.boussole.platform.export.Mapping;
import dev.boussole.platform.export.ReadOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingsTest {
    private static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));

    @TempDir
    Path path;

    private Folder folder;

    @BeforeEach
    void one_export() {
        folder = new Folder(path).with("rows.csv", Folder.ONE_ROW);
    }

    private List<Mapping> mappings(String... yaml) {
        folder.settings(yaml);
        Problems problems = new Problems();
        List<Mapping> mappings =
                SettingsFile.read(path.resolve("boussole.yaml"), problems).mappings();
        problems.throwErrors();
        return mappings;
    }

    private void says(String en, String fr, String... yaml) {
        folder.settings(yaml);
        assertThat(folder.refusal(Language.EN)).containsExactly(en);
        assertThat(folder.refusal(Language.FR)).containsExactly(fr);
    }

    @Test
    void everything_that_can_be_said_about_a_file_is_read() {
        Mapping read = mappings(
                        "mappings:",
                        "  - file: \"media-*.xlsx\"",
                        "    platform: display_network",
                        "    channel: display",
                        "    currency: eur",
                        "    locale: fr-FR",
                        "    period: 2026-10-01/2026-10-31",
                        "    columns: { Datum: date, Kosten: spend, Kampagne: Campaign_Name, \"Notiz\": ignore }")
                .get(0);
        assertThat(read.fits("exports/Media-2026.xlsx", List.of())).isTrue();
        assertThat(read.fits("exports/other.xlsx", List.of("Datum", "Kosten", "Kampagne", "Notiz")))
                .isFalse();
        assertThat(read.platform()).isEqualTo("display_network");
        assertThat(read.channel()).isEqualTo(Channel.DISPLAY);
        assertThat(read.currency()).isEqualTo("EUR");
        assertThat(read.locale()).isEqualTo(Locale.FRANCE);
        assertThat(read.period()).isEqualTo(OCTOBER);
        assertThat(read.target(" kosten ")).contains("spend");
        assertThat(read.target("Kampagne")).contains("campaignName");
        assertThat(read.target("Notiz")).contains(Mapping.IGNORE);
        assertThat(read.target("Klicks")).isEmpty();
    }

    @Test
    void without_a_file_a_mapping_concerns_files_that_have_all_its_columns() {
        Mapping read = mappings("mappings: [ { columns: { Datum: date, Kosten: spend } } ]")
                .get(0);
        assertThat(read.fits("any.csv", List.of("kosten", "Datum", "Klicks"))).isTrue();
        assertThat(read.fits("any.csv", List.of("Kosten", "Klicks"))).isFalse();
        assertThat(read.missing(List.of("Kosten", "Klicks"))).containsExactly("Datum");
    }

    @Test
    void the_first_mapping_that_fits_a_file_counts() {
        ReadOptions options = ReadOptions.DEFAULT.withMappings(mappings(
                "mappings:", "  - { file: \"a*.csv\", currency: EUR }", "  - { file: \"*.csv\", currency: USD }"));
        assertThat(options.mapping("a1.csv", List.of()).map(Mapping::currency)).contains("EUR");
        assertThat(options.mapping("b1.csv", List.of()).map(Mapping::currency)).contains("USD");
        assertThat(options.mapping("b1.xlsx", List.of())).isEmpty();
    }

    @Test
    void what_was_asked_for_one_reading_counts_before_the_mapping() {
        Mapping read = mappings("mappings: [ { file: a.csv, locale: de-DE, period: 2026-10-01..2026-10-31 } ]")
                .get(0);
        assertThat(ReadOptions.DEFAULT.with(read))
                .isEqualTo(ReadOptions.DEFAULT.withLocale(Locale.GERMANY).withPeriod(OCTOBER));
        Period day = Period.day(LocalDate.of(2026, 9, 1));
        assertThat(ReadOptions.DEFAULT.withPeriod(day).withLocale(Locale.US).with(read))
                .isEqualTo(ReadOptions.DEFAULT.withPeriod(day).withLocale(Locale.US));
    }

    @Test
    void a_row_takes_from_the_mapping_only_what_it_does_not_say() {
        Mapping read = mappings("mappings: [ { file: a.csv, platform: criteo, channel: display, currency: EUR } ]")
                .get(0);
        Origin silent = new Origin(null, null, "1", "2", "c", Breakdown.AD, "x", null, "w");
        assertThat(read.complete(silent))
                .isEqualTo(new Origin("criteo", Channel.DISPLAY, "1", "2", "c", Breakdown.AD, "x", "EUR", "w"));
        Origin speaking = new Origin("m", Channel.VIDEO, null, null, null, Breakdown.CAMPAIGN, "", "USD", null);
        assertThat(read.complete(speaking)).isEqualTo(speaking);
    }

    @Test
    void a_column_that_is_no_column_is_answered_with_the_nearest() {
        says(
                "`boussole.yaml`, line 2, key `mappings[0].columns.Kosten`: `spent` is not a column of the generic"
                        + " format. Did you mean `spend`? Write a name such as `date`, `campaignName`, `spend` or"
                        + " `clicks`, or `ignore`.",
                "`boussole.yaml`, ligne 2, clé `mappings[0].columns.Kosten` : `spent` n'est pas une colonne du format"
                        + " générique. Vouliez-vous dire `spend` ? Écrivez un nom comme `date`, `campaignName`, `spend`"
                        + " ou `clicks`, ou bien `ignore`.",
                "mappings:",
                "  - columns: { Datum: date, Kosten: spent }");
    }

    @Test
    void an_unknown_key_is_answered_with_the_nearest_known_one() {
        says(
                "`boussole.yaml`, line 1, key `mappings[0].files`: `files` is not known here. Did you mean `file`?"
                        + " Expected: `file`, `platform`, `channel`, `currency`, `locale`, `period`, `columns`.",
                "`boussole.yaml`, ligne 1, clé `mappings[0].files` : `files` n'est pas connu ici. Vouliez-vous dire"
                        + " `file` ? Clés attendues : `file`, `platform`, `channel`, `currency`, `locale`, `period`,"
                        + " `columns`.",
                "mappings: [ { files: a.csv, columns: { Datum: date } } ]");
    }

    @Test
    void a_mapping_says_which_files_it_is_about() {
        says(
                "`boussole.yaml`, line 1, key `mappings[0]`: `file` or `columns` is missing: nothing says which files"
                        + " are meant. Write the file's name, like `file: \"media-*.xlsx\"`, or its columns.",
                "`boussole.yaml`, ligne 1, clé `mappings[0]` : `file` ou `columns` manque : rien ne dit quels fichiers"
                        + " sont concernés. Écrivez le nom du fichier, par exemple `file: \"media-*.xlsx\"`, ou ses"
                        + " colonnes.",
                "mappings: [ { currency: EUR } ]");
    }

    @Test
    void two_columns_are_never_the_same() {
        says(
                "`boussole.yaml`, line 1, key `mappings[0].columns.Cost`: `Kosten` and `Cost` are both `spend`. Map one"
                        + " of them and write `ignore` for the other.",
                "`boussole.yaml`, ligne 1, clé `mappings[0].columns.Cost` : `Kosten` et `Cost` sont tous deux `spend`."
                        + " Gardez l'un et écrivez `ignore` pour l'autre.",
                "mappings: [ { columns: { Kosten: spend, Cost: spend, A: ignore, B: ignore } } ]");
    }

    @Test
    void everything_wrong_with_the_mappings_is_told_at_once() {
        folder.settings(
                "mappings:",
                "  - { file: a.csv, channel: displai, currency: Euro, locale: francais }",
                "  - { file: b.csv, period: 2026-10-31/2026-10-01, columns: [ Datum ] }",
                "  - { file: c.csv, period: October, columns: {} }");
        assertThat(folder.refusal(Language.EN))
                .extracting(message -> message.substring(0, message.indexOf(". ")))
                .containsExactlyInAnyOrder(
                        "`boussole.yaml`, line 2, key `mappings[0].channel`: `displai` is not a channel",
                        "`boussole.yaml`, line 2, key `mappings[0].currency`: `Euro` is not an ISO 4217 currency code",
                        "`boussole.yaml`, line 2, key `mappings[0].locale`: `francais` is not a language and country",
                        "`boussole.yaml`, line 3, key `mappings[1].period`: `2026-10-31/2026-10-01` is not a first and a"
                                + " last day",
                        "`boussole.yaml`, line 3, key `mappings[1].columns`: `[…]` is not what each column of the file"
                                + " is",
                        "`boussole.yaml`, line 4, key `mappings[2].period`: `October` is not a first and a last day",
                        "`boussole.yaml`, line 4, key `mappings[2].columns`: `{}` is not what each column of the file"
                                + " is");
    }
}
