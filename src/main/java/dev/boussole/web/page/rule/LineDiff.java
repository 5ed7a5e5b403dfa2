package dev.boussole.web.page.rule;

import java.util.ArrayList;
import java.util.List;

/** Two texts line by line, as far as they differ. */
public final class LineDiff {
    /** Of larger differences each side is told as a whole: nobody reads them line by line. */
    private static final int CELLS_MAX = 4_000_000;

    private static final int AROUND = 3;

    private LineDiff() {}

    /**
     * A line.
     *
     * @param mark {@code +} for new, {@code -} for gone, a blank for both, {@code …} for lines left out
     * @param number in the text that it stands in, the later one where it stands in both; 0 for lines left out
     */
    public record Line(char mark, int number, String text) {
        /** The word of the mark in style sheets. */
        public String kind() {
            return switch (mark) {
                case '+' -> "new";
                case '-' -> "gone";
                case '…' -> "gap";
                default -> "same";
            };
        }
    }

    /** The differences with some lines around them; empty for equal texts. */
    public static List<Line> of(String before, String after) {
        List<Line> all = all(before.lines().toList(), after.lines().toList());
        List<Line> near = new ArrayList<>();
        boolean gap = false;
        for (int i = 0; i < all.size(); i++) {
            if (isNear(all, i)) {
                if (gap && !near.isEmpty()) {
                    near.add(new Line('…', 0, ""));
                }
                gap = false;
                near.add(all.get(i));
            } else {
                gap = true;
            }
        }
        return near;
    }

    /** How many lines of a mark there are. */
    public static int count(List<Line> lines, char mark) {
        return (int) lines.stream().filter(line -> line.mark() == mark).count();
    }

    private static boolean isNear(List<Line> all, int at) {
        for (int i = Math.max(0, at - AROUND); i <= Math.min(all.size() - 1, at + AROUND); i++) {
            if (all.get(i).mark() != ' ') {
                return true;
            }
        }
        return false;
    }

    private static List<Line> all(List<String> before, List<String> after) {
        int head = 0;
        while (head < Math.min(before.size(), after.size()) && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(before.size(), after.size()) - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Line> lines = new ArrayList<>();
        same(after, 0, head, lines);
        middle(before, after, head, tail, lines);
        same(after, after.size() - tail, after.size(), lines);
        return lines;
    }

    private static void same(List<String> texts, int from, int to, List<Line> lines) {
        for (int i = from; i < to; i++) {
            lines.add(new Line(' ', i + 1, texts.get(i)));
        }
    }

    /** By the longest common subsequence. */
    private static void middle(List<String> before, List<String> after, int head, int tail, List<Line> lines) {
        List<String> a = before.subList(head, before.size() - tail);
        List<String> b = after.subList(head, after.size() - tail);
        int i = 0;
        int j = 0;
        if ((long) a.size() * b.size() <= CELLS_MAX) {
            int[][] common = common(a, b);
            while (i < a.size() && j < b.size()) {
                if (a.get(i).equals(b.get(j))) {
                    i++;
                    j++;
                    lines.add(new Line(' ', head + j, b.get(j - 1)));
                } else if (common[i + 1][j] >= common[i][j + 1]) {
                    i++;
                    lines.add(new Line('-', head + i, a.get(i - 1)));
                } else {
                    j++;
                    lines.add(new Line('+', head + j, b.get(j - 1)));
                }
            }
        }
        for (; i < a.size(); i++) {
            lines.add(new Line('-', head + i + 1, a.get(i)));
        }
        for (; j < b.size(); j++) {
            lines.add(new Line('+', head + j + 1, b.get(j)));
        }
    }

    private static int[][] common(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int x = a.size() - 1; x >= 0; x--) {
            for (int y = b.size() - 1; y >= 0; y--) {
                common[x][y] = a.get(x).equals(b.get(y))
                        ? common[x + 1][y + 1] + 1
                        : Math.max(common[x + 1][y], common[x][y + 1]);
            }
        }
        return common;
    }
}
