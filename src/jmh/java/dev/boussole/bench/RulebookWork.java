package dev.boussole.bench;

import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.check.RuleCheck;
import dev.boussole.rulebook.compiled.CompiledRules;
import dev.boussole.rulebook.service.Trial;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What it takes to check a rulebook and to put it into service, against Drools' own compilation of the same rules, turn by
 * turn in one process. Arguments: turns (15), how many rules of the rulebook at most (100).
 */
public final class RulebookWork {
    private static final int WARM_UP = 6;
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    private RulebookWork() {}

    public static void main(String[] args) {
        int turns = args.length > 0 ? Integer.parseInt(args[0]) : 15;
        int rules = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        LoadOptions options = LoadOptions.standard();
        Map<String, String> all = RuleBookLoader.files(Path.of("rules"), options);
        Map<String, String> files = new FewerRules(rules).of(all);
        Map<String, String> translated = CompiledRules.translated(files);
        Map<String, String> untested = new TreeMap<>(files);
        untested.keySet().removeIf(path -> path.endsWith(".test.yaml"));

        Map<String, Supplier<Object>> works = new LinkedHashMap<>();
        works.put("Drools compiles", () -> CompiledRules.compiled(translated));
        works.put("we read and check each file", () -> RuleBookLoader.attempt(files, options));
        works.put("rules check", () -> RuleCheck.of(files, options, DAY));
        works.put("reload: load", () -> Trial.of(untested, options));
        works.put("reload: load and run all tests", () -> Trial.of(files, options));

        System.out.printf(
                Locale.ROOT,
                "%d rules, %d tests, %d turns after %d to warm up%n",
                RuleBookLoader.load(files, options).rules().size(),
                Trial.of(files, options).tests(),
                turns,
                WARM_UP);
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int turn = -WARM_UP; turn < turns; turn++) {
            for (Map.Entry<String, Supplier<Object>> work : works.entrySet()) {
                double millis = millis(work.getValue());
                if (turn == -WARM_UP) {
                    System.out.printf(Locale.ROOT, "%-34s %8.1f ms CPU, the first time%n", work.getKey(), millis);
                } else if (turn >= 0) {
                    times.computeIfAbsent(work.getKey(), key -> new ArrayList<>())
                            .add(millis);
                }
            }
        }
        double drools = median(times.getOrDefault("Drools compiles", List.of()));
        times.forEach((work, each) -> System.out.printf(
                Locale.ROOT,
                "%-34s %8.1f ms CPU, %.2f of Drools' compilation%n",
                work,
                median(each),
                median(each) / drools));
    }

    /** CPU time of this thread, which does not count what the machine does besides. */
    private static double millis(Supplier<Object> work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Object made = work.get();
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (made.toString().isEmpty()) {
            throw new IllegalStateException("Nothing was made");
        }
        return (after - before) / 1e6;
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? Double.NaN
                : Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
    }
}
