package dev.boussole.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfFileTest {
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final Map<Language, byte[]> MADE = new EnumMap<>(Language.class);

    private static byte[] pdf(Language language) {
        return MADE.computeIfAbsent(language, one -> PdfFile.of(SampleReports.sample(one)));
    }

    private static String text(PDDocument pdf) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    @Test
    void the_text_can_be_read_in_english() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(Language.EN))) {
            assertThat(text(pdf))
                    .contains(
                            "Atelier Lumière",
                            "What we recommend",
                            "Replace the creative: people have seen it too often",
                            "+212 conversions (95%: +155 to +262), about €7,249 of margin",
                            "Cost per acquisition from €31 to €28 by 30 November 2026",
                            "Paid search",
                            "What is not known yet",
                            "What was held back",
                            "Method and sources",
                            SampleReports.sample().review().ruleset(),
                            SampleReports.sample().review().decisionId(),
                            "Page 1 of " + pdf.getNumberOfPages());
        }
    }

    @Test
    void the_text_can_be_read_in_french() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(Language.FR))) {
            assertThat(text(pdf))
                    .contains(
                            "Ce que nous recommandons",
                            "Renouveler la création : elle a été trop vue",
                            "Échéance",
                            "Page 2 sur " + pdf.getNumberOfPages());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void it_has_a_title_a_language_tags_and_bookmarks(Language language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(language))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Atelier Lumière · ");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(LocalDate.of(2026, 11, 1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
            assertThat(catalog.getLanguage()).isEqualTo(language.code());
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getDocumentOutline().getFirstChild().getTitle())
                    .isEqualTo(SampleReports.sample(language).sections().get(0).title());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pages_are_a4_and_fonts_are_inside(Language language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(language))) {
            assertThat(pdf.getNumberOfPages()).isBetween(8, 20);
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
                assertThat(page.getMediaBox().getHeight())
                        .isBetween(PDRectangle.A4.getHeight() - 1, PDRectangle.A4.getHeight() + 1);
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("DejaVuSans");
                }
            }
        }
    }

    @Test
    void the_same_report_has_the_same_bytes() {
        assertThat(PdfFile.of(SampleReports.sample(Language.FR))).isEqualTo(pdf(Language.FR));
    }

    @Test
    void another_report_has_other_bytes() {
        assertThat(pdf(Language.EN)).isNotEqualTo(pdf(Language.FR));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void its_pages_are_drawn(Language language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(language))) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            Files.createDirectories(SHOTS);
            for (int page : new int[] {0, 3, 7}) {
                var picture = renderer.renderImageWithDPI(page, 100);
                Path file = SHOTS.resolve("report-" + language.code() + "-pdf-" + (page + 1) + ".png");
                ImageIO.write(picture, "png", file.toFile());
                long ink = picture.getRaster().getSample(0, 0, 0) == 255
                        ? java.util.stream.IntStream.range(0, picture.getHeight())
                                .filter(y -> java.util.stream.IntStream.range(0, picture.getWidth())
                                        .anyMatch(x -> (picture.getRGB(x, y) & 0xffffff) != 0xffffff))
                                .count()
                        : 0;
                assertThat(ink).as("lines with ink on page " + page).isGreaterThan(300);
            }
        }
    }
}
