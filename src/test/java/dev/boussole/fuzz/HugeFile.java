package dev.boussole.fuzz;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file that is made to exhaust whoever reads it. */
interface HugeFile {
    int GB = 1 << 30;
    String HEADER = "date,campaignId,campaignName,channel,currency,clicks\n";

    void write(Path file) throws IOException;

    /** All by their names. */
    static Map<String, HugeFile> all() {
        Map<String, HugeFile> all = new LinkedHashMap<>();
        all.put("one-line.csv", plain("", "x", GB));
        all.put("one-line-of-columns.csv", plain("", "a,", GB));
        all.put("quote-never-closed.csv", plain(HEADER + "2026-10-01,a,\"", "x,1\n", GB));
        all.put("quotes-only.csv", plain(HEADER, "\"", GB));
        all.put("empty-lines.csv", plain("", "\n", GB));
        all.put("zeros.csv", plain("", "\u0000", GB));
        all.put("commas-below-a-header.csv", plain(HEADER, ",", GB));
        all.put("rows-that-are-wrong.csv", plain(HEADER, "yesterday,a,A,,EUR,many\n", GB / 4));
        all.put(
                "other-campaign-a-row.csv",
                rows(5_000_000, i -> "2026-10-01,c" + i + ",Campaign " + i + ",seo,EUR,1\n"));
        all.put("other-channel-a-row.csv", rows(5_000_000, i -> "2026-10-01,a,A,channel " + i + ",EUR,1\n"));
        all.put("other-day-a-row.csv", rows(3_000_000, i -> day(i) + ",a,A,seo,EUR,1\n"));
        all.put("other-period-a-row.csv", periods());
        all.put("wide-rows.csv", wide());
        all.put("zeros.zip", file -> zip(file, "a.csv", "", "\u0000", 10L * GB));
        all.put("rows.zip", file -> zip(file, "a.csv", HEADER, "2026-10-01,a,A,seo,EUR,1\n", 10L * GB));
        all.put("zips-in-zips.zip", HugeFile::nested);
        all.put("gzips-in-a-zip.zip", HugeFile::gzips);
        all.put("many-members.zip", HugeFile::members);
        all.put("zeros.csv.gz", file -> gzip(file, "", "\u0000", 10L * GB));
        all.put("rows.csv.gz", file -> gzip(file, HEADER, "2026-10-01,a,A,seo,EUR,1\n", 10L * GB));
        all.put("rows.xlsx", file -> book(file, "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>", "", ""));
        all.put("one-row.xlsx", file -> book(file, "<c><v>1</v></c>", "<row>", ""));
        all.put("one-cell.xlsx", file -> book(file, "x", "<row><c t=\"inlineStr\"><is><t>", ""));
        all.put("depth.xlsx", file -> book(file, "<a>", "", ""));
        all.put(
                "shared-texts.xlsx",
                file -> book(file, "", "<row><c t=\"s\"><v>0</v></c></row>", "<si><t>abc</t></si>"));
        return all;
    }

    private static String day(int i) {
        return LocalDate.ofEpochDay(i - 700_000L).toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The same piece again and again. */
    private static void repeat(OutputStream out, String head, String piece, long bytes) throws IOException {
        byte[] block = utf8(piece.repeat(1 + (1 << 16) / piece.length()));
        out.write(utf8(head));
        for (long written = 0; written < bytes; written += block.length) {
            out.write(block);
        }
    }

    private static HugeFile plain(String head, String piece, long bytes) {
        return file -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                repeat(out, head, piece, bytes);
            }
        };
    }

    private static HugeFile rows(int count, IntFunction<String> row) {
        return file -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                out.write(utf8(HEADER));
                for (int i = 0; i < count; i++) {
                    out.write(utf8(row.apply(i)));
                }
            }
        };
    }

    private static HugeFile periods() {
        return file -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                out.write(utf8("periodStart,periodEnd,campaignId,clicks\n"));
                for (int i = 0; i < 3_000_000; i++) {
                    out.write(utf8(day(i) + "," + day(i + 7) + ",a,1\n"));
                }
            }
        };
    }

    /** 10,000 columns and 10,000 rows. */
    private static HugeFile wide() {
        StringBuilder header = new StringBuilder("date,campaignId,clicks");
        for (int i = 0; i < 9_997; i++) {
            header.append(",column ").append(i);
        }
        String row = "2026-10-01,a,1" + ",1".repeat(9_997) + "\n";
        return plain(header + "\n", row, 10_000L * row.length());
    }

    private static void zip(Path file, String name, String head, String piece, long bytes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.putNextEntry(new ZipEntry(name));
            repeat(zip, head, piece, bytes);
            zip.closeEntry();
        }
    }

    private static void gzip(Path file, String head, String piece, long bytes) throws IOException {
        try (OutputStream gzip = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            repeat(gzip, head, piece, bytes);
        }
    }

    /** Sixteen in each of five layers, at the bottom 1 GB of zeros. */
    private static void nested(Path file) throws IOException {
        ByteArrayOutputStream bottom = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bottom)) {
            zip.putNextEntry(new ZipEntry("a.csv"));
            repeat(zip, "", "\u0000", GB);
            zip.closeEntry();
        }
        byte[] layer = bottom.toByteArray();
        for (int i = 0; i < 5; i++) {
            layer = sixteen(layer, ".zip");
        }
        Files.write(file, layer);
    }

    /** Sixteen members, each 1 GB of rows gzipped. */
    private static void gzips(Path file) throws IOException {
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(gzipped)) {
            repeat(gzip, HEADER, "2026-10-01,a,A,seo,EUR,1\n", GB);
        }
        Files.write(file, sixteen(gzipped.toByteArray(), ".csv.gz"));
    }

    private static byte[] sixteen(byte[] content, String extension) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < 16; i++) {
            members.put(i + extension, content);
        }
        return Packing.zip(members);
    }

    /** A million of a few bytes each. */
    private static void members(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(0);
            for (int i = 0; i < 1_000_000; i++) {
                zip.putNextEntry(new ZipEntry(i + ".csv"));
                zip.write('a');
                zip.closeEntry();
            }
        }
    }

    /** A workbook that holds a piece 4 GB long, in its sheet or among its shared texts. */
    private static void book(Path file, String inSheet, String head, String inTexts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Map.Entry<String, byte[]> part : Workbooks.frame().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            part(zip, "<worksheet xmlns=\"" + Workbooks.MAIN + "\"><sheetData>" + head, inSheet);
            zip.write(utf8(inSheet.isEmpty() ? "</sheetData></worksheet>" : ""));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            part(zip, "<sst xmlns=\"" + Workbooks.MAIN + "\">", inTexts);
            zip.closeEntry();
        }
    }

    private static void part(OutputStream out, String head, String piece) throws IOException {
        if (piece.isEmpty()) {
            out.write(utf8(head));
        } else {
            repeat(out, head, piece, 4L * GB);
        }
    }
}
