package dev.boussole.rulebook.workshop;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes a table of thresholds back from a spreadsheet. */
public final class ThresholdImport {
    /**
     * A row of the spreadsheet.
     *
     * @param line its number there, from 1
     * @param cells a text for each column of {@link ThresholdTable#COLUMNS}
     */
    public record Line(int line, List<String> cells) {}

    /** A threshold that is other than before; what is null was or is not there. */
    public record Change(
            String name,
            String channel,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * What came of it.
     *
     * @param csv the new {@code thresholds.csv}; good only without problems
     */
    public record Result(String csv, List<Change> changes, List<Problem> problems) {}

    private final String shown;
    private final boolean comma;
    private final Map<String, ThresholdTable.Row> old;
    private final Map<String, ThresholdTable.Row> rows = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private ThresholdImport(String shown, boolean comma, ThresholdTable table) {
        this.shown = shown;
        this.comma = comma;
        this.old = table.byKey();
    }

    /**
     * Reads all lines and tells everything that is wrong with them.
     *
     * @param shown the spreadsheet as the user named it
     * @param comma whether a comma may be a decimal one
     */
    public static Result of(String shown, List<Line> lines, boolean comma, ThresholdTable table) {
        ThresholdImport reading = new ThresholdImport(shown, comma, table);
        lines.forEach(reading::line);
        reading.bases();
        StringBuilder csv = new StringBuilder(String.join(",", ThresholdTable.COLUMNS)).append('\n');
        reading.rows.values().forEach(row -> csv.append(row.written()).append('\n'));
        return new Result(csv.toString(), reading.changes(), List.copyOf(reading.problems));
    }

    private void line(Line line) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < ThresholdTable.COLUMNS.size(); i++) {
            String cell = i < line.cells().size() ? line.cells().get(i).strip() : "";
            cells.add(cell.matches("'[=+\\-@].*") ? cell.substring(1) : cell);
        }
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        for (int i : new int[] {0, 3, 4}) {
            if (cells.get(i).isEmpty()) {
                problem(
                        line,
                        i,
                        "nothing stands here. Write it: every figure has a name, a unit and a source (`PJ` for a judgement).",
                        "rien n'est écrit ici. Écrivez-le : tout chiffre a un nom, une unité et une source (`PJ` pour un jugement).");
            }
        }
        Optional<Channel> channel = Channel.of(cells.get(1));
        if (channel.isEmpty() && !cells.get(1).isEmpty()) {
            problem(
                    line,
                    1,
                    "there is no channel `" + cells.get(1) + "`. Leave it empty, or write one such as `paid_social`.",
                    "il n'existe pas de canal `" + cells.get(1)
                            + "`. Laissez vide, ou écrivez-en un comme `paid_social`.");
        }
        ThresholdTable.Row before = old.get(cells.get(0) + "," + cells.get(1));
        value(line, cells.get(2), before).ifPresent(value -> cells.set(2, value));
        ThresholdTable.Row row = before != null && before.cells().equals(cells)
                ? before
                : new ThresholdTable.Row(List.copyOf(cells), ThresholdTable.written(cells, ','));
        if (rows.putIfAbsent(row.key(), row) != null) {
            problem(
                    line,
                    0,
                    "`" + cells.get(0) + "` already has a value above. Keep one row for each name and channel.",
                    "`" + cells.get(0) + "` a déjà une valeur plus haut. Gardez une ligne par nom et canal.");
        }
    }

    /** The number as a table writes it: as before where it is the same number. */
    private Optional<String> value(Line line, String written, ThresholdTable.@Nullable Row before) {
        String plain = written.replaceAll("[ \u00a0\u202f]", "").replace('\u2212', '-');
        String pointed = comma ? plain.replaceFirst(",", ".") : plain;
        if (!pointed.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?")) {
            problem(
                    line,
                    2,
                    "`" + written + "` is not a number. Write digits, such as `3.5`; a rate of 15 % is `0.15`.",
                    "`" + written
                            + "` n'est pas un nombre. Écrivez des chiffres, comme `3,5` ; un taux de 15 % s'écrit `0,15`.");
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(pointed);
        if (before != null && number.compareTo(new BigDecimal(before.cells().get(2))) == 0) {
            return Optional.of(before.cells().get(2));
        }
        return Optional.of(number.toPlainString());
    }

    private void bases() {
        Set<String> missing = new TreeSet<>();
        rows.values().forEach(row -> {
            if (!row.cells().get(1).isEmpty() && !rows.containsKey(row.cells().get(0) + ",")) {
                missing.add(row.cells().get(0));
            }
        });
        for (String name : missing) {
            add(
                    0,
                    null,
                    "`" + shown + "`",
                    "`" + shown + "`",
                    "`" + name + "` has a value for a channel only. Add a row with an empty channel.",
                    "`" + name + "` n'a de valeur que pour un canal. Ajoutez une ligne dont le canal est vide.");
        }
    }

    private void problem(Line line, int column, String en, String fr) {
        String name = ThresholdTable.COLUMNS.get(column);
        add(
                line.line(),
                name,
                "`" + shown + "`, row " + line.line() + ", column `" + name + "`",
                "`" + shown + "`, ligne " + line.line() + ", colonne `" + name + "`",
                en,
                fr);
    }

    private void add(int line, @Nullable String column, String whereEn, String whereFr, String en, String fr) {
        problems.add(new Problem(
                Problem.Severity.ERROR,
                Problem.Kind.SETTING,
                new Source(shown, line),
                column,
                null,
                new Text(whereEn + ": " + en, whereFr + " : " + fr)));
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        rows.forEach((key, row) -> {
            ThresholdTable.Row before = old.get(key);
            if (before == null) {
                changes.add(change(row, null, told(row, row)));
            } else if (!before.cells().equals(row.cells())) {
                changes.add(change(row, told(before, row), told(row, before)));
            }
        });
        old.forEach((key, row) -> {
            if (!rows.containsKey(key)) {
                changes.add(change(row, told(row, row), null));
            }
        });
        return changes;
    }

    private static Change change(ThresholdTable.Row row, @Nullable String before, @Nullable String after) {
        return new Change(row.cells().get(0), row.cells().get(1), before, after);
    }

    /** The value, and unit and source where they are others. */
    private static String told(ThresholdTable.Row row, ThresholdTable.Row other) {
        boolean alike = row.cells().subList(3, 5).equals(other.cells().subList(3, 5));
        return alike && row != other
                ? row.cells().get(2)
                : row.cells().get(2) + " (" + row.cells().get(3) + ", "
                        + row.cells().get(4) + ")";
    }
}
