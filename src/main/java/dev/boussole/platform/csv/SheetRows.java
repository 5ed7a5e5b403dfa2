package dev.boussole.platform.csv;

import java.io.IOException;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet that have anything in them; their lines are the sheet's row numbers. */
final class SheetRows extends Rows {
    private static final int LAST_ROW = 1 << 20;
    private static final String ERROR = "#N/A";

    private final Workbook workbook;
    private final XmlPart part;
    private final Limits limits;
    private final int linesAbove;
    private final SharedTexts.RichText rich;
    private final StringBuilder value = new StringBuilder();
    private char[] chars = new char[256];
    private int line;

    SheetRows(Workbook workbook, XmlPart part, int linesAbove, Limits limits) {
        super(limits);
        this.workbook = workbook;
        this.part = part;
        this.limits = limits;
        this.linesAbove = linesAbove;
        this.rich = new SharedTexts.RichText(limits);
    }

    @Override
    public boolean next() throws IOException {
        try {
            while (toRow()) {
                cells();
                if (line > linesAbove && row.size() > 0) {
                    return true;
                }
            }
            return false;
        } catch (Refusal refusal) {
            throw refusal.line() > 0 ? refusal : new Refusal(line, refusal.text());
        }
    }

    private boolean toRow() throws IOException {
        while (part.nextElement()) {
            if (part.name().equals("row")) {
                int given = number(part.attribute("r"), line + 1);
                if (given <= line || given > LAST_ROW) {
                    throw XmlPart.damaged();
                }
                line = given;
                return true;
            }
        }
        return false;
    }

    private void cells() throws IOException {
        row.begin(line);
        int column = -1;
        while (true) {
            int event = part.next();
            if (event == XMLStreamConstants.START_ELEMENT && part.name().equals("c")) {
                column = column(part.attribute("r"), column + 1);
                cell(column);
            } else if (event == XMLStreamConstants.END_ELEMENT && part.name().equals("row")) {
                return;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw XmlPart.damaged();
            }
        }
    }

    private void cell(int column) throws IOException {
        String type = Objects.requireNonNullElse(part.attribute("t"), "n");
        String style = part.attribute("s");
        String text = text(type, style);
        if (text.isEmpty()) {
            return;
        }
        if (column < row.size()) {
            throw XmlPart.damaged();
        }
        while (row.size() < column) {
            row.add(chars, 0);
        }
        if (text.length() > chars.length) {
            chars = new char[text.length()];
        }
        text.getChars(0, text.length(), chars, 0);
        row.add(chars, text.length());
    }

    private String text(String type, @Nullable String style) throws IOException {
        String content = content();
        if (content.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> workbook.sharedTexts().get(content);
            case "inlineStr", "str" -> CellText.unescaped(content);
            case "b" -> content.equals("1") || content.equals("true") ? "TRUE" : "FALSE";
            case "e" -> ERROR;
            case "d" -> content.endsWith("T00:00:00") ? content.substring(0, content.indexOf('T')) : content;
            default -> CellText.number(content, workbook.style(style), workbook.from1904());
        };
    }

    /** What the cell holds: its value, or the text that lies in the cell itself; not its formula. */
    private String content() throws IOException {
        value.setLength(0);
        String own = "";
        boolean inValue = false;
        while (true) {
            int event = part.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inValue = part.name().equals("v");
                own = part.name().equals("is") ? rich.read(part, "is") : own;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (part.name().equals("c")) {
                    return value.isEmpty() ? own : value.toString();
                }
                inValue = false;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw XmlPart.damaged();
            } else if (inValue && SharedTexts.RichText.isText(event)) {
                part.appendTo(value);
                if (value.length() > limits.cellChars()) {
                    throw new Refusal(Refusals.longCell(limits.cellChars()));
                }
            }
        }
    }

    /** The place of a cell, 0 or more, from its address: {@code B7} is in 1. */
    private int column(@Nullable String address, int next) {
        if (address == null) {
            return bounded(next);
        }
        int column = 0;
        int at = 0;
        while (at < address.length() && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z') {
            column = bounded(column * 26 + address.charAt(at) - 'A' + 1);
            at++;
        }
        if (at == 0) {
            throw XmlPart.damaged();
        }
        return column - 1;
    }

    private int bounded(int column) {
        if (column > limits.columns()) {
            throw new Refusal(Refusals.manyColumns(limits.columns()));
        }
        return column;
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw XmlPart.damaged();
        }
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
