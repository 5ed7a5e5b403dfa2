package dev.boussole.fuzz;

import dev.boussole.campaign.Period;
import dev.boussole.fuzz.Export.Promise;
import dev.boussole.platform.export.ReadOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TimeZone;

/** Reads inputs in every way and tells what must not have happened. */
final class Examiner {
    static final double SECONDS_PER_MB = 5;
    private static final double NANOS = 1e9;
    private static final double MB = 1 << 20;
    private static final List<Locale> LOCALES = List.of(
            Locale.forLanguageTag("tr-TR"),
            Locale.forLanguageTag("ar-EG-u-nu-arab"),
            Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"),
            Locale.FRANCE);
    private static final List<Locale> DECLARED = List.of(Locale.FRANCE, Locale.US, Locale.UK, Locale.GERMANY);

    private final Path folder;
    private final Path settings;

    /**
     * @param folder for files to read; emptied by whoever made it
     * @param settings a {@code boussole.yaml} to try workspaces with
     */
    Examiner(Path folder, Path settings) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.settings = settings;
        Files.createDirectories(folder.resolve("workspace").resolve("exports"));
    }

    /** What was found, by its key; {@code seed} chooses how it is read. */
    Map<String, Finding> examine(Export input, long seed) throws IOException {
        Map<String, Finding> findings = new LinkedHashMap<>();
        Path file = Files.write(folder.resolve(input.name()), input.bytes());
        try {
            examine(input, file, new SplittableRandom(seed), findings);
        } catch (RuntimeException | Error thrown) {
            Finding finding = Finding.thrown(thrown);
            findings.put(finding.key(), finding);
        } finally {
            Files.delete(file);
        }
        return findings;
    }

    private void examine(Export input, Path file, SplittableRandom random, Map<String, Finding> findings)
            throws IOException {
        ReadOptions options = options(random);
        long start = cpu();
        Reading reading = Reading.of(file, input.name(), options);
        double seconds = (cpu() - start) / NANOS;
        double allowed = SECONDS_PER_MB * Math.max(1, input.bytes().length / MB);
        if (seconds > allowed) {
            add(findings, Finding.of("slow", seconds + " s for " + input.bytes().length + " bytes"));
        }
        ReadingRules.check(reading, input.name(), one -> add(findings, one));
        if (!elsewhere(file, input.name(), options, random).equals(reading)) {
            add(findings, Finding.of("read otherwise the second time", ""));
        }
        promise(input, reading, options, findings);
        if (random.nextInt(4) == 0) {
            WorkspaceRules.checkImport(file, options, reading, one -> add(findings, one));
            WorkspaceRules.checkWorkspace(workspace(file, random), options, one -> add(findings, one));
        }
    }

    private void promise(Export input, Reading reading, ReadOptions options, Map<String, Finding> findings)
            throws IOException {
        byte[] bytes = input.whole();
        if (input.promise() == Promise.NONE || bytes == null) {
            return;
        }
        if (input.promise() == Promise.REFUSED && !reading.taken().isEmpty()) {
            add(findings, Finding.of("cut off and taken", input.recipe()));
            return;
        }
        Path file = Files.write(folder.resolve("whole"), bytes);
        Reading whole = Reading.of(file, input.name(), options);
        Files.delete(file);
        ReadingRules.checkWhole(reading, whole, one -> add(findings, one));
    }

    private List<Path> workspace(Path file, SplittableRandom random) throws IOException {
        if (random.nextBoolean()) {
            return List.of(file);
        }
        Path workspace = folder.resolve("workspace");
        Path exports = workspace.resolve("exports");
        for (Path old :
                List.of(exports.resolve("fuzz.csv"), exports.resolve("fuzz.zip"), workspace.resolve("boussole.yaml"))) {
            Files.deleteIfExists(old);
        }
        Files.copy(file, exports.resolve(Packing.isPacked(Files.readAllBytes(file)) ? "fuzz.zip" : "fuzz.csv"));
        if (random.nextBoolean()) {
            Files.copy(settings, workspace.resolve("boussole.yaml"));
        }
        return List.of(workspace);
    }

    /** The same file read by a computer of another country. */
    private static Reading elsewhere(Path file, String name, ReadOptions options, SplittableRandom random) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(LOCALES.get(random.nextInt(LOCALES.size())));
            TimeZone.setDefault(
                    TimeZone.getTimeZone(random.nextBoolean() ? "Pacific/Kiritimati" : "America/Los_Angeles"));
            return Reading.of(file, name, options);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static ReadOptions options(SplittableRandom random) {
        ReadOptions options = ReadOptions.DEFAULT;
        if (random.nextInt(3) == 0) {
            options = options.withAsOf(LocalDate.of(2026, 10, 31));
        }
        if (random.nextInt(4) == 0) {
            options = options.withLocale(DECLARED.get(random.nextInt(DECLARED.size())));
        }
        if (random.nextInt(3) == 0) {
            options = options.withPeriod(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
        }
        return options;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void add(Map<String, Finding> findings, Finding finding) {
        findings.putIfAbsent(finding.key(), finding);
    }
}
