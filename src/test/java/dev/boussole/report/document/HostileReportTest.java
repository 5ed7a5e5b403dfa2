package dev.boussole.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Language;
import dev.boussole.report.CsvReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came from a file is text in every format, whatever it holds. */
class HostileReportTest {
    @TempDir
    static Path folder;

    private static Material material;
    private static ReportDocument document;

    @BeforeAll
    static void read() {
        material = SampleReports.hostile(folder);
        document = Reporter.of(material, Language.EN);
    }

    @Test
    void html_shows_markup_as_text() {
        String html = HtmlFile.of(document);
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("&lt;img src=&quot;file:///etc/passwd&quot; onerror=alert(2)&gt;")
                .contains("&amp;lt;b&amp;gt; &amp;amp; &amp;#60;")
                .doesNotContain("<script", "<img", "</style><style>", "\u202e");
    }

    @Test
    void html_has_one_style_and_nothing_to_load() {
        String html = HtmlFile.of(document);
        assertThat(html.split("<style", -1)).hasSize(2);
        assertThat(html.replaceAll("(?s)>[^<]*<", "><").replaceAll("aria-label=\"[^\"]*\"", ""))
                .doesNotContain("href=", "src=", "url(", "onerror");
    }

    @Test
    void markdown_shows_markup_as_text() {
        String markdown = MarkdownFile.of(document);
        assertThat(markdown)
                .contains("\\<script\\>alert(1)\\</script\\>")
                .contains("\\[click\\](https\\://evil.example) https\\://evil.example www\\.evil.example")
                .contains("\\&lt;b\\&gt;")
                .doesNotContain("\u202e")
                .doesNotContainPattern("(?<!\\\\)<(script|img|style)")
                .doesNotContainPattern("(?m)^=");
    }

    @Test
    void pdf_shows_markup_as_text() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfFile.of(document))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0\\u202f]+", " ");
            assertThat(text)
                    .contains(SampleReports.SCRIPT, SampleReports.FORMULA, SampleReports.ENTITY)
                    .contains("<img src=\"file:///etc/passwd\" onerror=alert(2)>")
                    .contains("www.evil.example {0} {1}")
                    .doesNotContain("\u202e", "root:");
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith(SampleReports.SCRIPT);
        }
    }

    @Test
    void pdf_has_no_link_script_file_or_action() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfFile.of(document))) {
            Set<String> found = new HashSet<>();
            names(pdf.getDocumentCatalog().getCOSObject(), found, new HashSet<>());
            assertThat(found)
                    .doesNotContain("URI", "JS", "JavaScript", "Launch", "GoToR", "EmbeddedFiles", "EmbeddedFile")
                    .doesNotContain("OpenAction", "AA", "SubmitForm", "ImportData", "RichMedia", "XFA", "Filespec");
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
        }
    }

    /** Every key and name below an object. */
    private static void names(COSBase base, Set<String> found, Set<COSBase> seen) {
        COSBase one = base instanceof COSObject object ? object.getObject() : base;
        if (one == null || !seen.add(one)) {
            return;
        }
        if (one instanceof COSName name) {
            found.add(name.getName());
        } else if (one instanceof COSArray array) {
            array.forEach(item -> names(item, found, seen));
        } else if (one instanceof COSDictionary dictionary) {
            for (COSName key : dictionary.keySet()) {
                found.add(key.getName());
                names(dictionary.getItem(key), found, seen);
            }
        }
    }

    @Test
    void a_letter_that_the_font_lacks_is_a_box() throws IOException {
        ReportDocument plain = SampleReports.sample(Language.EN);
        ReportDocument other = new ReportDocument(
                plain.language(),
                "Shop \ud83d\ude80 \u65e5 \u0416",
                plain.title(),
                plain.subject(),
                plain.period(),
                plain.asOf(),
                plain.summary(),
                List.of(),
                List.of(),
                plain.foot(),
                plain.phrases());
        try (PDDocument pdf = Loader.loadPDF(PdfFile.of(other))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Shop \u25a1 \u25a1 \u0416");
        }
    }

    @Test
    void csv_runs_no_formula() {
        String csv = CsvReport.of(material.review(), Language.EN);
        assertThat(csv).contains("'" + SampleReports.FORMULA);
        assertThat(csv.lines()).noneMatch(line -> line.matches("(^|.*,)\"?[=+@].*"));
    }

    @Test
    void text_that_is_not_seen_is_taken_out() {
        assertThat(Plain.html("a\u202Eb\u2066c\u0000d\u200Be\uFEFFf\uD800g")).isEqualTo("a b c d e f g");
        assertThat(Plain.markdown("1 < 2\n# x")).isEqualTo("1 \\< 2 \\# x");
        assertThat(Plain.markdown("12. a")).isEqualTo("12\\. a");
        assertThat(Plain.markdown("- a")).isEqualTo("\\- a");
        assertThat(Plain.markdown("5 - 3")).isEqualTo("5 - 3");
    }
}
