package dev.boussole.store.embedded;

import dev.boussole.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs in the data folder; as another user where we are root, whom they refuse. */
final class Programs {
    private static final long PATIENCE_SECONDS = 120;
    private static final List<String> AS_NOBODY = List.of("unshare", "-U");

    private final Path folder;
    private final Path home;
    private final List<String> prefix;

    /** @throws dev.boussole.campaign.InputException when we are root and cannot be anyone else */
    Programs(Path folder, Path home) {
        this.folder = folder;
        this.home = home;
        this.prefix = isRoot() ? AS_NOBODY : List.of();
        if (isRoot() && !canUnshare()) {
            throw Refusals.root();
        }
    }

    private static boolean isRoot() {
        try {
            return Files.readString(Path.of("/proc/self/status")).contains("\nUid:\t0\t");
        } catch (IOException noProc) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean canUnshare() {
        try {
            Process process = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** {@code 18.6}, as the server itself says it. */
    String version() {
        Result said = run("postgres", "--version");
        String text = said.output().strip();
        return text.replaceFirst("^.*\\(PostgreSQL\\) *", "").replaceFirst(" .*$", "");
    }

    /** Runs one to its end. */
    Result run(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile(folder, program, ".out");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()));
                builder.environment().put("LC_ALL", "C");
                builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
                Process process = builder.start();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new StoreException(program + " did not end in " + PATIENCE_SECONDS + " s", null);
                }
                return new Result(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException failed) {
            throw new StoreException(program + " cannot be run: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreException(program + " was interrupted", stopped);
        }
    }

    /** @param code 0 when it went well */
    record Result(int code, String output) {
        void require(String what) {
            if (code != 0) {
                throw new StoreException(what + ": " + output.strip(), null);
            }
        }
    }
}
