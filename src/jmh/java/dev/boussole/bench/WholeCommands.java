package dev.boussole.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whole processes, each beside its yardstick in the same run: {@code advise} on generated campaigns and {@code import} of
 * one and five million rows beside a program that only parses the file, and {@code advise} on the sample with a warm and
 * an empty cache. CPU is user plus system time of the process; figures are medians.
 */
public final class WholeCommands {
    private static final int DAYS = 90;
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path folder;
    private final String boussole;
    private final int runs;

    private WholeCommands(Path folder, String boussole, int runs) {
        this.folder = folder;
        this.boussole = boussole;
        this.runs = runs;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("boussole-bench");
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        WholeCommands bench =
                new WholeCommands(folder, Path.of("target", "boussole").toString(), runs);
        bench.sample();
        double few = bench.campaigns(1_000);
        double more = bench.campaigns(10_000);
        double most = bench.campaigns(50_000);
        System.out.printf(
                Locale.ROOT,
                "one more campaign: %.2f ms CPU up to 10,000, %.2f ms beyond%n",
                (more - few) / 9,
                (most - more) / 40);
        bench.imports(10_000, 100);
        bench.imports(10_000, 500);
        bench.tidy();
    }

    /** {@code import} in 64 MB of heap, which no number of rows may fill. */
    private void imports(int campaigns, int days) throws IOException, InterruptedException {
        Path file = folder.resolve("rows-" + days + ".csv");
        GeneratedRows.write(file, campaigns, days);
        Cost bare = medianOf(bareParse(file));
        Cost imported = medianOf(List.of(boussole, "import", file.toString(), "--format", "json"));
        System.out.printf(
                Locale.ROOT,
                "%,d rows: import %.2f s CPU, %d MB in all; bare FastCSV %.2f s CPU; ratio %.2f%n",
                (long) campaigns * days,
                imported.cpuSeconds,
                imported.peakMegabytes,
                bare.cpuSeconds,
                imported.cpuSeconds / bare.cpuSeconds);
        Files.delete(file);
    }

    private static List<String> bareParse(Path file) {
        return List.of(JAVA, "-cp", System.getProperty("java.class.path"), BareParse.class.getName(), file.toString());
    }

    /** @return CPU seconds of {@code advise} */
    private double campaigns(int campaigns) throws IOException, InterruptedException {
        Path file = folder.resolve("campaigns-" + campaigns + ".csv");
        GeneratedRows.write(file, campaigns, DAYS);
        Cost bare = medianOf(bareParse(file));
        Cost advise = medianOf(List.of(boussole, "advise", file.toString(), "--format", "json"));
        System.out.printf(
                Locale.ROOT,
                "%,d campaigns x %d days: advise %.2f s CPU, %d MB; bare FastCSV %.2f s CPU; ratio %.2f%n",
                campaigns,
                DAYS,
                advise.cpuSeconds,
                advise.peakMegabytes,
                bare.cpuSeconds,
                advise.cpuSeconds / bare.cpuSeconds);
        Files.delete(file);
        return advise.cpuSeconds;
    }

    private void tidy() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void sample() throws IOException, InterruptedException {
        List<String> command = List.of(boussole, "advise", "fixtures/sample", "--format", "json");
        List<Cost> cold = new ArrayList<>();
        List<Cost> warm = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            Path fresh = folder.resolve("cache" + i);
            cold.add(run(command, fresh));
            warm.add(run(command, fresh));
        }
        double first = median(cold).cpuSeconds;
        double second = median(warm).cpuSeconds;
        System.out.printf(
                Locale.ROOT,
                "sample: first advise %.2f s CPU, second %.2f s CPU; ratio %.2f%n",
                first,
                second,
                second / first);
    }

    private Cost medianOf(List<String> command) throws IOException, InterruptedException {
        Path cache = folder.resolve("cache");
        run(command, cache);
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            costs.add(run(command, cache));
        }
        return median(costs);
    }

    private static Cost median(List<Cost> costs) {
        Cost[] sorted = costs.toArray(Cost[]::new);
        Arrays.sort(sorted, (a, b) -> Double.compare(a.cpuSeconds, b.cpuSeconds));
        return sorted[sorted.length / 2];
    }

    /** Runs under the shell's {@code time}; the peak is the process's own high-water mark, read while it runs. */
    private Cost run(List<String> command, Path cache) throws IOException, InterruptedException {
        Path times = folder.resolve("times");
        List<String> timed = new ArrayList<>(List.of(
                "bash",
                "-c",
                "TIMEFORMAT='%U %S'; { time \"$@\" >/dev/null 2>/dev/null; } 2>\"$0\"",
                times.toString()));
        timed.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(timed).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("BOUSSOLE_CACHE", cache.toString());
        if (command.contains("import")) {
            builder.environment().put("JAVA_OPTS", "-Xms16m -Xmx64m");
        }
        Process process = builder.start();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(
                    peak,
                    process.descendants()
                            .mapToLong(WholeCommands::peakKilobytes)
                            .max()
                            .orElse(0));
            Thread.sleep(20);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("Exit code " + process.exitValue() + " of " + command);
        }
        String[] seconds =
                Files.readString(times, StandardCharsets.UTF_8).strip().split(" ");
        return new Cost(Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1]), peak / 1024);
    }

    private static long peakKilobytes(ProcessHandle process) {
        File status = new File("/proc/" + process.pid() + "/status");
        try {
            for (String line : Files.readAllLines(status.toPath())) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException gone) {
            return 0;
        }
        return 0;
    }

    private record Cost(double cpuSeconds, long peakMegabytes) {}
}
