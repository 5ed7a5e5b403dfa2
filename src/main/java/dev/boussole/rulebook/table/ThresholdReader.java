package dev.boussole.rulebook.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Text;
import dev.boussole.rulebook.language.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code thresholds.csv}: {@code name,channel,value,unit,source}. */
public final class ThresholdReader {
    private static final List<String> HEADER = List.of("name", "channel", "value", "unit", "source");

    private final String shown;
    private final Problems problems;
    private final List<Thresholds.Row> rows = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private ThresholdReader(String shown, Problems problems) {
        this.shown = shown;
        this.problems = problems;
    }

    /** @param shown the file as the user named it */
    public static Thresholds read(String shown, String text, Problems problems) {
        ThresholdReader reader = new ThresholdReader(shown, problems);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            boolean first = true;
            for (CsvRecord row : csv) {
                if (first) {
                    reader.header(row);
                } else {
                    reader.row(row);
                }
                first = false;
            }
        } catch (CsvParseException e) {
            reader.problem(
                    0,
                    "is not CSV: a quotation mark is not closed. Close it.",
                    "n'est pas du CSV : un guillemet n'est pas fermé. Fermez-le.");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Thresholds thresholds = new Thresholds(reader.rows);
        for (String name : thresholds.withoutBase()) {
            reader.problem(
                    0,
                    "`" + name + "` has a value for a channel only. Add a row with an empty channel.",
                    "`" + name + "` n'a de valeur que pour un canal. Ajoutez une ligne dont le canal est vide.");
        }
        return thresholds;
    }

    private void header(CsvRecord row) {
        if (!row.getFields().equals(HEADER)) {
            problem(
                    (int) row.getStartingLineNumber(),
                    "the first line is `" + String.join(",", row.getFields()) + "`. Write `" + String.join(",", HEADER)
                            + "`.",
                    "la première ligne est `" + String.join(",", row.getFields()) + "`. Écrivez `"
                            + String.join(",", HEADER) + "`.");
        }
    }

    private void row(CsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        if (row.getFieldCount() != HEADER.size()) {
            problem(
                    line,
                    "this row has " + row.getFieldCount() + " columns instead of 5. Put texts with a comma in quotes.",
                    "cette ligne a " + row.getFieldCount()
                            + " colonnes au lieu de 5. Mettez entre guillemets les textes avec une virgule.");
            return;
        }
        String name = row.getField(0).strip();
        Optional<Channel> channel = Channel.of(row.getField(1));
        if (channel.isEmpty() && !row.getField(1).isBlank()) {
            problem(
                    line,
                    "there is no channel `" + row.getField(1)
                            + "`. Leave it empty, or write one such as `paid_social`.",
                    "il n'existe pas de canal `" + row.getField(1)
                            + "`. Laissez vide, ou écrivez-en un comme `paid_social`.");
            return;
        }
        if (name.isEmpty() || row.getField(3).isBlank() || row.getField(4).isBlank()) {
            problem(
                    line,
                    "name, unit and source are needed. Say where the figure comes from, even if it is judgement (`PJ`).",
                    "le nom, l'unité et la source sont nécessaires. Dites d'où vient le chiffre, même s'il s'agit d'un jugement (`PJ`).");
            return;
        }
        if (!seen.add(name + "," + row.getField(1).strip())) {
            problem(
                    line,
                    "`" + name + "` already has a value. Keep one row for each name and channel.",
                    "`" + name + "` a déjà une valeur. Gardez une ligne par nom et canal.");
            return;
        }
        value(line, row.getField(2))
                .ifPresent(value -> rows.add(new Thresholds.Row(
                        name,
                        channel.orElse(null),
                        value,
                        row.getField(3).strip(),
                        row.getField(4).strip())));
    }

    private Optional<Double> value(int line, String written) {
        if (written.strip().matches("-?[0-9]+(\\.[0-9]+)?")) {
            return Optional.of(Double.valueOf(written.strip()));
        }
        problem(
                line,
                "`" + written + "` is not a number. Write digits with a decimal point, such as `3.5`.",
                "`" + written + "` n'est pas un nombre. Écrivez des chiffres avec un point décimal, comme `3.5`.");
        return Optional.empty();
    }

    private void problem(int line, String en, String fr) {
        String where = line == 0 ? "`" + shown + "`" : "`" + shown + ":" + line + "`";
        problems.add(shown, line, new Text(where + ": " + en, where + " : " + fr));
    }
}
