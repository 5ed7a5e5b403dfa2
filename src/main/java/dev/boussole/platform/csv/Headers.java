package dev.boussole.platform.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;

/** The lines at the start of a file that could be its header, under each delimiter. */
public final class Headers {
    /** A header lies within this many lines: the longest preamble of a known export has 11. */
    public static final int LINES = 20;

    /** What is kept of a line above a header, and read for its dates and titles. */
    private static final int PREAMBLE_CHARS = 1_000;

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private Headers() {}

    /**
     * Candidates in the order of lines; for one line, the delimiter that gives most cells comes first.
     *
     * @throws Refusal when a line has more columns than a spreadsheet
     */
    public static List<Header> candidates(List<String> lines) {
        List<Header> all = new ArrayList<>();
        List<String> preamble = lines.stream()
                .limit(LINES)
                .map(line -> line.substring(0, Math.min(PREAMBLE_CHARS, line.length())))
                .toList();
        for (int i = 0; i < Math.min(LINES, lines.size()); i++) {
            List<Header> ofLine = new ArrayList<>();
            for (char delimiter : DELIMITERS) {
                if (count(lines.get(i), delimiter, i + 1) > 0) {
                    ofLine.add(new Header(i + 1, delimiter, cells(lines.get(i), delimiter), preamble.subList(0, i)));
                }
            }
            ofLine.sort((a, b) -> Integer.compare(b.size(), a.size()));
            all.addAll(ofLine);
        }
        return all;
    }

    private static int count(String text, char delimiter, int line) {
        int count = 0;
        int at = text.indexOf(delimiter);
        while (at >= 0) {
            if (++count >= Limits.DEFAULT.columns()) {
                throw new Refusal(line, Refusals.manyColumns(Limits.DEFAULT.columns()));
            }
            at = text.indexOf(delimiter, at + 1);
        }
        return count;
    }

    /** The cells of one line, without spaces around them; the whole line where its quotation marks do not match. */
    public static List<String> cells(String line, char delimiter) {
        try {
            return CsvReader.builder().fieldSeparator(delimiter).ofSingleCsvRecord(line).getFields().stream()
                    .map(Names::trim)
                    .toList();
        } catch (CsvParseException e) {
            return List.of(line);
        }
    }
}
