package dev.boussole.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Reads exports that were changed in every way that real ones are, and in some that they are not, and tells what must not
 * happen: anything thrown, a hang, half a file taken, a figure that cannot be, a sentence nobody understands. Run it with
 *
 * <pre>{@code
 * mvn -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-cp %classpath dev.boussole.fuzz.ImportFuzz 600 42"
 * }</pre>
 *
 * <p>The first argument is how many seconds to go on, the second the seed of the run, the third, if any, the folder for
 * findings. Each input has a seed of its own, which a finding names: {@code replay SEED} makes and reads that input again,
 * {@code file PATH SEED} reads a file. What huge files do is another program, {@code HugeFiles}.
 */
public final class ImportFuzz {
    private static final long REPORT_NANOS = 60_000_000_000L;
    private static final double NANOS = 1e9;

    private final Inputs inputs;
    private final Examiner examiner;
    private final Path findings;
    private final Map<String, Integer> counted = new TreeMap<>();
    private long executions;
    private long bytes;

    ImportFuzz(Path findings) throws IOException {
        this.findings = Files.createDirectories(findings);
        this.inputs = new Inputs(Corpus.of(Path.of("fixtures", "exports"), Path.of("fixtures", "sample", "exports")));
        this.examiner = new Examiner(findings.resolve("scratch"), Path.of("fixtures", "sample", "boussole.yaml"));
    }

    public static void main(String[] args) throws IOException {
        String first = args.length > 0 ? args[0] : "60";
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "boussole-fuzz"));
        if (first.equals("replay")) {
            ImportFuzz fuzz = new ImportFuzz(folder);
            fuzz.one(Long.parseLong(args[1]));
            fuzz.report();
            return;
        }
        if (first.equals("file")) {
            ImportFuzz fuzz = new ImportFuzz(folder);
            Path file = Path.of(args[1]);
            Export export = new Export(String.valueOf(file.getFileName()), Files.readAllBytes(file), args[1]);
            fuzz.examine(export, args.length > 2 ? Long.parseLong(args[2]) : 0, false);
            fuzz.report();
            return;
        }
        ImportFuzz fuzz = new ImportFuzz(args.length > 2 ? Path.of(args[2]) : folder);
        fuzz.run(Double.parseDouble(first), args.length > 1 ? Long.parseLong(args[1]) : 1);
        fuzz.report();
    }

    /** Goes on for some seconds. */
    void run(double seconds, long seed) throws IOException {
        SplittableRandom seeds = new SplittableRandom(seed);
        long start = System.nanoTime();
        long told = start;
        try (Watchdog watchdog = new Watchdog(findings)) {
            while ((System.nanoTime() - start) / NANOS < seconds) {
                long one = seeds.nextLong();
                watchdog.starts(one);
                one(one);
                if (System.nanoTime() - told > REPORT_NANOS) {
                    told = System.nanoTime();
                    report();
                }
            }
        }
    }

    /** Reads so many inputs. */
    void run(int times, long seed) throws IOException {
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int i = 0; i < times; i++) {
            one(seeds.nextLong());
        }
    }

    private void one(long seed) throws IOException {
        examine(inputs.of(new SplittableRandom(seed)), seed, true);
    }

    private void examine(Export input, long seed, boolean shrink) throws IOException {
        executions++;
        bytes += input.bytes().length;
        for (Map.Entry<String, Finding> found : examiner.examine(input, seed).entrySet()) {
            if (counted.merge(found.getKey(), 1, Integer::sum) == 1) {
                keep(
                        shrink ? new Shrinker(examiner, seed, found.getKey()).shrink(input) : input,
                        seed,
                        found.getValue());
            }
        }
    }

    private void keep(Export input, long seed, Finding finding) throws IOException {
        String name = finding.key().replaceAll("[^A-Za-z0-9]+", "-");
        Files.write(findings.resolve(name + "-" + input.name()), input.bytes());
        String told = finding.key() + "\nseed " + seed + ", " + input.recipe() + "\n" + finding.detail() + "\n";
        Files.writeString(findings.resolve(name + ".txt"), told);
        System.out.println("FOUND " + told.substring(0, Math.min(told.length(), 1_500)));
    }

    private void report() {
        System.out.printf("%d executions, %d MB, findings: %s%n", executions, bytes >> 20, counted);
    }

    /** What was found, and how often. */
    Map<String, Integer> findings() {
        return counted;
    }
}
