package dev.boussole.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.platform.ExportFormats.Recognised;
import dev.boussole.platform.csv.Limits;
import dev.boussole.platform.csv.Refusal;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.csv.Tables;
import dev.boussole.platform.export.ExportFormat;
import dev.boussole.platform.generic.GenericFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every export of {@code fixtures/exports} is known by one format only: the one that its folder is named for. What a
 * platform writes may also read as the generic format, which is asked later.
 */
class AllFormatsTest {
    private static final Path EXPORTS = Path.of("fixtures", "exports");
    private static final String GENERIC = new GenericFormat().key();
    /** Exports that show what must not be taken for the format of their folder. */
    private static final Map<String, String> OF_ANOTHER_FORMAT = Map.of();

    static List<Path> exports() throws IOException {
        try (Stream<Path> files = Files.walk(EXPORTS, 2)) {
            return files.filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("exports")
    void one_format_only_knows_it(Path export) throws IOException {
        String folder = String.valueOf(export.getName(EXPORTS.getNameCount()));
        String expected = OF_ANOTHER_FORMAT.getOrDefault(
                EXPORTS.relativize(export).toString().replace('\\', '/'), folder);
        for (List<String> knowing : knowing(export)) {
            assertThat(knowing.subList(0, 1)).containsExactly(expected);
            assertThat(knowing.subList(1, knowing.size())).isSubsetOf(GENERIC);
        }
    }

    @Test
    void each_format_has_an_export_to_try_it_on() throws IOException {
        Set<String> tried = new TreeSet<>();
        for (Path export : exports()) {
            knowing(export).forEach(tried::addAll);
        }
        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(
                        ExportFormats.ALL.stream().map(ExportFormat::key).toList());
    }

    /** Per table that can be read and is known: the keys of all formats that know its header. */
    private static List<List<String>> knowing(Path export) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (Tables tables = Tables.open(export, Limits.DEFAULT)) {
            for (Table table : tables.list()) {
                Recognised recognised = recognised(table);
                if (recognised != null) {
                    all.add(ExportFormats.ALL.stream()
                            .filter(format ->
                                    format.recognise(recognised.header()).isPresent())
                            .map(ExportFormat::key)
                            .toList());
                }
            }
        } catch (Refusal unreadable) {
            return List.of();
        }
        return all;
    }

    private static @Nullable Recognised recognised(Table table) throws IOException {
        try {
            return ExportFormats.recognise(table).orElse(null);
        } catch (Refusal unreadable) {
            return null;
        }
    }
}
