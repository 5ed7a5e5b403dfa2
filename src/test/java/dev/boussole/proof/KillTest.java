package dev.boussole.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    @TempDir
    Path folder;

    @Test
    void a_service_that_is_killed_while_it_is_written_to_loses_nothing_that_it_acknowledged() {
        KillProof.Result result = KillProof.run(folder, 3, 7, System.out);
        assertThat(result.lost()).isEmpty();
        assertThat(result.acknowledged().values()).isNotEmpty().allMatch(count -> count > 0);
        assertThat(result.exit()).isZero();
    }
}
