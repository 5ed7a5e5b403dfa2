package dev.boussole.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class FullTest {
    @TempDir
    Path folder;

    static boolean mayMount() throws IOException {
        Path probe = Files.createTempDirectory("mount");
        boolean mounted = FullProof.mount(probe);
        if (mounted) {
            FullProof.unmount(probe);
        }
        Files.deleteIfExists(probe);
        return mounted;
    }

    @Test
    @EnabledIf("mayMount")
    void a_full_disk_costs_nothing_that_was_acknowledged_and_writing_goes_on_once_there_is_room() throws IOException {
        Path small = Files.createDirectory(folder.resolve("small"));
        FullProof.mount(small);
        try {
            FullProof.Result result = FullProof.run(folder, small, 1, System.out);
            assertThat(result.wrong()).isEmpty();
            assertThat(result.lost()).isEmpty();
            assertThat(result.kept()).isPositive();
        } finally {
            FullProof.unmount(small);
        }
    }
}
