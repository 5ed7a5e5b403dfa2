package dev.boussole.report.document;

import dev.boussole.report.chart.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sections and blocks as elements of HTML that is also XML; every text in them is escaped. */
final class Markup {
    /** A table of so few rows is not cut by the end of a page. */
    private static final int WHOLE_MAX = 8;

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final ReportDocument.Phrases phrases;
    private final Function<String, String> drawings;
    private final boolean figures;

    /**
     * @param drawings what is done to an {@code svg} element before it is written
     * @param figures whether the figures of a drawing stand below it
     */
    Markup(ReportDocument.Phrases phrases, Function<String, String> drawings, boolean figures) {
        this.phrases = phrases;
        this.drawings = drawings;
        this.figures = figures;
    }

    static String of(ReportDocument document, Function<String, String> drawings, boolean figures) {
        Markup markup = new Markup(document.phrases(), drawings, figures);
        markup.head(document);
        document.sections().forEach(markup::section);
        return markup.out.toString();
    }

    private void head(ReportDocument document) {
        line("<header class=\"cover\">");
        line(element("p", "account", document.account()));
        line(element("h1", "", document.title()));
        line("<p class=\"period\">" + Plain.html(document.period()) + " <span class=\"sep\">·</span> "
                + Plain.html(document.subject()) + " <span class=\"sep\">·</span> " + Plain.html(phrases.asOf())
                + "</p>");
        line("</header>");
        line("<section class=\"summary\">");
        line(element("h2", "", phrases.summary()));
        document.summary().forEach(sentence -> line(element("p", "", sentence)));
        tiles(document.tiles());
        line("</section>");
    }

    private void tiles(List<ReportDocument.Tile> tiles) {
        if (tiles.isEmpty()) {
            return;
        }
        line("<table class=\"tiles\"><tbody><tr>");
        for (ReportDocument.Tile tile : tiles) {
            line("<td>" + element("span", "name", tile.name()) + element("span", "value", tile.value())
                    + element("span", "note", tile.note()) + "</td>");
        }
        line("</tr></tbody></table>");
    }

