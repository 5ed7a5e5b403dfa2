package dev.boussole.web.page.rule.editor;

import java.util.ArrayList;
import java.util.List;

/** Two texts line by line: what is only in the first, only in the second, and in both. */
final class LineDiff {
    /** Of larger differences each side is told as a whole: nobody reads them line by line. */
    private static final int CELLS_MAX = 4_000_000;

    private static final int AROUND = 3;

    private LineDiff() {}

    /** A line. @param mark {@code +} for new, {@code -} for gone, a blank for both, {@code …} for what is left out */
    record Line(char mark, String text) {}

    /** The differences with some lines around them; empty for equal texts. */
    static List<Line> of(String before, String after) {
        List<Line> all = all(before.lines().toList(), after.lines().toList());
        List<Line> near = new ArrayList<>();
        boolean gap = false;
        for (int i = 0; i < all.size(); i++) {
            if (isNear(all, i)) {
                if (gap && !near.isEmpty()) {
                    near.add(new Line('…', ""));
                }
                gap = false;
                near.add(all.get(i));
            } else {
                gap = true;
            }
        }
        return near;
    }

    private static boolean isNear(List<Line> all, int at) {
        for (int i = Math.max(0, at - AROUND); i <= Math.min(all.size() - 1, at + AROUND); i++) {
            if (all.get(i).mark != ' ') {
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
        before.subList(0, head).forEach(line -> lines.add(new Line(' ', line)));
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), lines);
        before.subList(before.size() - tail, before.size()).forEach(line -> lines.add(new Line(' ', line)));
        return lines;
    }

    /** By the longest common subsequence. */
    private static void middle(List<String> a, List<String> b, List<Line> lines) {
        int i = 0;
        int j = 0;
        if ((long) a.size() * b.size() <= CELLS_MAX) {
            int[][] common = new int[a.size() + 1][b.size() + 1];
            for (int x = a.size() - 1; x >= 0; x--) {
                for (int y = b.size() - 1; y >= 0; y--) {
                    common[x][y] = a.get(x).equals(b.get(y))
                            ? common[x + 1][y + 1] + 1
                            : Math.max(common[x + 1][y], common[x][y + 1]);
                }
            }
            while (i < a.size() && j < b.size()) {
                if (a.get(i).equals(b.get(j))) {
                    lines.add(new Line(' ', a.get(i)));
                    i++;
                    j++;
                } else if (common[i + 1][j] >= common[i][j + 1]) {
                    lines.add(new Line('-', a.get(i++)));
                } else {
                    lines.add(new Line('+', b.get(j++)));
                }
            }
        }
        a.subList(i, a.size()).forEach(line -> lines.add(new Line('-', line)));
        b.subList(j, b.size()).forEach(line -> lines.add(new Line('+', line)));
    }
}
