package dev.boussole.rulebook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final Map<String, String> RULES = RuleBookLoader.files(Path.of("rules"), LoadOptions.standard());
    private static final String FILE = "creative/fatigue.drl";

    private static List<Remark> remarks(Map<String, String> files, Memory memory) {
        RuleBookLoader.Attempt attempt = RuleBookLoader.attempt(files, LoadOptions.standard());
        return RulebookAnalysis.of(attempt.book().orElseThrow(), files, Firings.NONE, memory);
    }

    private static Map<String, String> with(String path, String before, String after) {
        Map<String, String> files = new TreeMap<>(RULES);
        files.put(path, Objects.requireNonNull(files.get(path)).replaceFirst(before, after));
        return files;
    }

    @Test
    void an_edited_threshold_is_asked_about_anew() {
        Memory memory = new Memory();
        assertThat(remarks(RULES, memory)).isEqualTo(remarks(RULES, new Memory()));
        Map<String, String> edited = with("thresholds.csv", "(?m)^fatigue-frequency,,[^,]*", "fatigue-frequency,,1.1");
        assertThat(remarks(edited, memory)).isNotEmpty().isEqualTo(remarks(edited, new Memory()));
        assertThat(remarks(RULES, memory)).isEqualTo(remarks(RULES, new Memory()));
    }

    @Test
    void a_remark_stands_where_its_rule_stands_now() {
        Memory memory = new Memory();
        Map<String, String> wrong =
                with(FILE, "frequency.value >= \\$limit,", "frequency.value >= \\$limit, frequency.value < 1,");
        Map<String, String> lower = new TreeMap<>(wrong);
        lower.put(FILE, Objects.requireNonNull(wrong.get(FILE)).replaceFirst("\n", "\n// one line more\n"));
        int before = remarks(wrong, memory).get(0).line();
        assertThat(remarks(lower, memory).get(0).line()).isEqualTo(before + 1);
    }
}
