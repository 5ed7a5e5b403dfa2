package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import dev.boussole.platform.export.Reconciliation;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each export in {@code fixtures} beside what must come of it, sums, problems and sentences; a list where it has several
 * tables. After a wanted change,
 * {@code -Dboussole.golden=write} writes them anew; read the difference before it is committed.
 */
class GoldenFilesTest {
    private static final ReadOptions OPTIONS = ReadOptions.DEFAULT.withAsOf(LocalDate.of(2026, 10, 31));
    private static final String GOLDEN = ".expected.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static Stream<Path> exports() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("fixtures", "exports"), 2)) {
            return files
                    .filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(GOLDEN))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("exports")
    void gives_what_the_golden_file_says(Path export) throws IOException {
        List<Object> accounts = new ArrayList<>();
        Map<String, ImportedRows> sinks = new HashMap<>();
        for (ImportedFile table : ImportedRows.tables(export, OPTIONS, sinks)) {
            ImportedRows sink = sinks.getOrDefault(table.file(), new ImportedRows());
            assertThat(table.problems()).containsExactlyInAnyOrderElementsOf(sink.problems);
            accounts.add(account(table, sink, sinks.size() > 1));
        }
        Path golden = golden(export);
        String actual = JSON.writeValueAsString(accounts.size() == 1 ? accounts.get(0) : accounts) + "\n";
        if ("write".equals(System.getProperty("boussole.golden"))) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    private static Path golden(Path export) {
        String name = export.getFileName().toString();
        return export.resolveSibling(name.substring(0, name.lastIndexOf('.')) + GOLDEN);
    }

    /** The account of one table; it is named where there are several. */
    private static Map<String, Object> account(ImportedFile file, ImportedRows sink, boolean named) {
        Map<String, Object> account = new LinkedHashMap<>();
        if (named) {
            account.put("file", file.file());
        }
        account.put("format", file.format().orElse(null));
        account.put(
                "because",
                file.recognition() == null ? null : both(file.recognition().because()));
        account.put("refused", file.refused());
        account.put("period", file.period() == null ? null : shown(file.period()));
        account.put("currency", file.currency());
        account.put("kept", file.rowsKept());
        account.put("dropped", file.rowsDropped());
        account.put("quarantined", file.rowsQuarantined());
        account.put("origins", origins(sink));
        account.put(
                "reconciliations",
                file.reconciliations().stream().map(GoldenFilesTest::shown).toList());
        if (file.proposal() != null) {
            account.put("proposal", both(file.proposal()));
        }
        account.put(
                "problems", file.problems().stream().map(GoldenFilesTest::shown).toList());
        return account;
    }

    /** Per origin: its periods in order and the sum of each measure, whether or not that may be added. */
    private static Map<String, Object> origins(ImportedRows sink) {
        Map<String, Object> origins = new LinkedHashMap<>();
        for (ImportedRows.Kept row : sink.rows) {
            String key = row.origin().toString();
            if (origins.containsKey(key)) {
                continue;
            }
            Map<String, Double> sums = new TreeMap<>();
            List<String> periods = new ArrayList<>();
            for (ImportedRows.Kept same : sink.rows) {
                if (same.origin().equals(row.origin())) {
                    periods.add(shown(same.period()));
                    same.counts().forEach((measure, value) -> sums.merge(measure, value, Double::sum));
                }
            }
            Map<String, Object> given = new LinkedHashMap<>();
            given.put("periods", String.join(" ", periods));
            sums.forEach((measure, sum) -> given.put(measure, rounded(sum)));
            origins.put(key, given);
        }
        return origins;
    }

    private static String shown(Period period) {
        return period.days() == 1 ? period.from().toString() : period.from() + "/" + period.to();
    }

    private static Map<String, Object> shown(Reconciliation total) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("label", total.label());
        shown.put("line", total.line());
        shown.put("measure", total.measure().key());
        shown.put("kept", rounded(total.kept()));
        shown.put("total", rounded(total.total()));
        shown.put("difference", rounded(total.difference()));
        shown.put("agrees", total.agrees());
        return shown;
    }

    private static Map<String, Object> shown(Problem problem) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("severity", problem.severity());
        shown.put("kind", problem.kind());
        shown.put("line", problem.source().line());
        shown.put("column", problem.column());
        shown.put("campaign", problem.campaignId());
        shown.putAll(both(problem.message()));
        return shown;
    }

    private static Map<String, String> both(Text text) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("en", text.en());
        both.put("fr", text.fr());
        return both;
    }

    private static BigDecimal rounded(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
