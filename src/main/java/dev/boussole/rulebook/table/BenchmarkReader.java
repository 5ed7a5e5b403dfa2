package dev.boussole.rulebook.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.Benchmark;
import dev.boussole.objective.Benchmarks;
import dev.boussole.rulebook.language.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code benchmarks.csv}: a published figure a row, with its source, year, region and definition. */
public final class BenchmarkReader {
    private static final List<String> COLUMNS = List.of(
            "kpi",
            "channel",
            "platform",
            "industry",
            "value",
            "p25",
            "p75",
            "unit",
            "currency",
            "source",
            "year",
            "region",
            "definition");

    private final String shown;
    private final Problems problems;

    private BenchmarkReader(String shown, Problems problems) {
        this.shown = shown;
        this.problems = problems;
    }

    /** @param shown the file as the user named it */
    public static Benchmarks read(String shown, String text, Problems problems) {
        return new BenchmarkReader(shown, problems).read(text);
    }

    private Benchmarks read(String text) {
        List<Benchmark> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                row(row, rows);
            }
        } catch (CsvParseException e) {
            problem(
                    0,
                    "is not CSV: a quotation mark is not closed. Close it.",
                    "n'est pas du CSV : un guillemet n'est pas fermé. Fermez-le.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Benchmarks(rows);
    }

    private void row(NamedCsvRecord row, List<Benchmark> rows) {
        int line = (int) row.getStartingLineNumber();
        List<String> absent = COLUMNS.stream()
                .filter(column -> row.findField(column).isEmpty())
                .toList();
        if (!absent.isEmpty()) {
            String names = String.join("`, `", absent);
            problem(
                    line,
                    "`" + names + "` is missing. The columns are `" + String.join(",", COLUMNS) + "`.",
                    "il manque `" + names + "`. Les colonnes sont `" + String.join(",", COLUMNS) + "`.");
            return;
        }
        Kpi kpi = Kpi.of(row.getField("kpi")).orElse(null);
        Double value = number(row.getField("value"));
        String channel = row.getField("channel");
        Channel known = Channel.of(channel).orElse(null);
        Double year = number(row.getField("year"));
        if (kpi == null || value == null || year == null || (known == null && !channel.isBlank())) {
            String found =
                    String.join("`, `", row.getField("kpi"), row.getField("value"), row.getField("year"), channel);
            problem(
                    line,
                    "a row needs a KPI of the catalogue, a number, a year, and a channel such as `paid_search` or none; found `"
                            + found + "`.",
                    "une ligne demande un KPI du catalogue, un nombre, une année, et un canal comme `paid_search` ou aucun ; trouvé `"
                            + found + "`.");
            return;
        }
        try {
            rows.add(new Benchmark(
                    kpi,
                    known,
                    orNull(row.getField("platform")),
                    row.getField("industry"),
                    value,
                    number(row.getField("p25")),
                    number(row.getField("p75")),
                    Kpi.Unit.valueOf(row.getField("unit").toUpperCase(Locale.ROOT)),
                    row.getField("currency").isBlank() ? null : Currency.getInstance(row.getField("currency")),
                    row.getField("source"),
                    year.intValue(),
                    row.getField("region"),
                    row.getField("definition")));
        } catch (IllegalArgumentException e) {
            String unit = kpi.unit().name().toLowerCase(Locale.ROOT);
            problem(
                    line,
                    "the unit must be that of the KPI (" + unit + "), an amount needs a currency, and quartiles go up.",
                    "l'unité doit être celle du KPI (" + unit
                            + "), un montant demande une devise, et les quartiles vont en croissant.");
        }
    }

    private static @Nullable String orNull(String field) {
        return field.isBlank() ? null : field.strip();
    }

    private static @Nullable Double number(String field) {
        return field.strip().matches("-?[0-9]+(\\.[0-9]+)?") ? Double.valueOf(field.strip()) : null;
    }

    private void problem(int line, String en, String fr) {
        String where = line == 0 ? "`" + shown + "`" : "`" + shown + ":" + line + "`";
        problems.add(shown, line, new Text(where + ": " + en, where + " : " + fr));
    }
}
