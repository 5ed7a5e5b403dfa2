package dev.boussole.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** What people, spreadsheets and programs do to a text of rows. */
final class TextMutations {
    private static final int MOST_COLUMNS = 20_000;
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r", "\n\n", "\r\r\n", "\u2028");
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|", " ", ":", ",,");
    private static final List<String> LOOSE =
            List.of("\"", "\u0000", "\uFEFF", "\r", "\n", "\t", "\u202E", "\u200F", ",", ";", "`", "'", "\u001A", "#");

    private TextMutations() {}

    static String once(String text, SplittableRandom random) {
        return switch (random.nextInt(17)) {
            case 0, 1, 2, 3, 4 -> cell(text, random);
            case 5 -> text.substring(0, random.nextInt(text.length() + 1));
            case 6 -> lines(text, random);
            case 7 -> column(text, random);
            case 8 -> delimiter(text, random);
            case 9 -> lineEnds(text, random);
            case 10, 11 -> inserted(text, random);
            case 12 -> wide(text, random);
            case 13 -> text.replace(random.nextBoolean() ? "\"" : ",", "");
            case 14 -> digits(text, random);
            case 15 -> headerAgain(text, random);
            default -> column(text, random);
        };
    }

    /** One cell of a line becomes another; a line is mostly one of data. */
    private static String cell(String text, SplittableRandom random) {
        List<List<String>> table = table(text);
        char delimiter = Lines.delimiter(text);
        List<String> line = table.get(random.nextInt(table.size()));
        line.set(random.nextInt(line.size()), quoted(CellMutations.any(random), random));
        return joined(table, delimiter);
    }

    /** In quotation marks, as it should be, or not, as it happens. */
    private static String quoted(String cell, SplittableRandom random) {
        return random.nextInt(3) == 0 ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static String lines(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 3 -> lines.add(at, "");
            default -> lines.addAll(at, Collections.nCopies(1 + random.nextInt(60), lines.get(at)));
        }
        return String.join("\n", lines);
    }

    /** A column is left out, doubled, emptied, moved, or gets another name. */
    private static String column(String text, SplittableRandom random) {
        List<List<String>> table = table(text);
        char delimiter = Lines.delimiter(text);
        int widest = table.stream().mapToInt(List::size).max().orElse(1);
        int column = random.nextInt(widest);
        int other = random.nextInt(widest);
        int kind = random.nextInt(6);
        String cell = CellMutations.any(random);
        for (List<String> line : table) {
            if (line.size() == widest) {
                switch (kind) {
                    case 0 -> line.remove(column);
                    case 1 -> line.add(other, line.get(column));
                    case 2 -> line.set(column, "");
                    case 3 -> Collections.swap(line, column, other);
                    case 4 -> line.set(column, quoted(cell, random));
                    default -> line.set(column, line.get(other));
                }
            }
        }
        return joined(table, delimiter);
    }

    private static String delimiter(String text, SplittableRandom random) {
        return text.replace(String.valueOf(Lines.delimiter(text)), DELIMITERS.get(random.nextInt(DELIMITERS.size())));
    }

    private static String lineEnds(String text, SplittableRandom random) {
        String end = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
        if (random.nextBoolean()) {
            return text.replace("\n", end);
        }
        StringBuilder mixed = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            mixed.append(line).append(random.nextBoolean() ? end : "\n");
        }
        return mixed.toString();
    }

    private static String inserted(String text, SplittableRandom random) {
        int at = random.nextInt(5) == 0 ? 0 : random.nextInt(text.length() + 1);
        return text.substring(0, at) + LOOSE.get(random.nextInt(LOOSE.size())) + text.substring(at);
    }

    /** Some lines get as many columns as no report has. */
    private static String wide(String text, SplittableRandom random) {
        String more = String.valueOf(Lines.delimiter(text)).repeat(1 + random.nextInt(MOST_COLUMNS));
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(lines.size());
            lines.set(at, random.nextBoolean() ? lines.get(at) + more : more + lines.get(at));
        }
        return String.join("\n", lines);
    }

    /** Digits of another script, or decimal commas. */
    private static String digits(String text, SplittableRandom random) {
        if (random.nextBoolean()) {
            return text.replaceAll("(\\d)\\.(\\d)", "$1,$2");
        }
        int zero = random.nextBoolean() ? '\u0660' : '\uFF10';
        StringBuilder other = new StringBuilder();
        text.chars().forEach(c -> other.append((char) (c >= '0' && c <= '9' ? zero + c - '0' : c)));
        return other.toString();
    }

    private static String headerAgain(String text, SplittableRandom random) {
        String[] lines = text.split("\n", -1);
        String header = lines[random.nextInt(Math.min(12, lines.length))];
        return random.nextBoolean() ? text + "\n" + header + "\n" : text + "\n" + text;
    }

    /** The head of one text above the rows of another. */
    static String spliced(String head, String rows, SplittableRandom random) {
        String[] above = head.split("\n", -1);
        String[] below = rows.split("\n", -1);
        int to = 1 + random.nextInt(Math.min(12, above.length));
        int from = random.nextInt(below.length);
        List<String> lines = new ArrayList<>(Arrays.asList(above).subList(0, to));
        lines.addAll(Arrays.asList(below).subList(from, below.length));
        return String.join("\n", lines);
    }

    /** The cells of each line, at least one; in quotation marks where they were. */
    static List<List<String>> table(String text) {
        char delimiter = Lines.delimiter(text);
        List<List<String>> table = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            table.add(Lines.cells(line, delimiter));
        }
        return table;
    }

    private static String joined(List<List<String>> table, char delimiter) {
        StringBuilder text = new StringBuilder();
        for (List<String> line : table) {
            text.append(text.isEmpty() ? "" : "\n").append(String.join(String.valueOf(delimiter), line));
        }
        return text.toString();
    }
}
