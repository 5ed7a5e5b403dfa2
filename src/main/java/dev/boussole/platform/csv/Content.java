package dev.boussole.platform.csv;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the first bytes of a file tell it to be. */
enum Content {
    TEXT,
    ZIP,
    GZIP;

    private static final int MARKUP_SHOWS_WITHIN = 200;

    /** @throws Refusal when it is empty or something that holds no table */
    static Content of(byte[] head) {
        if (head.length == 0) {
            throw new Refusal(Refusals.EMPTY);
        }
        if (Encoding.starts(head, 'P', 'K', 3, 4) || Encoding.starts(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (Encoding.starts(head, 0x1F, 0x8B)) {
            return GZIP;
        }
        refuseKnown(head);
        return TEXT;
    }

    static void refuseKnown(byte[] head) {
        if (Encoding.starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refusal(Refusals.OLD_WORKBOOK);
        }
        if (isOtherArchive(head)) {
            throw new Refusal(Refusals.OTHER_ARCHIVE);
        }
        if (Encoding.starts(head, '%', 'P', 'D', 'F') || Encoding.starts(head, 0x89, 'P', 'N', 'G')) {
            throw new Refusal(Refusals.BINARY);
        }
        if (isMarkup(head)) {
            throw new Refusal(Refusals.MARKUP);
        }
    }

    /** 7z, RAR, bzip2, xz and Zstandard. */
    private static boolean isOtherArchive(byte[] head) {
        return Encoding.starts(head, '7', 'z', 0xBC, 0xAF)
                || Encoding.starts(head, 'R', 'a', 'r', '!', 0x1A)
                || Encoding.starts(head, 'B', 'Z', 'h') && head.length > 4 && head[4] == 0x31
                || Encoding.starts(head, 0xFD, '7', 'z', 'X', 'Z')
                || Encoding.starts(head, 0x28, 0xB5, 0x2F, 0xFD);
    }

    /** A web page or XML that calls itself a table: some platforms name it XLS. */
    private static boolean isMarkup(byte[] head) {
        int length = Math.min(head.length, MARKUP_SHOWS_WITHIN);
        String start = new String(head, 0, length, StandardCharsets.ISO_8859_1);
        String text =
                start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        return text.startsWith("<!doctype")
                || text.startsWith("<html")
                || text.startsWith("<?xml")
                || text.startsWith("<table");
    }
}
