package dev.boussole.report.document;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.platform.workspace.WorkspaceOptions;
import dev.boussole.platform.workspace.WorkspaceReader;
import dev.boussole.report.RuleNames;
import dev.boussole.review.CampaignReview;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports of the sample, and of the sample with names that mean harm. */
final class SampleReports {
    static final String SCRIPT = "<script>alert(1)</script>";
    static final String IMAGE = "<img src=\"file:///etc/passwd\" onerror=alert(2)>";
    static final String FORMULA = "=cmd|'/C calc'!A0";
    static final String OVERRIDE = "\u202Egnp.exe";
    static final String ENTITY = "&lt;b&gt; &amp; &#60;";
    static final String STYLE = "</style><style>body{background:url(https://evil.example/x)}";
    static final String LINK = "[click](https://evil.example) https://evil.example www.evil.example {0} {1} `code`";

    private static final RuleBook RULES = RuleBookLoader.load(Path.of("rules"), LoadOptions.standard());
    private static final Material SAMPLE = material(Path.of("fixtures", "sample"));

    private static final Map<String, String> NAMES = Map.of(
            "Collection automne, Meta", SCRIPT,
            "Veilleuses enfant, Meta", IMAGE,
            "Suspensions, Google Ads", FORMULA,
            "Marque, Google Ads", OVERRIDE,
            "Luminaires, Google Ads", ENTITY,
            "Devis architectes, Microsoft Ads", STYLE,
            "La lettre de l'atelier", LINK);

    private SampleReports() {}

    static Material sample() {
        return SAMPLE;
    }

    static ReportDocument sample(Language language) {
        return Reporter.of(SAMPLE, language);
    }

    /** A judged one and one that still waits. */
    static List<Earlier> earlier() {
        return List.of(
                new Earlier(
                        "collection-automne",
                        "creative.fatigue",
                        new Text("Replace the creative", "Renouveler la création"),
                        "succeeded",
                        LocalDate.of(2026, 9, 20),
                        LocalDate.of(2026, 9, 25),
                        LocalDate.of(2026, 10, 10),
                        new Text(
                                "Click-through rate: 0.9% before, 1.2% after; difference between +0.2 and +0.4.",
                                "Taux de clics : 0,9 % avant, 1,2 % après ; différence entre +0,2 et +0,4."),
                        null),
                new Earlier(
                        "",
                        "budget.move",
                        new Text("Move the budget", "Déplacer le budget"),
                        "applied",
                        LocalDate.of(2026, 10, 20),
                        LocalDate.of(2026, 10, 22),
                        LocalDate.of(2026, 11, 8),
                        new Text("Done.", "Fait."),
                        "agreed with Claire"));
    }

    static Material with(List<Earlier> earlier) {
        return Material.of(SAMPLE.review(), SAMPLE.workspace(), SAMPLE.rules(), SAMPLE.ownKpis(), earlier, 12);
    }

    static Material hostile(Path folder) {
        Path from = Path.of("fixtures", "sample");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.writeString(copy, renamed(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return material(folder);
    }

    private static String renamed(Path file) throws IOException {
        String text = Files.readString(file);
        if (file.endsWith("boussole.yaml")) {
            for (Map.Entry<String, String> name : NAMES.entrySet()) {
                text = text.replace(
                        "name: " + name.getKey(), "name: '" + name.getValue().replace("'", "''") + "'");
            }
            return text.replace("account: Atelier Lumière", "account: '" + SCRIPT + "'")
                    .replace("owner: Claire", "owner: '" + IMAGE + "'");
        }
        return text;
    }

    private static Material material(Path workspace) {
        Workspace read = WorkspaceReader.read(List.of(workspace), WorkspaceOptions.in(Language.EN))
                .workspace();
        Review review = CampaignReview.review(read, RULES, read.dayAfterData());
        Map<String, Text> titles = RULES.guidance().stream()
                .filter(rule -> RULES.messages(rule.id()).isPresent())
                .collect(Collectors.toMap(
                        rule -> rule.id(),
                        rule -> RULES.messages(rule.id()).orElseThrow().title()));
        return Material.of(review, read, new RuleNames(null, titles), RULES.ownKpis(), null, 12);
    }
}
