package dev.boussole.proof;

import dev.boussole.store.TestServer;
import dev.boussole.store.embedded.OutsideServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A database of a team that is stopped and started again while requests arrive: they are told to come back, and are served
 * as soon as it is there, without a restart of ours. {@code main(TIMES)} for the long run.
 */
public final class AwayProof {
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration BACK = Duration.ofSeconds(30);
    private static final long LONGEST_MILLIS = 15_000;
    private static final List<String> READS = List.of(
            "/api/v1/campaigns",
            "/api/v1/recommendations?limit=20",
            "/api/v1/decisions?limit=5",
            "/api/v1/webhooks",
            "/api/v1/kpis",
            "/health/ready");

    private AwayProof() {}

    /**
     * @param answers how many there were of each status while the database was away
     * @param wrong answers that no one should get: neither good nor a 503 with {@code Retry-After}, or too late
     * @param back milliseconds from the start of the database until everything was served again
     */
    record Result(Map<Integer, Long> answers, List<String> wrong, List<Long> back, List<String> lost) {}

    static Result run(Path folder, int times, PrintStream out) {
        List<String> wrong = new CopyOnWriteArrayList<>();
        Map<Integer, Long> answers = new ConcurrentSkipListMap<>();
        List<Long> back = new ArrayList<>();
        try (OutsideServer database = new OutsideServer(folder.resolve("outside"), TestServer.other());
                ServiceProcess service =
                        ServiceProcess.start(KillProof.setup(folder).with("--db", database.url()), START)) {
            Asker asker = new Asker(service.address());
            require(asker.ready(START).isPresent(), "The service is not ready");
            List<String> reads = READS.stream()
                    .filter(path -> asker.get(path).status() == 200)
                    .toList();
            WebhookDeed writes = new WebhookDeed();
            for (int time = 1; time <= times; time++) {
                try (Load load = new Load(asker, reads, writes, answers, wrong)) {
                    pause(500);
                    load.away.set(true);
                    database.stop();
                    pause(4_000);
                    long start = System.nanoTime();
                    database.start();
                    require(served(asker, reads), "Not everything is served again within " + BACK);
                    back.add((System.nanoTime() - start) / 1_000_000);
                    load.away.set(false);
                    pause(500);
                }
                out.println("away " + time + ": served again after " + back.get(back.size() - 1) + " ms; " + answers
                        + "; wrong " + wrong.size());
            }
            require(service.isAlive(), "The service ended");
            return new Result(new TreeMap<>(answers), List.copyOf(wrong), back, writes.lost(asker, 0));
        }
    }

    private static boolean served(Asker asker, List<String> reads) {
        long until = System.nanoTime() + BACK.toNanos();
        while (System.nanoTime() < until) {
            if (reads.stream().allMatch(path -> asker.get(path).status() == 200)) {
                return true;
            }
            pause(100);
        }
        return false;
    }

    /** Four who ask and one who writes. */
    private static final class Load implements AutoCloseable {
        private static final int READERS = 4;

        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicBoolean away = new AtomicBoolean();
        private final List<Thread> threads = new ArrayList<>();

        Load(Asker asker, List<String> reads, WebhookDeed writes, Map<Integer, Long> answers, List<String> wrong) {
            for (int i = 0; i < READERS; i++) {
                Random own = new Random(i);
                AtomicLong asked = new AtomicLong();
                begin(() -> {
                    String path = reads.get((int) (asked.getAndIncrement() % reads.size()));
                    long start = System.nanoTime();
                    Asker.Answer answer = asker.get(path);
                    long millis = (System.nanoTime() - start) / 1_000_000;
                    if (away.get()) {
                        answers.merge(answer.status(), 1L, Long::sum);
                    }
                    boolean told =
                            answer.status() == 503 && !answer.retryAfter().isEmpty() && away.get();
                    if (!answer.good() && !told || millis > LONGEST_MILLIS) {
                        wrong.add(path + ": " + answer.status() + " after " + millis + " ms " + answer.body());
                    }
                    pause(own.nextInt(20));
                });
            }
            Random own = new Random(READERS);
            begin(() -> writes.attempt(asker, own));
        }

        private void begin(Runnable once) {
            Thread thread = new Thread(() -> {
                while (!over.get()) {
                    once.run();
                }
            });
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }

        @Override
        public void close() {
            over.set(true);
            for (Thread thread : threads) {
                try {
                    thread.join(60_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
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
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        Result result = run(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "away"), times, System.out);
        System.out.println(result);
        System.exit(result.wrong().isEmpty() && result.lost().isEmpty() ? 0 : 1);
    }
}
