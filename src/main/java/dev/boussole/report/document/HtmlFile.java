package dev.boussole.report.document;

import java.util.function.UnaryOperator;

/** A report as one HTML file that needs nothing else: styled, drawings inside, light on paper, every text escaped. */
public final class HtmlFile {
    private HtmlFile() {}

    public static String of(ReportDocument document) {
        String language = document.language().code();
        StringBuilder out = new StringBuilder(1 << 16);
        out.append("<!doctype html>\n<html lang=\"").append(language).append("\">\n<head>\n");
        out.append("<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        out.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        out.append("<title>").append(Plain.html(title(document))).append("</title>\n");
        out.append("<style>\n").append(Styles.SCREEN).append("</style>\n</head>\n<body>\n<main>\n");
        out.append(Markup.of(document, UnaryOperator.identity(), true));
        out.append("</main>\n<footer><p>").append(Plain.html(document.foot())).append("</p></footer>\n");
        return out.append("</body>\n</html>\n").toString();
    }

    /** {@code Atelier Lumière · Marketing report · 9 August – 31 October 2026}. */
    static String title(ReportDocument document) {
        return document.account() + " · " + document.title() + " · " + document.period();
    }
}