    private void section(ReportDocument.Section section) {
        line("<section class=\"part part-" + section.key() + "\">");
        line("<h2 id=\"" + section.key() + "\">" + Plain.html(section.title()) + "</h2>");
        if (!section.lead().isEmpty()) {
            line(element("p", "lead", section.lead()));
        }
        section.blocks().forEach(this::block);
        line("</section>");
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            line(element("p", paragraph.quiet() ? "aside" : "", paragraph.text()));
        } else if (block instanceof Block.Bullets bullets) {
            line("<ul>");
            bullets.items().forEach(item -> line(element("li", "", item)));
            line("</ul>");
        } else if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Facts facts) {
            facts(facts.facts());
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Drawing drawing) {
            drawing(drawing.chart());
        } else if (block instanceof Block.Gallery gallery) {
            gallery(gallery);
        } else if (block instanceof Block.Advised advised) {
            advised(advised);
        }
    }

    private void heading(Block.Heading heading) {
        line("<div class=\"heading\"><h3>" + Plain.html(heading.text()) + "</h3><p class=\"place\">"
                + Plain.html(heading.note()) + marks(heading.marks()) + "</p></div>");
    }

    private static String marks(List<Block.Mark> marks) {
        StringBuilder all = new StringBuilder();
        for (Block.Mark mark : marks) {
            all.append(' ').append(element("span", "chip " + mark.tone(), mark.text()));
        }
        return all.toString();
    }

    private void facts(List<Block.Fact> facts) {
        line("<table class=\"facts\"><tbody>");
        for (Block.Fact fact : facts) {
            StringBuilder texts = new StringBuilder(span(fact.interval()));
            for (int i = 0; i < fact.texts().size(); i++) {
                texts.append(element("p", i == 0 ? "" : "more", fact.texts().get(i)));
            }
            line("<tr><th scope=\"row\">" + Plain.html(fact.name()) + "</th><td>" + texts + "</td></tr>");
        }
        line("</tbody></table>");
    }

    private void advised(Block.Advised one) {
        line("<article class=\"advised\">");
        line("<h3><span class=\"rank\">" + one.rank() + "</span> " + Plain.html(one.title()) + "</h3>");
        line("<p class=\"place\">" + Plain.html(one.place()) + marks(one.marks()) + "</p>");
        line(element("p", "why", one.why()));
        line("<p class=\"step\"><strong>" + Plain.html(phrases.step()) + "</strong> " + Plain.html(one.step())
                + "</p>");
        line("<table class=\"brief\"><tbody><tr>");
        one.brief()
                .forEach(fact -> line("<td>" + element("span", "name", fact.name())
                        + element("span", "value", String.join(" ", fact.texts())) + "</td>"));
        line("</tr></tbody></table>");
        List<Block.Fact> facts = new ArrayList<>(one.facts());
        facts.add(0, one.gain());
        facts(facts);
        line("</article>");
    }

    private void table(Block.Table table) {
        String whole = table.rows().size() <= WHOLE_MAX ? " whole" : "";
        line("<div class=\"table-scroll" + whole + "\"><table class=\"rows\"><caption>" + Plain.html(table.caption())
                + "</caption><thead><tr>");
        for (Block.Column column : table.columns()) {
            line("<th scope=\"col\" class=\"w" + column.width() + (column.number() ? " num" : "") + "\">"
                    + Plain.html(column.name()) + "</th>");
        }
        line("</tr></thead><tbody>");
        for (List<Block.Cell> row : table.rows()) {
            StringBuilder cells = new StringBuilder("<tr>");
            for (int i = 0; i < row.size(); i++) {
                cells.append(cell(row.get(i), table.columns().get(i).number(), i == 0));
            }
            line(cells.append("</tr>").toString());
        }
        line("</tbody></table></div>");
    }

    private String cell(Block.Cell cell, boolean number, boolean first) {
        String look = (number ? "num" : "") + (cell.tone().isEmpty() ? "" : " " + cell.tone());
        String tag = first ? "th scope=\"row\"" : "td";
        String text = Plain.html(cell.text());
        return "<" + tag + (look.isBlank() ? "" : " class=\"" + look.strip() + "\"") + ">"
                + (cell.tone().isEmpty() ? text : "<strong>" + text + "</strong>")
                + span(cell.interval())
                + (cell.note().isEmpty() ? "" : element("small", "", cell.note()))
                + (first ? "</th>" : "</td>");
    }

    private String span(@Nullable Span span) {
        return span == null ? "" : drawings.apply(SpanDrawing.of(span));
    }

    private void gallery(Block.Gallery gallery) {
        line("<div class=\"gallery\">");
        for (Block.Panel panel : gallery.panels()) {
            line("<div class=\"panel\"><h4>" + Plain.html(panel.title()) + "</h4>");
            drawing(panel.chart());
            line("</div>");
        }
        line("</div>");
    }

    private void drawing(Chart chart) {
        line("<figure>");
        line(drawings.apply(chart.plot().svg()));
        if (!chart.keys().isEmpty()) {
            StringBuilder keys = new StringBuilder("<ul class=\"keys\">");
            for (Chart.Key key : chart.keys()) {
                keys.append("<li class=\"key\"><span class=\"swatch ")
                        .append(key.look())
                        .append("\">");
                keys.append(Plain.html(key.sign())).append("</span> ");
                keys.append(Plain.html(key.words())).append("</li>");
            }
            line(keys.append("</ul>").toString());
        }
        if (figures) {
            figures(chart);
        }
        line("</figure>");
    }

    private void figures(Chart chart) {
        line("<details><summary>" + Plain.html(phrases.figures()) + "</summary>");
        line("<div class=\"table-scroll\"><table class=\"rows\"><caption>" + Plain.html(chart.caption())
                + "</caption><thead><tr>");
        chart.table().heads().forEach(head -> line("<th scope=\"col\">" + Plain.html(head) + "</th>"));
        line("</tr></thead><tbody>");
        for (List<String> row : chart.table().rows()) {
            StringBuilder cells = new StringBuilder("<tr>");
            row.forEach(cell -> cells.append("<td>").append(Plain.html(cell)).append("</td>"));
            line(cells.append("</tr>").toString());
        }
        line("</tbody></table></div></details>");
    }

    private static String element(String tag, String look, String text) {
        return "<" + tag + (look.isEmpty() ? "" : " class=\"" + look + "\"") + ">" + Plain.html(text) + "</" + tag
                + ">";
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
