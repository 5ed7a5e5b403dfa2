package dev.boussole.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Lines of cells as the parts of a workbook. */
final class Workbooks {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><cellXfs><xf numFmtId=\"0\"/>"
            + "<xf numFmtId=\"14\"/><xf numFmtId=\"10\"/><xf numFmtId=\"46\"/><xf numFmtId=\"20\"/></cellXfs>"
            + "</styleSheet>";

    private Workbooks() {}

    static Map<String, byte[]> parts(List<List<String>> lines, SplittableRandom random) {
        Map<String, byte[]> parts = frame();
        StringBuilder texts = new StringBuilder();
        put(parts, "xl/worksheets/sheet1.xml", sheet(lines, texts, random));
        put(parts, "xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + texts + "</sst>");
        return parts;
    }

    /** All parts but the sheet and the texts that it shares. */
    static Map<String, byte[]> frame() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", "<Types/>");
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS
                        + "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships>" + link(1, "worksheet", "worksheets/sheet1.xml") + link(2, "styles", "styles.xml")
                        + link(3, "sharedStrings", "sharedStrings.xml") + "</Relationships>");
        put(parts, "xl/styles.xml", STYLES);
        return parts;
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    private static String link(int id, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, LINKS, type, target);
    }

    private static String sheet(List<List<String>> lines, StringBuilder texts, SplittableRandom random) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        int shared = 0;
        for (int line = 1; line <= lines.size(); line++) {
            xml.append("<row r=\"").append(line).append("\">");
            int column = 0;
            for (String cell : lines.get(line - 1)) {
                String place = place(column++) + line;
                if (cell.matches("-?\\d{1,15}(\\.\\d{1,9})?")) {
                    int style = random.nextInt(30) == 0 ? random.nextInt(6) : 0;
                    xml.append("<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(place, style, cell));
                } else if (random.nextBoolean()) {
                    texts.append("<si><t>").append(escaped(cell)).append("</t></si>");
                    xml.append("<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(place, shared++));
                } else if (!cell.isEmpty()) {
                    String text = escaped(cell);
                    xml.append("<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
                }
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String place(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uD800-\\uDFFF\\uFFFE\\uFFFF]", "");
    }
}
