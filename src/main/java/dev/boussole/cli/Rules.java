package dev.boussole.cli;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.recommendation.Guidance;
import dev.boussole.recommendation.Messages;
import dev.boussole.report.Labels;
import dev.boussole.report.RuleNames;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.analysis.Firings;
import dev.boussole.rulebook.check.CheckReport;
import dev.boussole.rulebook.check.RuleCheck;
import dev.boussole.rulebook.language.Problems;
import dev.boussole.rulebook.table.KpiReader;
import dev.boussole.rulebook.testing.RuleTests;
import dev.boussole.rulebook.testing.Selection;
import dev.boussole.rulebook.testing.TestReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a command finds its rules: the folder that the user names, else {@code rules} of the current folder when it holds
 * rule files, else the rulebook inside the program.
 *
 * @param folder null for the rulebook inside the program
 */
record Rules(@Nullable Path folder) {
    private static final String USUAL = "rules";
    private static final int DEPTH_MAX = 8;

    /** @param named the folder that the user named */
    static Rules of(Optional<Path> named, Terminal terminal) {
        Path usual = terminal.folder().resolve(USUAL);
        return new Rules(named.orElse(holdsRules(usual) ? usual : null));
    }

    static Rules of(Input input, Session session) {
        return of(input.text("--rules").map(input::path), session.terminal());
    }

    private static boolean holdsRules(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder, DEPTH_MAX)) {
            return files.anyMatch(file -> file.toString().endsWith(".drl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws WrongUse when the folder that the user named is none */
    void mustExist(Labels labels) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new WrongUse(labels.text("error.folder", folder));
        }
    }

    /** @throws dev.boussole.campaign.InputException with every problem of the rulebook */
    RuleBook load() {
        return folder == null
                ? RuleBookLoader.load(Packed.texts(Packed.RULEBOOK), LoadOptions.standard())
                : RuleBookLoader.load(folder, LoadOptions.shownAs(shownAs()));
    }

    /** Everything to correct or to think about, with what comes of running the rules; never refused for what is wrong with the files. */
    CheckReport check(LocalDate asOf, Function<RuleBook, Firings> firings) {
        return folder == null
                ? RuleCheck.of(Packed.texts(Packed.RULEBOOK), LoadOptions.standard(), asOf, firings)
                : RuleCheck.of(folder, LoadOptions.shownAs(shownAs()), asOf, firings);
    }

    /**
     * The KPIs that the rulebook defines for itself, without reading its rules.
     *
     * @throws InputException with every problem of {@code kpis.yaml}
     */
    List<KpiDefinition> ownKpis() {
        Problems problems = new Problems();
        List<KpiDefinition> own = text("kpis.yaml")
                .map(yaml -> KpiReader.read(shownAs() + "/kpis.yaml", yaml, problems))
                .orElse(List.of());
        if (!problems.isEmpty()) {
            throw new InputException(problems.sorted());
        }
        return own;
    }

    /** @throws dev.boussole.campaign.InputException when the rulebook itself cannot be loaded */
    TestReport test(Selection selection) {
        Map<String, String> files = files();
        return RuleTests.run(RuleBookLoader.load(files, options()), files, selection);
    }

    /**
     * The texts of the rulebook, its tests included.
     *
     * @throws dev.boussole.campaign.InputException when one cannot be read
     */
    Map<String, String> files() {
        return folder == null ? Packed.texts(Packed.RULEBOOK) : RuleBookLoader.files(folder, options());
    }

    LoadOptions options() {
        return LoadOptions.shownAs(shownAs());
    }

    /** What messages call the rulebook's folder. */
    String shownAs() {
        return folder == null ? USUAL : folder.toString();
    }

    /** The text of a file of the rulebook, or nothing when it cannot be read. */
    Optional<String> text(String file) {
        if (folder == null) {
            return Optional.ofNullable(Packed.texts(Packed.RULEBOOK).get(file));
        }
        try {
            return Optional.of(Files.readString(folder.resolve(file)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    static RuleNames names(RuleBook book) {
        Map<String, Text> titles = new LinkedHashMap<>();
        String wait = null;
        for (Guidance guidance : book.guidance()) {
            book.messages(guidance.id()).map(Messages::title).ifPresent(title -> titles.put(guidance.id(), title));
            if (wait == null && "W01".equals(guidance.code())) {
                wait = guidance.id();
            }
        }
        return new RuleNames(wait, titles);
    }
}
