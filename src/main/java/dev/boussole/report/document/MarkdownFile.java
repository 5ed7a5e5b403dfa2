package dev.boussole.report.document;

import dev.boussole.report.chart.Chart;
import java.util.ArrayList;
import java.util.List;

/** A report as Markdown (CommonMark with tables), for a ticket or a wiki: drawings are tables there. Text is never markup. */
public final class MarkdownFile {
    private final StringBuilder out = new StringBuilder(1 << 14);
    private final ReportDocument document;
    private final String colon;

    private MarkdownFile(ReportDocument document) {
        this.document = document;
        this.colon = document.phrases().colon();
    }

    public static String of(ReportDocument document) {
        MarkdownFile file = new MarkdownFile(document);
        file.write();
        return file.out.toString();
    }

    private void write() {
        line("# " + Plain.markdown(document.account()) + " · " + Plain.markdown(document.title()));
        paragraph(document.period() + " · " + document.subject() + " · "
                + document.phrases().asOf());
        line("");
        line("## " + Plain.markdown(document.phrases().summary()));
        document.summary().forEach(this::paragraph);
        if (!document.tiles().isEmpty()) {
            line("");
        }
        for (ReportDocument.Tile tile : document.tiles()) {
            String note = tile.note().isEmpty() ? "" : " (" + tile.note() + ")";
            item(tile.name(), tile.value() + note);
        }
        document.sections().forEach(this::section);
        line("");
        line("---");
        paragraph(document.foot());
    }

    private void section(ReportDocument.Section section) {
        line("");
        line("## " + Plain.markdown(section.title()));
        if (!section.lead().isEmpty()) {
            paragraph(section.lead());
        }
        section.blocks().forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph.text());
        } else if (block instanceof Block.Bullets bullets) {
            line("");
            bullets.items().forEach(item -> line("- " + Plain.markdown(item)));
        } else if (block instanceof Block.Heading heading) {
            heading(heading.text(), heading.note(), heading.marks());
        } else if (block instanceof Block.Facts facts) {
            line("");
            facts.facts().forEach(this::fact);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Drawing drawing) {
            drawing(drawing.chart());
        } else if (block instanceof Block.Gallery gallery) {
            gallery.panels().forEach(panel -> drawing(panel.chart()));
        } else if (block instanceof Block.Advised advised) {
            advised(advised);
        }
    }

    private void heading(String text, String note, List<Block.Mark> marks) {
        line("");
        line("### " + Plain.markdown(text));
        List<String> said = new ArrayList<>();
        if (!note.isEmpty()) {
            said.add(note);
        }
        marks.forEach(mark -> said.add(mark.text()));
        if (!said.isEmpty()) {
            paragraph(String.join(" · ", said));
        }
    }

    private void advised(Block.Advised one) {
        heading(one.rank() + ". " + one.title(), one.place(), one.marks());
        paragraph(one.why());
        line("");
        item(document.phrases().step(), one.step());
        fact(one.gain());
        one.brief().forEach(this::fact);
        one.facts().forEach(this::fact);
    }

    private void fact(Block.Fact fact) {
        if (fact.texts().size() == 1) {
            item(fact.name(), fact.texts().get(0));
            return;
        }
        line("- **" + Plain.markdown(fact.name()) + "**" + colon);
        fact.texts().forEach(text -> line("  - " + Plain.markdown(text)));
    }

    private void item(String name, String text) {
        line("- **" + Plain.markdown(name) + "**" + colon + " " + Plain.markdown(text));
    }

    private void drawing(Chart chart) {
        paragraph(chart.plot().title());
        line("");
        List<String> heads = chart.table().heads();
        line(row(heads));
        line("|" + " --- |".repeat(heads.size()));
        chart.table().rows().forEach(row -> line(row(row)));
    }

    private static String row(List<String> cells) {
        StringBuilder row = new StringBuilder("|");
        cells.forEach(cell -> row.append(' ').append(Plain.markdown(cell)).append(" |"));
        return row.toString();
    }

    private void table(Block.Table table) {
        line("");
        StringBuilder head = new StringBuilder("|");
        StringBuilder rule = new StringBuilder("|");
        for (Block.Column column : table.columns()) {
            head.append(' ').append(Plain.markdown(column.name())).append(" |");
            rule.append(column.number() ? " ---: |" : " --- |");
        }
        line(head.toString());
        line(rule.toString());
        for (List<Block.Cell> row : table.rows()) {
            StringBuilder cells = new StringBuilder("|");
            for (Block.Cell cell : row) {
                String note = cell.note().isEmpty() ? "" : "; " + cell.note();
                cells.append(' ').append(Plain.markdown(cell.text() + note)).append(" |");
            }
            line(cells.toString());
        }
    }

    private void paragraph(String text) {
        line("");
        line(Plain.markdown(text));
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
