package dev.boussole.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * A service that is killed at random moments while it is written to: nothing that it acknowledged is lost, nothing is half
 * there, and it comes up by itself. {@code main(KILLS [SEED])} for the long run.
 */
public final class KillProof {
    private static final Duration START = Duration.ofSeconds(120);
    private static final int LIVE_MILLIS_MIN = 150;
    private static final int LIVE_MILLIS_MAX = 2_500;
    private static final int LAST_LOOKS = 300;
    /** One kill in so many takes the database along. */
    private static final int ALL_OF = 3;

    private final ServiceProcess.Setup setup;
    private final Random random;
    private final PrintStream out;
    private final ImportDeed imports = new ImportDeed();
    private final List<Deed> deeds =
            new ArrayList<>(List.of(imports, new ObjectiveDeed(), new StateDeed(), new WebhookDeed()));
    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private final List<String> lost = new ArrayList<>();
    private final List<Long> restarts = new ArrayList<>();

    private KillProof(ServiceProcess.Setup setup, long seed, PrintStream out) {
        this.setup = setup;
        this.random = new Random(seed);
        this.out = out;
    }

    /**
     * @param acknowledged how often each deed was
     * @param lost what was acknowledged and is gone, or is half there
     * @param restarts milliseconds from the start of the process until it was ready, for each kill
     */
    record Result(int kills, Map<String, Integer> acknowledged, List<String> lost, List<Long> restarts, int exit) {
        long median() {
            return restarts.stream()
                    .sorted()
                    .skip(restarts.size() / 2)
                    .findFirst()
                    .orElse(0L);
        }

        long longest() {
            return restarts.stream().mapToLong(Long::longValue).max().orElse(0);
        }

        @Override
        public String toString() {
            return kills + " kills; acknowledged " + acknowledged + "; lost or broken " + lost.size()
                    + "; ready again after " + median() + " ms (median), " + longest() + " ms (longest); exit " + exit;
        }
    }

    /** Kills a service over {@code folder} so many times. */
    static Result run(Path folder, int kills, long seed, PrintStream out) {
        return new KillProof(setup(folder), seed, out).run(kills);
    }

    static ServiceProcess.Setup setup(Path folder) {
        try {
            Path workspace = folder.resolve("shop");
            copy(Path.of("fixtures", "sample"), workspace);
            return new ServiceProcess.Setup(folder.resolve("data"), workspace, Path.of("rules"), List.of(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(one, target);
                }
            }
        }
    }

    private Result run(int kills) {
        ServiceProcess service = ServiceProcess.start(setup, START);
        Asker asker = new Asker(service.address());
        require(asker.ready(START).isPresent(), "The service is not ready");
        deeds.removeIf(deed -> !has(asker, deed.route()));
        deeds.forEach(deed -> seen.put(deed.route(), 0));
        for (int kill = 1; kill <= kills; kill++) {
            Load load = new Load(asker);
            pause(LIVE_MILLIS_MIN + random.nextInt(LIVE_MILLIS_MAX - LIVE_MILLIS_MIN));
            boolean all = random.nextInt(ALL_OF) == 0;
            service.kill();
            if (all) {
                ServiceProcess.killDatabase(setup.data());
            }
            load.stop();
            long start = System.nanoTime();
            service = ServiceProcess.start(setup, START);
            asker.at(service.address());
            require(asker.ready(START).isPresent(), "The service is not ready after kill " + kill);
            restarts.add((System.nanoTime() - start) / 1_000_000);
            check(asker, kill, all);
        }
        Load last = new Load(asker);
        for (int i = 0; i < LAST_LOOKS && deeds.stream().anyMatch(deed -> deed.acknowledged() == 0); i++) {
            pause(100);
        }
        last.stop();
        deeds.forEach(deed -> lost.addAll(deed.lost(asker, 0)));
        service.terminate();
        int exit = service.exit(Duration.ofSeconds(90));
        Map<String, Integer> acknowledged = new LinkedHashMap<>();
        deeds.forEach(deed -> acknowledged.put(deed.route(), deed.acknowledged()));
        return new Result(kills, acknowledged, List.copyOf(lost), restarts, exit);
    }

    private void check(Asker asker, int kill, boolean all) {
        List<String> found = new ArrayList<>();
        for (Deed deed : deeds) {
            int from = seen.getOrDefault(deed.route(), 0);
            found.addAll(deed.lost(asker, from));
            seen.put(deed.route(), deed.acknowledged());
        }
        found.addAll(Invariants.broken(setup.data(), imports));
        found.forEach(one -> out.println("kill " + kill + ": " + one));
        lost.addAll(found);
        out.println("kill " + kill + (all ? " with the database" : "") + ": ready after "
                + restarts.get(restarts.size() - 1) + " ms, acknowledged so far " + seen.values());
    }

    private static boolean has(Asker asker, String route) {
        String[] parts = route.split(" ", 2);
        Asker.Answer answer = asker.send(parts[0], parts[1].replace("{id}", "none"), "application/json", "{}");
        return answer.status() != 405 && !answer.body().contains("urn:boussole:problem:unknown-route");
    }

    /** Does every deed over and over, each in a thread of its own. */
    private final class Load {
        private final AtomicBoolean over = new AtomicBoolean();
        private final List<Thread> threads = new ArrayList<>();

        Load(Asker asker) {
            for (Deed deed : deeds) {
                Random own = new Random(random.nextLong());
                Thread thread = new Thread(() -> {
                    while (!over.get()) {
                        deed.attempt(asker, own);
                    }
                });
                thread.setDaemon(true);
                thread.start();
                threads.add(thread);
            }
        }

        void stop() {
            over.set(true);
            for (Thread thread : threads) {
                try {
                    thread.join(60_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                require(!thread.isAlive(), "Somebody still waits for an answer");
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    public static void main(String[] args) throws IOException {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "kill");
        Result result = run(folder, kills, seed, System.out);
        System.out.println(result);
        System.exit(result.lost().isEmpty() && result.exit() == 0 ? 0 : 1);
    }
}
