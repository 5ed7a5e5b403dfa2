package dev.boussole.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Language;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.platform.workspace.WorkspaceReader;
import dev.boussole.report.JsonReport;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same data give the same bytes, whatever machine reads them and in whatever order they come. */
class SameAnswerTest {
    private static final Path SAMPLE = Path.of("fixtures/sample");
    private static final RuleBook RULES = RuleBookLoader.load(Path.of("rules"), LoadOptions.standard());

    private final Locale locale = Locale.getDefault();
    private final TimeZone timeZone = TimeZone.getDefault();

    @TempDir
    Path copy;

    @AfterEach
    void put_back() {
        Locale.setDefault(locale);
        TimeZone.setDefault(timeZone);
    }

    @Test
    void twice() throws IOException {
        assertThat(advice(SAMPLE)).hasSizeGreaterThan(10_000).isEqualTo(advice(SAMPLE));
    }

    @Test
    void in_two_time_zones() throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        String east = advice(SAMPLE);
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
        assertThat(advice(SAMPLE)).isEqualTo(east);
    }

    @Test
    void in_two_locales() throws IOException {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        String turkish = advice(SAMPLE);
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(advice(SAMPLE)).isEqualTo(turkish);
    }

    @Test
    void with_the_rows_of_every_export_shuffled() throws IOException {
        Files.copy(SAMPLE.resolve("boussole.yaml"), copy.resolve("boussole.yaml"));
        Files.createDirectory(copy.resolve("exports"));
        int moved = 0;
        try (var exports = Files.list(SAMPLE.resolve("exports"))) {
            for (Path export : exports.sorted().toList()) {
                moved += shuffle(export, copy.resolve("exports").resolve(export.getFileName()));
            }
        }
        assertThat(moved).isGreaterThan(1000);
        assertThat(advice(copy)).isEqualTo(advice(SAMPLE));
    }

    /** Writes the file with its rows in another order; headings and totals stay. */
    private static int shuffle(Path from, Path to) throws IOException {
        String text = Files.readString(from);
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = new ArrayList<>(List.of(text.split(end, -1)));
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isData(lines.get(i))) {
                places.add(i);
            }
        }
        List<String> rows = new ArrayList<>();
        places.forEach(place -> rows.add(lines.get(place)));
        Collections.shuffle(rows, new Random(11));
        int moved = 0;
        for (int i = 0; i < places.size(); i++) {
            moved += rows.get(i).equals(lines.get(places.get(i))) ? 0 : 1;
            lines.set(places.get(i), rows.get(i));
        }
        Files.writeString(to, String.join(end, lines));
        return moved;
    }

    /** A row of one day or week of one campaign, as against a heading or a total. */
    private static boolean isData(String line) {
        return line.matches("\"?\\d[^,;]*\"?[,;].*") && !line.matches("[^,;]*[,;][^,;]*[,;]{2}.*");
    }

    private static String advice(Path workspace) throws IOException {
        Workspace read = WorkspaceReader.read(List.of(workspace), WorkspaceOptions.in(Language.FR))
                .workspace();
        Review review = CampaignReview.review(read, RULES, read.dayAfterData());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(review, Language.FR, "waiting.sample-too-small", out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
