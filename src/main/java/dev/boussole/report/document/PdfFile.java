package dev.boussole.report.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * A report as PDF: A4, tagged for screen readers (PDF/UA), its fonts inside, the same bytes for the same report. Nothing is
 * loaded while it is made, whatever its texts say: every address is refused.
 */
public final class PdfFile {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FAMILY = "Report";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    /** Of the drawings on the page, in CSS pixels: a page wide, and one of two side by side. */
    private static final int WIDE = 650;

    private static final int HALF = 316;
    private static final int BAR = 150;
    private static final int SMALL_UNTIL = 500;

    static {
        System.setProperty("java.awt.headless", "true");
        XRLog.setLoggingEnabled(false);
    }

    private PdfFile() {}

    public static byte[] of(ReportDocument document) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Boussole");
        builder.useReplacementText("\u25a1");
        font(builder, "DejaVuSans.ttf", REGULAR);
        font(builder, "DejaVuSans-Bold.ttf", BOLD);
        builder.useUriResolver((base, address) -> null);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, kind) -> false, when);
        }
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withHtmlContent(html(document), null);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            dated(pdf, document);
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(
                () -> resource(file),
                FAMILY,
                weight,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
    }

    private static InputStream resource(String file) {
        InputStream in = PdfFile.class.getResourceAsStream(FONTS + file);
        if (in == null) {
            throw new IllegalStateException("The program lacks its font " + file);
        }
        return in;
    }

    /** As of the day of the report, not of the day on which it is written; so the same report gives the same bytes. */
    private static void dated(PDDocument pdf, ReportDocument document) {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        day.setTimeInMillis(
                document.asOf().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreationDate(day);
        information.setModificationDate(day);
        information.setAuthor(Plain.line(document.account()));
        information.setCreator("Boussole");
        pdf.setDocumentId((document.foot() + document.language().code()).hashCode() & 0xffffffffL);
    }

    private static String html(ReportDocument document) {
        String title = Plain.html(HtmlFile.title(document));
        StringBuilder out = new StringBuilder(1 << 16);
        out.append("<html lang=\"")
                .append(document.language().code())
                .append("\"><head><title>")
                .append(title);
        out.append("</title><meta name=\"subject\" content=\"")
                .append(Plain.html(document.period()))
                .append("\"/>");
        out.append("<bookmarks>");
        for (ReportDocument.Section section : document.sections()) {
            out.append("<bookmark name=\"").append(Plain.html(section.title())).append("\" href=\"#");
            out.append(section.key()).append("\"/>");
        }
        out.append("</bookmarks><style>").append(Styles.PAPER).append("</style></head><body>");
        out.append("<div class=\"running-head\">")
                .append(Plain.html(document.account()))
                .append(" · ");
        out.append(Plain.html(document.title()))
                .append(" · ")
                .append(Plain.html(document.period()))
                .append("</div>");
        out.append("<div class=\"running-foot\">")
                .append(Plain.html(document.foot()))
                .append("</div>");
        out.append("<div class=\"running-page\">")
                .append(page(document.phrases().page()))
                .append("</div>");
        out.append(Markup.of(document, PdfFile::onPaper, false));
        return out.append("</body></html>").toString();
    }

    /** {@code Page {0} of {1}} with the counters of the page in their places. */
    private static String page(String words) {
        return Plain.html(words)
                .replace("{0}", "<span class=\"page-number\"></span>")
                .replace("{1}", "<span class=\"page-count\"></span>");
    }

    /** A drawing with its size on the page and its own style, which is how a drawing in a PDF has any. */
    private static String onPaper(String svg) {
        int start = svg.indexOf("viewBox=\"0 0 ") + "viewBox=\"0 0 ".length();
        String[] box = svg.substring(start, svg.indexOf('"', start)).split(" ", -1);
        double width = Double.parseDouble(box[0]);
        double height = Double.parseDouble(box[1]);
        int shown = svg.startsWith("<svg class=\"bar") ? BAR : width < SMALL_UNTIL ? HALF : WIDE;
        int label = svg.indexOf("aria-label=\"") + "aria-label=\"".length();
        String words = svg.substring(label, svg.indexOf('"', label));
        int open = svg.indexOf('>') + 1;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + shown + "\" height=\""
                + Math.round(shown * height / width) + "\" alt=\"" + words + "\"" + svg.substring(4, open) + "<style>"
                + Styles.PAPER_DRAWING + "</style>" + svg.substring(open);
    }
}
