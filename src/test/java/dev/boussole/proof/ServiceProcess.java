package dev.boussole.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** {@code boussole serve} as a process of its own: the packed program where there is one, else the classes of the build. */
public final class ServiceProcess implements AutoCloseable {
    private static final String ADDRESS = "Boussole: ";
    private static final Path LOG = Path.of("target", "proof.log");

    private final Process process;
    private final URI address;

    private ServiceProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Where it keeps its data, and what it is told besides. */
    public record Setup(Path data, Path workspace, Path rules, List<String> more, Map<String, String> environment) {
        public Setup with(String... options) {
            List<String> all = new ArrayList<>(more);
            all.addAll(List.of(options));
            return new Setup(data, workspace, rules, all, environment);
        }

        public Setup knowing(String name, String value) {
            Map<String, String> all = new java.util.TreeMap<>(environment);
            all.put(name, value);
            return new Setup(data, workspace, rules, more, all);
        }
    }

    /** Returns once it has said where it answers. */
    public static ServiceProcess start(Setup setup, Duration patience) {
        List<String> line = new ArrayList<>(program());
        line.addAll(List.of("serve", "--port", "0", "--data", setup.data().toString()));
        line.addAll(List.of("--workspace", setup.workspace().toString()));
        line.addAll(List.of("--rules", setup.rules().toString()));
        line.addAll(setup.more());
        return start(line, setup.environment(), patience);
    }

    /** Another program of this build, which says as we do where it answers. */
    public static ServiceProcess start(String program, List<String> arguments, Duration patience) {
        List<String> line = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), program));
        line.addAll(arguments);
        return start(line, Map.of(), patience);
    }

    private static ServiceProcess start(List<String> arguments, Map<String, String> environment, Duration patience) {
        List<String> line = new ArrayList<>(java());
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("BOUSSOLE_LIMITS_REQUESTS_PER_SECOND", "0");
        builder.environment().put("BOUSSOLE_LIMITS_COSTLY_PER_MINUTE", "0");
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        try {
            Files.createDirectories(LOG.toAbsolutePath().getParent());
            Process process = builder.start();
            return new ServiceProcess(process, address(process, patience));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> program() {
        String jar = System.getProperty("proof.jar", "");
        return jar.isEmpty()
                ? List.of("-cp", System.getProperty("java.class.path"), "dev.boussole.Main")
                : List.of("-jar", jar);
    }

    private static List<String> java() {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        String options = System.getProperty(
                "proof.java", "-Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xshare:auto");
        line.addAll(List.of(options.split(" ")));
        return line;
    }

    private static URI address(Process process, Duration patience) {
        CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> {
            try {
                BufferedReader out =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                String line = out.readLine();
                while (line != null && !line.startsWith(ADDRESS)) {
                    line = out.readLine();
                }
                return line == null ? "" : line.substring(ADDRESS.length());
            } catch (IOException ended) {
                return "";
            }
        });
        String address = "";
        try {
            address = said.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException late) {
            process.destroyForcibly();
        }
        if (address.isEmpty()) {
            throw new IllegalStateException("The service did not start within " + patience + "; see " + LOG);
        }
        return URI.create(address);
    }

    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As the kernel does it when memory runs out: nothing in the process gets to know. */
    public void kill() {
        process.destroyForcibly();
        exit(Duration.ofSeconds(20));
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** The exit code. */
    public int exit(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The process did not end within " + patience);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Memory that is really held, in megabytes. */
    public long megabytes() {
        return megabytes(process.pid());
    }

    static long megabytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The process of the embedded database that works on a folder. */
    static Optional<ProcessHandle> database(Path data) {
        try (Stream<String> lines = Files.lines(data.resolve("data").resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
        } catch (IOException notRunning) {
            return Optional.empty();
        }
    }

    /** Kills the embedded database with all of its processes, as a power cut would, but for what the disk still holds. */
    static void killDatabase(Path data) {
        database(data).ifPresent(server -> {
            List<ProcessHandle> all =
                    Stream.concat(Stream.of(server), server.descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
        });
    }

    /** Stops it, by force if need be. */
    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        }
    }
}
