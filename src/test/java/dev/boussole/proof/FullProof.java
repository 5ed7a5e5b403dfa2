package dev.boussole.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A disk that fills up under the embedded database: what is not kept is not acknowledged, what was stays, reading goes on or
 * is told to come back, and writing goes on once there is room. Needs a small file system of its own, which only root can
 * mount. {@code main(TIMES)} for the long run.
 */
public final class FullProof {
    static final int MEGABYTES = 220;

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration BACK = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 40;

    private FullProof() {}

    /**
     * @param refused how many writes of each status there were while the disk was full
     * @param wrong answers that no one should get
     */
    record Result(Map<Integer, Integer> refused, List<String> wrong, List<String> lost, int kept) {}

    /** Whether this process may mount a file system in memory on {@code folder}; mounts it. */
    static boolean mount(Path folder) {
        return asRoot("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m,mode=0777", "tmpfs", folder.toString());
    }

    static void unmount(Path folder) {
        asRoot("umount", "-l", folder.toString());
    }

    private static boolean asRoot(String... line) {
        List<String> sudo = new ArrayList<>(List.of("sudo", "-n"));
        sudo.addAll(List.of(line));
        return ran(line) || ran(sudo.toArray(String[]::new));
    }

    private static boolean ran(String... line) {
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @param small where the data go: a file system of its own */
    static Result run(Path folder, Path small, int times, PrintStream out) throws IOException {
        ServiceProcess.Setup usual = KillProof.setup(folder);
        Path data = small.resolve("data");
        ServiceProcess.Setup setup =
                new ServiceProcess.Setup(data, usual.workspace(), usual.rules(), List.of(), Map.of());
        ImportDeed imports = new ImportDeed();
        List<Deed> deeds = List.of(new WebhookDeed(), new StateDeed(), new ObjectiveDeed(), imports);
        Map<Integer, Integer> refused = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        Random random = new Random(times);
        try (ServiceProcess service = ServiceProcess.start(setup, START)) {
            Asker asker = new Asker(service.address());
            require(asker.ready(START).isPresent(), "The service is not ready");
            for (int time = 1; time <= times; time++) {
                rounds(deeds, asker, random);
                Path ballast = fill(small);
                for (int i = 0; i < ATTEMPTS; i++) {
                    for (Asker.Answer answer : List.of(imported(asker, time, i), hooked(asker, time, i))) {
                        refused.merge(answer.status(), 1, Integer::sum);
                        if (answer.status() >= 500
                                && (answer.status() != 503
                                        || answer.retryAfter().isEmpty())) {
                            wrong.add(answer.status() + " " + answer.body());
                        }
                    }
                    rounds(deeds, asker, random);
                    int live = asker.get("/health/live").status();
                    if (live != 200) {
                        wrong.add("/health/live: " + live);
                    }
                }
                Files.delete(ballast);
                require(asker.ready(BACK).isPresent(), "The service is not ready with room on the disk");
                require(writes(asker, time), "Nothing is written though there is room on the disk");
                for (Deed deed : deeds) {
                    lost.addAll(deed.lost(asker, 0));
                }
                lost.addAll(Invariants.broken(data, imports));
                out.println("full " + time + ": " + refused + "; wrong " + wrong.size() + "; lost " + lost.size());
            }
            int kept = deeds.stream().mapToInt(Deed::acknowledged).sum();
            return new Result(refused, wrong, lost, kept);
        }
    }

    private static Asker.Answer imported(Asker asker, int time, int number) {
        String csv = "date,campaignId,impressions\n2026-10-01,full-" + time + "-" + number + ",1000\n";
        return asker.send("POST", "/api/v1/imports?account=imported", "text/csv", csv);
    }

    private static Asker.Answer hooked(Asker asker, int time, int number) {
        String url = "https://hooks.example.com/full-" + time + "-" + number;
        Asker.Answer made = asker.send(
                "POST", "/api/v1/webhooks", "application/json", "{\"url\":\"" + url + "\",\"active\":false}");
        if (made.status() == 201) {
            String path = "/api/v1/webhooks/" + made.json().path("id").asText();
            asker.send("DELETE", path, "application/json", "", "If-Match", made.tag());
        }
        return made;
    }

    private static void rounds(List<Deed> deeds, Asker asker, Random random) {
        deeds.forEach(deed -> deed.attempt(asker, random));
    }

    private static boolean writes(Asker asker, int time) {
        long until = System.nanoTime() + BACK.toNanos();
        for (int number = ATTEMPTS; System.nanoTime() < until; number++) {
            if (imported(asker, time, number).status() == 201) {
                return true;
            }
        }
        return false;
    }

    /** Fills the disk to the last byte. */
    private static Path fill(Path small) throws IOException {
        Path ballast = small.resolve("ballast");
        FileStore disk = Files.getFileStore(small);
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[4096];
            while (disk.getUsableSpace() > 0) {
                out.write(block);
            }
        } catch (IOException full) {
            if (disk.getUsableSpace() > 65_536) {
                throw full;
            }
        }
        return ballast;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    public static void main(String[] args) throws IOException {
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "full");
        Path small = Files.createDirectory(folder.resolve("small"));
        if (!mount(small)) {
            System.err.println("A file system cannot be mounted here: run it as root.");
            System.exit(2);
        }
        int code = 1;
        try {
            Result result = run(folder, small, times, System.out);
            System.out.println(result);
            code = result.wrong().isEmpty() && result.lost().isEmpty() ? 0 : 1;
        } finally {
            unmount(small);
        }
        System.exit(code);
    }
}
