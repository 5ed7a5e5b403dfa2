package dev.boussole.web.page.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.ExportReader;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.platform.export.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final PerformanceSink NOWHERE = new PerformanceSink() {
        @Override
        public void row(Origin origin, Period period, Counts counts, int line) {}

        @Override
        public void problem(Problem problem) {}
    };

    @Test
    void a_field_of_the_page_stands_for_an_option_of_the_command_line() {
        assertThat(Options.told(
                        "Which are they? Pass `--period 2026-10-01..2026-10-31`, or export again.", Language.EN))
                .isEqualTo("Which are they? Say which days above, or export again.");
        assertThat(Options.told("Passez `--locale fr-FR` pour le jour ou `--locale en-US` pour le mois.", Language.FR))
                .isEqualTo("Choisissez `fr-FR` ci-dessus pour le jour ou `en-US` pour le mois.");
    }

    @Test
    void no_problem_of_any_export_speaks_of_the_command_line() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("fixtures/exports"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(one -> !one.toString().endsWith(".json"))
                    .toList()) {
                List<ImportedFile> tables =
                        ExportReader.read(file, file.getFileName().toString(), ReadOptions.DEFAULT, NOWHERE);
                for (ImportedFile table : tables) {
                    for (Problem problem : table.problems()) {
                        for (Language language : Language.values()) {
                            assertThat(Options.told(problem.message().in(language), language))
                                    .as(file.toString())
                                    .doesNotContain("`--");
                        }
                    }
                }
            }
        }
    }
}
