package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final String SAMPLE = "fixtures/sample";

    @TempDir
    Path folder;

    @Test
    void html_goes_to_standard_output() {
        Ran ran = Ran.boussole("report", SAMPLE, "--lang", "en");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("<!doctype html>")
                .contains("What we recommend")
                .endsWith("</html>\n");
        assertThat(ran.out()).doesNotContain("What became of earlier advice");
    }

    @Test
    void a_pdf_is_written_to_a_file() throws IOException {
        Path file = folder.resolve("report.pdf");
        Ran ran = Ran.boussole("report", SAMPLE, "--format", "pdf", "--output", file.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(new String(Files.readAllBytes(file), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void a_pdf_is_not_thrown_at_a_screen() {
        Ran ran = Ran.in(Path.of(""), Map.of(), true, "report", SAMPLE, "--format", "pdf", "--lang", "fr");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--output rapport.pdf");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void markdown_of_one_campaign_and_four_weeks() {
        Ran ran = Ran.boussole(
                "report", SAMPLE, "--format", "md", "--campaign", "devis-architectes", "--weeks", "4", "--lang", "fr");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("# Atelier Lumière · Rapport marketing\n")
                .contains("4–31 octobre 2026 · Devis architectes, Microsoft Ads")
                .doesNotContain("Veilleuses");
    }

    @Test
    void what_cannot_be_used_is_said() {
        assertThat(Ran.boussole("report", SAMPLE, "--weeks", "0").err())
                .contains("--weeks is `0`: expected a whole number of weeks from 1 to 104.");
        assertThat(Ran.boussole("report", SAMPLE, "--format", "docx").err()).contains("html, pdf, md");
        Ran nowhere = Ran.boussole(
                "report",
                SAMPLE,
                "--output",
                folder.resolve("no/such/report.html").toString());
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("cannot be written");
        assertThat(Ran.boussole("report", SAMPLE, "--campaign", "devis-architecte")
                        .err())
                .contains("devis-architectes");
    }
}
