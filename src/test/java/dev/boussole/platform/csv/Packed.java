package dev.boussole.platform.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives and workbooks written byte by byte, so that tests can make them as wrong as they like. */
final class Packed {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Packed() {}

    static byte[] gzip(byte[] content) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(content);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(String content) {
        return gzip(utf8(content));
    }

    /** A zip of names and contents, in turn; a content is text or bytes. */
    static byte[] zip(Object... namesAndContents) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            Object content = namesAndContents[i + 1];
            members.put((String) namesAndContents[i], content instanceof byte[] raw ? raw : utf8((String) content));
        }
        return zip(members);
    }

    static byte[] zip(Map<String, byte[]> members) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> member : members.entrySet()) {
                    ZipEntry entry = new ZipEntry(member.getKey());
                    entry.setTime(1_760_000_000_000L);
                    zip.putNextEntry(entry);
                    zip.write(member.getValue());
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The parts of a workbook; each sheet is the XML of its rows. */
    static final class Book {
        private final Map<String, String> sheets = new LinkedHashMap<>();
        private final Map<String, String> states = new LinkedHashMap<>();
        private String styles = "<cellXfs><xf numFmtId=\"0\"/></cellXfs>";
        private String texts = "";
        private String properties = "";

        Book sheet(String name, String rows) {
            sheets.put(name, rows);
            return this;
        }

        Book hidden(String name, String rows) {
            states.put(name, " state=\"hidden\"");
            return sheet(name, rows);
        }

        /** Formats of numbers, which cells then name by their place, the first being 1. */
        Book styles(String numFmts, int... formats) {
            StringBuilder xfs = new StringBuilder(numFmts + "<cellXfs><xf numFmtId=\"0\"/>");
            for (int format : formats) {
                xfs.append("<xf numFmtId=\"").append(format).append("\"/>");
            }
            styles = xfs.append("</cellXfs>").toString();
            return this;
        }

        Book texts(String items) {
            texts = items;
            return this;
        }

        Book from1904() {
            properties = "<workbookPr date1904=\"1\"/>";
            return this;
        }

        Map<String, byte[]> parts() {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            StringBuilder list = new StringBuilder();
            StringBuilder links = new StringBuilder(link(98, "styles", "styles.xml"))
                    .append(link(99, "sharedStrings", "sharedStrings.xml"));
            int id = 0;
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                id++;
                list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"%s/>"
                        .formatted(sheet.getKey(), id, id, states.getOrDefault(sheet.getKey(), "")));
                links.append(link(id, "worksheet", "worksheets/sheet" + id + ".xml"));
                put(
                        parts,
                        "xl/worksheets/sheet" + id + ".xml",
                        "worksheet",
                        "<sheetData>" + sheet.getValue() + "</sheetData>");
            }
            put(parts, "xl/workbook.xml", "workbook", properties + "<sheets>" + list + "</sheets>");
            put(parts, "xl/styles.xml", "styleSheet", styles);
            put(parts, "xl/sharedStrings.xml", "sst", texts);
            parts.put("xl/_rels/workbook.xml.rels", utf8("<Relationships>" + links + "</Relationships>"));
            parts.put("[Content_Types].xml", utf8("<Types/>"));
            return parts;
        }

        private static void put(Map<String, byte[]> parts, String name, String root, String content) {
            String space = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + RELATIONS
                    + "\"";
            parts.put(
                    name,
                    utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + root + space + ">" + content + "</" + root
                            + ">"));
        }

        private static String link(int id, String type, String target) {
            return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATIONS, type, target);
        }

        byte[] bytes() {
            return zip(parts());
        }

        Path write(Path file) {
            try {
                return Files.write(file, bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A row of text cells. */
    static String row(int line, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + line + "\">");
        for (int i = 0; i < texts.length; i++) {
            row.append("<c r=\"").append((char) ('A' + i)).append(line).append("\" t=\"inlineStr\"><is><t>");
            row.append(texts[i]).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }
}
