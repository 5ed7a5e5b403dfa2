package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposedMappingTest {
    private static final String ODD = """
            Datum;Kampagne;Ausgaben (EUR);Klicks;Umsatz
            01.10.2026;Lampen;12,50;10;99,00
            13.10.2026;Lampen;1.012,50;20;150,00
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void an_odd_file() throws IOException {
        Files.writeString(folder.resolve("odd.csv"), ODD);
    }

    private Ran imported(String... arguments) {
        return Ran.in(folder, Map.of(), arguments);
    }

    @Test
    void an_unknown_file_is_refused_with_a_proposal() {
        Ran ran = imported("import", "odd.csv", "--check", "--lang", "en");
        assertThat(ran.code()).isNotZero();
        assertThat(ran.out()).contains("""
                   What its columns seem to be, and how sure that is:
                     Datum           date             100\u00A0%  `01.10.2026`
                     Kampagne        campaignName     100\u00A0%
                     Ausgaben (EUR)  spend            100\u00A0%  `12,50`
                     Klicks          clicks           100\u00A0%  `10`
                     Umsatz          conversionValue   70\u00A0%  `99,00`, may also be `revenue`
                   If that is right, pass:
                     --map "Datum=date,Kampagne=campaignName,Ausgaben (EUR)=spend,Klicks=clicks,Umsatz=conversionValue"
                   or write it in boussole.yaml, for good:
                     mappings:
                       - file: "odd.csv"
                         columns:
                           "Datum": date
                           "Kampagne": campaignName
                           "Ausgaben (EUR)": spend
                           "Klicks": clicks
                           "Umsatz": conversionValue
                """);
    }

    @Test
    void the_proposed_option_reads_the_file() {
        String line = lines(
                        imported("import", "odd.csv", "--check", "--lang", "en").out())
                .stream()
                .filter(one -> one.strip().startsWith("--map "))
                .findFirst()
                .orElseThrow()
                .strip();
        String map = line.substring("--map \"".length(), line.length() - 1);
        Ran ran = imported("import", "odd.csv", "--check", "--lang", "en", "--map", map);
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(
                        "`mapped`",
                        "1 October 2026 to 13 October 2026",
                        "EUR",
                        "`clicks`, `spend`, `conversionValue`",
                        "2 kept");
    }

    @Test
    void the_proposed_settings_read_the_file() throws IOException {
        List<String> lines =
                lines(imported("import", "odd.csv", "--check", "--lang", "fr").out());
        int from = lines.indexOf("     mappings:");
        String settings = String.join(
                        "\n", lines.subList(from, lines.indexOf("           \"Umsatz\": conversionValue") + 1))
                .indent(-5);
        Files.writeString(folder.resolve("boussole.yaml"), "account: Lampen\ncurrency: EUR\n" + settings);
        Ran ran = imported("import", ".", "--check", "--lang", "en");
        assertThat(ran.out()).contains("`mapped`", "2 kept", "`clicks`, `spend`, `conversionValue`");
        assertThat(ran.code()).isZero();
    }

    @Test
    void week_and_month_may_be_declared() throws IOException {
        Files.writeString(folder.resolve("months.csv"), "Wann;Ausgaben (EUR)\n01.09.2026;5,50\n01.10.2026;6,50\n");
        assertThat(imported("import", "months.csv", "--lang", "en", "--map", "Wann=month,Ausgaben (EUR)=spend")
                        .out())
                .contains("1 September 2026 to 31 October 2026 (61 days)");
    }

    private static List<String> lines(String out) {
        return out.lines().toList();
    }
}
