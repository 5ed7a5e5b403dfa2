package dev.boussole.service.push.mail;

import dev.boussole.campaign.Language;
import dev.boussole.report.Labels;

/** A digest as HTML in the colours of the reports; styles stand at the elements, where mail programs keep them. */
final class DigestHtml {
    private static final String CARD =
            "border:1px solid #d0d7de;border-left:5px solid %s;border-radius:5px;padding:12px 16px;margin:12px 0";
    private static final String CALM = "#0a5fb4";
    private static final String URGENT = "#b42318";
    private static final String FAINT = "color:#57606a;margin:0 0 4px";

    private final StringBuilder out = new StringBuilder();
    private final Labels words;

    private DigestHtml(Labels words) {
        this.words = words;
    }

    static String of(News news, Labels words, String title, Language language) {
        DigestHtml html = new DigestHtml(words);
        html.line("<!doctype html>");
        html.line("<html lang=\"" + language.code() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + escape(title)
                + "</title></head>");
        html.line("<body style=\"margin:0;background:#fff;color:#1b1f24;font:16px/1.5 system-ui,sans-serif\">");
        html.line("<div style=\"max-width:640px;margin:0 auto;padding:16px\">");
        html.line("<h1 style=\"font-size:22px;margin:0 0 8px\">" + escape(title) + "</h1>");
        news.objectives().forEach(html::objective);
        news.advice().forEach(html::advice);
        html.line("<p style=\"" + FAINT + ";font-size:14px\">" + escape(words.text("because")) + "</p>");
        html.line("</div></body></html>");
        return html.out.toString();
    }

    private void objective(News.ObjectiveNews one) {
        line("<div style=\"" + CARD.formatted(URGENT) + "\">");
        line("<h2 style=\"font-size:18px;margin:0\">"
                + escape(words.text("objective", one.id(), one.now(), one.before())) + "</h2>");
        line("<p style=\"margin:4px 0\">" + escape(one.promise()) + "</p>");
        one.outlook().forEach(text -> line("<p style=\"" + FAINT + "\">" + escape(text) + "</p>"));
        line("</div>");
    }

    private void advice(News.AdviceNews one) {
        line("<div style=\"" + CARD.formatted(CALM) + "\">");
        line("<p style=\"" + FAINT + "\">" + escape(one.campaign()) + " · "
                + escape(words.text(one.fresh() ? "advice.new" : "advice.changed")) + "</p>");
        line("<h2 style=\"font-size:18px;margin:0\">" + escape(one.title()) + "</h2>");
        if (!one.why().isEmpty()) {
            line("<p style=\"margin:4px 0\">" + escape(words.text("why", one.why())) + "</p>");
            line("<p style=\"margin:4px 0\">" + escape(words.text("step", one.step())) + "</p>");
        }
        line("</div>");
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    private static String escape(String text) {
        return DigestText.oneLine(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
