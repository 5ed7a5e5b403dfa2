package dev.boussole.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwayTest {
    @TempDir
    Path folder;

    @Test
    void while_the_database_is_away_everybody_is_told_when_to_ask_again_and_then_served_without_a_restart() {
        AwayProof.Result result = AwayProof.run(folder, 1, System.out);
        assertThat(result.wrong()).isEmpty();
        assertThat(result.answers()).containsKey(503);
        assertThat(result.lost()).isEmpty();
    }
}
