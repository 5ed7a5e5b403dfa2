package dev.boussole.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of {@link ImportFuzz}, always over the same inputs. */
class ImportFuzzTest {
    private static final int INPUTS = 400;

    @TempDir
    Path folder;

    @Test
    void changed_exports_are_read_or_refused_and_nothing_else() throws IOException {
        ImportFuzz fuzz = new ImportFuzz(folder);
        fuzz.run(INPUTS, 1);
        assertThat(fuzz.findings()).isEmpty();
    }

    @Test
    void the_same_seed_makes_the_same_inputs() throws IOException {
        Inputs inputs = new Inputs(Corpus.of(Path.of("fixtures", "exports")));
        for (long seed = 0; seed < 50; seed++) {
            Export one = inputs.of(new SplittableRandom(seed));
            Export again = inputs.of(new SplittableRandom(seed));
            assertThat(again.bytes()).isEqualTo(one.bytes());
        }
    }
}
