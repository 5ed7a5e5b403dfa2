package dev.boussole;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plan of the house: which package may see which, and which framework lives in which room. */
class HouseTest {
    private static final String ROOT = "dev.boussole.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.boussole");

    /** From the inside to the edges; a package sees only those before it that it names. */
    private static final Map<String, Set<String>> SEES = Map.ofEntries(
            Map.entry("statistics", Set.of()),
            Map.entry("campaign", Set.of()),
            Map.entry("setting", Set.of("campaign")),
            Map.entry("kpi", Set.of("statistics", "campaign")),
            Map.entry("objective", Set.of("statistics", "campaign", "kpi")),
            Map.entry("fact", Set.of("statistics", "campaign", "kpi", "objective")),
            Map.entry("recommendation", Set.of("statistics", "campaign", "kpi", "objective", "fact")),
            Map.entry("rulebook", Set.of("statistics", "campaign", "kpi", "objective", "fact", "recommendation")),
            Map.entry(
                    "review",
                    Set.of("statistics", "campaign", "kpi", "objective", "fact", "recommendation", "rulebook")),
            Map.entry("platform", Set.of("campaign", "kpi", "objective", "review", "setting")),
            Map.entry(
                    "report",
                    Set.of(
                            "statistics",
                            "campaign",
                            "kpi",
                            "objective",
                            "fact",
                            "recommendation",
                            "rulebook",
                            "review")),
            Map.entry(
                    "decision",
                    Set.of(
                            "statistics",
                            "campaign",
                            "kpi",
                            "objective",
                            "fact",
                            "recommendation",
                            "rulebook",
                            "review")),
            Map.entry(
                    "store",
                    Set.of(
                            "statistics",
                            "campaign",
                            "kpi",
                            "objective",
                            "fact",
                            "recommendation",
                            "rulebook",
                            "review",
                            "decision")),
            Map.entry(
                    "service",
                    Set.of(
                            "statistics",
                            "campaign",
                            "kpi",
                            "objective",
                            "fact",
                            "recommendation",
                            "rulebook",
                            "review",
                            "report",
                            "platform",
                            "setting",
                            "decision",
                            "store")),
            Map.entry(
                    "web",
                    Set.of(
                            "statistics",
                            "campaign",
                            "kpi",
                            "objective",
                            "fact",
                            "recommendation",
                            "rulebook",
                            "review",
                            "report",
                            "platform",
                            "setting",
                            "decision",
                            "store",
                            "service")),
            Map.entry(
                    "cli",
                    Set.of(
                            "statistics",
                            "campaign",
                            "kpi",
                            "objective",
                            "fact",
                            "recommendation",
                            "rulebook",
                            "review",
                            "report",
                            "platform",
                            "setting",
                            "decision",
                            "store",
                            "service")));

    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("org.drools..", List.of("rulebook")),
            Map.entry("org.kie..", List.of("rulebook")),
            Map.entry("io.javalin..", List.of("web")),
            Map.entry("org.eclipse.jetty..", List.of("web")),
            Map.entry("gg.jte..", List.of("web")),
            Map.entry("ch.qos.logback..", List.of("web")),
            Map.entry("io.micrometer..", List.of("web")),
            Map.entry("picocli..", List.of("cli")),
            Map.entry("com.openhtmltopdf..", List.of("report")),
            Map.entry("org.apache.pdfbox..", List.of("report")),
            Map.entry("de.siegmar..", List.of("platform", "rulebook")),
            Map.entry("org.mozilla..", List.of("platform")),
            Map.entry("org.apache.commons.statistics..", List.of("statistics")),
            Map.entry(
                    "com.fasterxml..",
                    List.of("platform", "rulebook", "report", "decision", "store", "service", "web")),
            Map.entry("org.jdbi..", List.of("store")),
            Map.entry("org.postgresql..", List.of("store")),
            Map.entry("org.flywaydb..", List.of("store")),
            Map.entry("com.zaxxer..", List.of("store")),
            Map.entry("org.apache.commons.compress..", List.of("store")),
            Map.entry("io.modelcontextprotocol..", List.of("web")),
            Map.entry("reactor..", List.of("web")),
            Map.entry("jakarta.mail..", List.of("service")));

    static Stream<String> packages() {
        return SEES.keySet().stream().sorted();
    }

    static Stream<String> frameworks() {
        return ROOMS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_sees_only_what_lies_before_it(String name) {
        String[] hidden = Stream.concat(
                        SEES.keySet().stream()
                                .filter(other -> !other.equals(name))
                                .filter(other ->
                                        !SEES.getOrDefault(name, Set.of()).contains(other))
                                .map(other -> ROOT + other + ".."),
                        Stream.of("dev.boussole"))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(hidden)
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void a_framework_stays_in_its_room(String framework) {
        String[] rooms = Stream.concat(
                        ROOMS.getOrDefault(framework, List.of()).stream().map(room -> ROOT + room + ".."),
                        Stream.of("none"))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(framework)
                .check(CLASSES);
    }

    @Test
    void no_packages_go_in_circles() {
        slices().matching("dev.boussole.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void every_package_says_its_job() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/boussole"))) {
            List<Path> silent = files.filter(Files::isDirectory)
                    .filter(HouseTest::hasClasses)
                    .filter(folder -> !folder.endsWith(Path.of("dev", "boussole")))
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean hasClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
