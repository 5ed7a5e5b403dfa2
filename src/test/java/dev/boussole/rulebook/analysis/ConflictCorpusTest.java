package dev.boussole.rulebook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Forty pairs of rules, written before the search for contradictions was: twenty can contradict each other. */
class ConflictCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/conflicts");
    private static final Pattern ID = Pattern.compile("rule \"([^\"]*)\"");

    private static List<Path> pairs(String kind) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(kind))) {
            return files.sorted().toList();
        }
    }

    private static Map<String, String> files(Path pair) throws IOException {
        String drl = Files.readString(pair);
        StringBuilder messages = new StringBuilder();
        Matcher ids = ID.matcher(drl);
        while (ids.find()) {
            messages.append(ids.group(1)).append(":\n  title: t\n  why: w\n  step: s\n");
        }
        Map<String, String> files = new TreeMap<>();
        files.put("pairs/" + pair.getFileName(), drl);
        files.put("thresholds.csv", Files.readString(CORPUS.resolve("thresholds.csv")));
        files.put("messages.en.yaml", messages.toString());
        files.put("messages.fr.yaml", messages.toString());
        return files;
    }

    private static RuleBook book(Path pair) throws IOException {
        return RuleBookLoader.load(files(pair), LoadOptions.standard());
    }

    private static List<Remark> contradictions(Path pair) throws IOException {
        return RulebookAnalysis.of(book(pair), files(pair)).stream()
                .filter(remark -> remark.kind() == Remark.Kind.OPPOSITE_ADVICE)
                .toList();
    }

    @Test
    void all_pairs_that_can_contradict_are_found_with_facts_on_which_both_rules_fire() throws IOException {
        List<Path> pairs = pairs("can");
        assertThat(pairs).hasSize(20);
        for (Path pair : pairs) {
            List<Remark> found = contradictions(pair);
            assertThat(found).as(pair.toString()).hasSize(1);
            Remark remark = found.get(0);
            Witness witness = Objects.requireNonNull(remark.witness(), pair.toString());
            assertThat(book(pair).decide(witness.situations()).proposals())
                    .as(pair.toString())
                    .extracting(proposal -> proposal.guidance().id())
                    .containsAll(remark.rules());
        }
    }

    @Test
    void of_the_pairs_that_cannot_contradict_at_most_one_is_reported() throws IOException {
        List<Path> pairs = pairs("cannot");
        assertThat(pairs).hasSize(20);
        List<String> reported = new ArrayList<>();
        for (Path pair : pairs) {
            if (!contradictions(pair).isEmpty()) {
                reported.add(pair.getFileName().toString());
            }
        }
        assertThat(reported).hasSizeLessThanOrEqualTo(1);
    }
}
