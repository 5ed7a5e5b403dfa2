package dev.boussole.bench;

import dev.boussole.fact.Situations;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.service.RuleBookService;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The rulebook is edited and reloaded again and again while threads decide with it: memory and loaded classes must not grow,
 * and each decision must be the one of the ruleset it names. Arguments: reloads (1000), threads (2), test files kept (5).
 */
public final class ReloadsUnderLoad {
    private static final String LIMIT = "fatigue-frequency,";

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong decisions = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();
    private final Map<String, Integer> expected = new ConcurrentHashMap<>();

    private ReloadsUnderLoad() {}

    public static void main(String[] args) throws Exception {
        int reloads = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
        int tests = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        new ReloadsUnderLoad().run(reloads, threads, tests);
    }

    private void run(int reloads, int threads, int tests) throws Exception {
        Map<String, String> files = new TreeMap<>(RuleBookLoader.files(Path.of("rules"), LoadOptions.standard()));
        List<String> all = files.keySet().stream()
                .filter(path -> path.endsWith(".test.yaml"))
                .toList();
        all.subList(Math.min(tests, all.size()), all.size()).forEach(files::remove);
        Path folder = Files.createTempDirectory("reloads");
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
        }
        String thresholds = files.get("thresholds.csv");
        Situations situations = new GeneratedAccount(100)
                .situations(RuleBookLoader.load(files, LoadOptions.standard()).benchmarks());
        try (RuleBookService service = RuleBookService.of(folder, LoadOptions.standard())) {
            if (service.state().inService().isEmpty()) {
                throw new IllegalStateException(service.state().problems().toString());
            }
            List<Thread> deciding = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Thread thread = new Thread(() -> decide(service, situations));
                thread.start();
                deciding.add(thread);
            }
            int swapped = 0;
            for (int reload = 1; reload <= reloads; reload++) {
                String before = hash(service);
                // another source text each time, so that each ruleset has a hash of its own
                write(folder.resolve("thresholds.csv"), edited(thresholds, reload));
                service.refresh();
                swapped += hash(service).equals(before) ? 0 : 1;
                if (reload % Math.max(1, reloads / 10) == 0) {
                    tell(reload, swapped);
                }
            }
            over.set(true);
            for (Thread thread : deciding) {
                thread.join();
            }
        }
        System.out.printf(
                Locale.ROOT, "%d decisions, %d failed or not of the ruleset they name%n", decisions.get(), wrong.get());
    }

    private static String hash(RuleBookService service) {
        return service.state().inService().map(RuleBook::hash).orElse("");
    }

    private static String edited(String thresholds, int reload) {
        int line = thresholds.indexOf(LIMIT);
        int end = thresholds.indexOf('\n', line);
        return thresholds.substring(0, end) + " " + reload + thresholds.substring(end);
    }

    private void decide(RuleBookService service, Situations situations) {
        while (!over.get()) {
            try {
                RuleBook book = service.state().inService().orElseThrow();
                int said = book.decide(situations).proposals().stream()
                        .map(proposal ->
                                proposal.campaignId() + proposal.guidance().id())
                        .toList()
                        .hashCode();
                // the edits change a source's name only, so that every ruleset must say the same, all of it
                Integer first = expected.putIfAbsent("all", said);
                wrong.addAndGet(first == null || first == said ? 0 : 1);
            } catch (RuntimeException failed) {
                wrong.incrementAndGet();
                System.out.println(failed);
            }
            decisions.incrementAndGet();
        }
    }

    private static void tell(int reload, int swapped) {
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(
                Locale.ROOT,
                "%5d reloads, %d swapped, %6.1f MB used, %d classes loaded%n",
                reload,
                swapped,
                used / 1e6,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
