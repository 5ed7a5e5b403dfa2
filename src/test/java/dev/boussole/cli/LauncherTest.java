package dev.boussole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Java that only writes down what it was asked. */
class LauncherTest {
    @TempDir
    Path folder;

    private Path launcher;
    private Path cache;

    @BeforeEach
    void install() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
        program(bin.resolve("java"), """
                #!/bin/sh
                for argument in "$@"; do
                  echo "$argument" >> "%1$s/asked"
                  case $argument in -XX:ArchiveClassesAtExit=*) echo classes > "${argument#*=}" ;; esac
                done
                exit "$(cat "%1$s/code")"
                """.formatted(folder));
        Files.writeString(folder.resolve("code"), "0");
        Files.writeString(folder.resolve("boussole.jar"), "jar");
        launcher = folder.resolve("boussole");
        program(launcher, Files.readString(Path.of("src/main/launcher/boussole")));
        cache = folder.resolve("cache");
    }

    @Test
    void arguments_arrive_as_they_were_typed() throws Exception {
        assertThat(run("advise", "my export.csv", "--lang", "fr")).isZero();
        assertThat(asked()).containsSubsequence("-jar", "advise", "my export.csv", "--lang", "fr");
    }

    @Test
    void the_exit_code_is_that_of_the_program() throws Exception {
        Files.writeString(folder.resolve("code"), "2");
        assertThat(run("advise")).isEqualTo(2);
        assertThat(run("kpis")).isEqualTo(2);
    }

    @Test
    void the_second_run_starts_from_the_classes_of_the_first() throws Exception {
        run("advise");
        assertThat(asked()).anyMatch(option -> option.startsWith("-XX:ArchiveClassesAtExit="));
        run("advise");
        assertThat(asked()).anyMatch(option -> option.startsWith("-XX:SharedArchiveFile=" + cache));
    }

    @Test
    void a_run_that_failed_leaves_no_classes() throws Exception {
        Files.writeString(folder.resolve("code"), "2");
        run("advise");
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void classes_are_never_taken_from_a_folder_that_others_can_write() throws Exception {
        run("advise");
        asked();
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
        run("advise");
        assertThat(asked()).noneMatch(option -> option.contains("Archive"));
    }

    @Test
    void without_java_one_sentence_says_so() throws Exception {
        Files.delete(folder.resolve("jdk/bin/java"));
        assertThat(run("advise")).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("err")))
                .startsWith("Java was not found.")
                .hasLineCount(1);
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("BOUSSOLE_CACHE", cache.toString());
        builder.environment().put("BOUSSOLE_LANG", "en");
        builder.environment().remove("JAVA_OPTS");
        return builder.start().waitFor();
    }

    /** What Java was asked since this was last read. */
    private List<String> asked() throws IOException {
        Path written = folder.resolve("asked");
        List<String> lines = Files.readAllLines(written, StandardCharsets.UTF_8);
        Files.delete(written);
        return lines;
    }

    private static void program(Path path, String text) throws IOException {
        Files.writeString(path, text);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
