package dev.boussole.report.document;

import dev.boussole.report.chart.Chart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a section. */
public sealed interface Block {
    /** @param quiet whether it is an aside */
    record Paragraph(String text, boolean quiet) implements Block {}

    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** The start of a part of the section. @param note what kind of thing it is, or empty */
    record Heading(String key, String text, String note, List<Mark> marks) implements Block {
        public Heading {
            marks = List.copyOf(marks);
        }
    }

    /** Names with what is to be said of each. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** @param caption what it shows, read out before it */
    record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    record Drawing(Chart chart) implements Block {}

    /** Small drawings side by side. */
    record Gallery(List<Panel> panels) implements Block {
        public Gallery {
            panels = List.copyOf(panels);
        }
    }

    /**
     * Something to do.
     *
     * @param place the campaign, or its part
     * @param marks how urgent it is, and of which kind
     * @param brief what is said in a few words: money, effort, due date
     */
    record Advised(
            int rank,
            String title,
            String place,
            List<Mark> marks,
            String why,
            String step,
            Fact gain,
            List<Fact> brief,
            List<Fact> facts)
            implements Block {
        public Advised {
            marks = List.copyOf(marks);
            brief = List.copyOf(brief);
            facts = List.copyOf(facts);
        }
    }

    /** A name and what is to be said of it, a line each. */
    record Fact(String name, List<String> texts, @Nullable Span interval) {
        public Fact {
            texts = List.copyOf(texts);
        }

        static Fact of(String name, String text) {
            return new Fact(name, List.of(text), null);
        }
    }

    /** @param number whether its cells are figures @param width of it in percent of the table's, a multiple of five */
    record Column(String name, boolean number, int width) {
        static Column text(String name, int width) {
            return new Column(name, false, width);
        }

        static Column number(String name, int width) {
            return new Column(name, true, width);
        }
    }

    /** @param note in small below the text, or empty */
    record Cell(String text, String note, @Nullable Span interval, String tone) {
        static Cell of(String text) {
            return new Cell(text, "", null, "");
        }

        static Cell of(String text, String note) {
            return new Cell(text, note, null, "");
        }

        /** In a tone: {@code good}, {@code poor}, {@code warn}. */
        static Cell toned(String text, String tone) {
            return new Cell(text, "", null, tone);
        }
    }

    /** One drawing of several. */
    record Panel(String title, Chart chart) {}

    /** A word with a tone: {@code good}, {@code poor}, {@code warn}, {@code accent} or {@code plain}. */
    record Mark(String text, String tone) {}
}
