package dev.boussole.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.rulebook.Books;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.language.RuleProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The README's table of what is typed wrong and what is answered, from real answers. {@code -Dboussole.golden=write} writes
 * it anew; read the difference before it is committed.
 */
class MistakesTableTest {
    private static final Path README = Path.of("README.md");
    private static final String START = "<!-- mistakes: written by a test from what `rules check` says -->\n";
    private static final String END = "<!-- /mistakes -->";

    private static final String GOOD = "advise.refresh( \"creative\" );";

    /** @param shown what the strategist typed, as the table shows it */
    private record Row(String shown, Map<String, String> files) {}

    private static final List<Row> ROWS = List.of(
            when("Campaign( name == “Brand” )"),
            when("Campaign( name == 'Brand' )"),
            when("Campaign( name = \"Brand\" )"),
            when("Campaign( cvr.value < 15% )"),
            when("Campaign( cvr.value < 0,05 )"),
            when("Campaign( budget > 10 000 )"),
            when("Campaign( budget > 30€ )"),
            when("Campaign( ctr.falling and cpa.rising )"),
            when("Campaign( ctr.falling OU cpa.rising )"),
            when("Campaign( not ctr.falling )"),
            when("Campaign( frequency.value => 3 )"),
            when("Campaign( frequency.value ≥ 3 )"),
            when("Campaign( channel <> EMAIL )"),
            when("Campaign( ctr.falling cpa.rising )"),
            when("Campaign( ctr.falling, )"),
            when("Campaign( ctr.falling"),
            when("Campaign( cpaa.value > 3 )"),
            when("Campaign( ctr.faling )"),
            when("Campaign( frequency > 3 )"),
            when("Campain( ctr.falling )"),
            when("Campaign( channel == PAID_SOCAL )"),
            when("Campaign( channel == \"EMAIL\" )"),
            when("Campaign( ctr.value == \"low\" )"),
            when("Campaign( channel > EMAIL )"),
            when("Campaign( !( ctr.value > 0.02 ) )"),
            when("Campaign( 1 < frequency.value < 3 )"),
            when("Campaign( frequency.value > $limit )"),
            when("Threshold( name == \"fatigue-frequncy\", $limit : value )"),
            when("Campaign()\n    Objective( !ended )"),
            when("Campaign() or Objective()"),
            then("advise.refrsh( \"creative\" );"),
            then("advise.refresh( creative );"),
            then("advise.lower( \"daily-budget\" ).byPercent( 15% );"),
            then("advise.refresh( \"creative\" ).within( \"1 week\" );"),
            at("@lever( BUDGET )"),
            at("@priority( URGENT )"),
            at("@owner( Claire Dupont )"),
            at("@watch( \"click rate 7d\" )"),
            at("@vetoes( \"creative.fatige\" )"),
            new Row(
                    "no `@id`",
                    Books.files("package rules.creative\n\n"
                            + rule("", "Campaign()", GOOD).replace("@id( \"creative.fatigue\" ) ", ""))),
            new Row(
                    "the same id twice",
                    Books.files(
                            "package rules.creative\n\n" + rule("", "Campaign()", GOOD) + rule("", "Account()", GOOD))),
            new Row(
                    "no `end`",
                    Books.files("package rules.creative\n\n"
                            + rule("", "Campaign()", GOOD).replace("end\n", ""))),
            new Row(
                    "no `then`",
                    Books.files("package rules.creative\n\n"
                            + rule("", "Campaign()", GOOD).replace("then\n", ""))),
            new Row("`rule creative.fatigue` without quotes", unquoted()),
            new Row("no `package`", Books.files(rule("", "Campaign()", GOOD))),
            new Row(
                    "`import java.util.List`",
                    Books.files("package rules.creative\n\nimport java.util.List\n" + rule("", "Campaign()", GOOD))),
            messages("title: t\n  step: s", "a message without `why`"),
            messages("title: t\n  why: \"{ctrr.value}\"\n  step: s", "`{ctrr.value}` in a message"));

    private static Row when(String when) {
        return row(when, rule("", when, GOOD));
    }

    private static Row then(String then) {
        return row(then, rule("", "Campaign()", then));
    }

    private static Row at(String annotation) {
        return row(annotation, rule(annotation, "Campaign()", GOOD));
    }

    private static Map<String, String> unquoted() {
        Map<String, String> files = Books.files("package rules.creative\n\n" + rule("", "Campaign()", GOOD));
        files.computeIfPresent(
                "topic/rules.drl", (path, text) -> text.replace("rule \"creative.fatigue\"", "rule creative.fatigue"));
        return files;
    }

    private static Row row(String typed, String rule) {
        return new Row("`" + typed.replaceAll("\\s+", " ") + "`", Books.files("package rules.creative\n\n" + rule));
    }

    private static Row messages(String parts, String shown) {
        Map<String, String> files = Books.files("package rules.creative\n\n" + rule("", "Campaign()", GOOD));
        files.put("messages.en.yaml", "creative.fatigue:\n  " + parts + "\n");
        return new Row(shown, files);
    }

    private static String rule(String annotation, String when, String then) {
        String lever = annotation.contains("@lever") ? "" : "@lever( CRE ) ";
        String priority = annotation.contains("@priority") ? "" : "@priority( HIGH ) ";
        return "rule \"creative.fatigue\"\n    @id( \"creative.fatigue\" ) " + lever + priority + annotation
                + "\nwhen\n    " + when + "\nthen\n    " + then + "\nend\n";
    }

    @Test
    void the_readme_shows_what_is_answered_to_what_is_typed() throws IOException {
        String readme = Files.readString(README);
        int start = readme.indexOf(START);
        int end = readme.indexOf(END);
        assertThat(start).as("the mark before the table").isPositive();
        String written = readme.substring(0, start + START.length()) + table() + readme.substring(end);

        if ("write".equals(System.getProperty("boussole.golden"))) {
            Files.writeString(README, written);
        }
        assertThat(Files.readString(README)).isEqualTo(written);
    }

    @Test
    void every_row_has_one_answer_with_what_to_write() {
        assertThat(ROWS.size()).isGreaterThanOrEqualTo(25);
        for (Row row : ROWS) {
            assertThat(answers(row)).as(row.shown()).hasSize(1);
            assertThat(answers(row).get(0).suggestion().fr()).as(row.shown()).isNotBlank();
        }
    }

    private static String table() {
        String rows = ROWS.stream()
                .map(row -> "| " + cell(row.shown()) + " | "
                        + cell(sentence(answers(row).get(0))) + " |")
                .collect(Collectors.joining("\n"));
        return "\n| What is typed | What `rules check` says |\n|---|---|\n" + rows + "\n\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    /** The message without its place. */
    private static String sentence(RuleProblem problem) {
        String sentence = problem.message().en().replaceFirst("^`[^`]*`(, rule `[^`]*`)?: ", "");
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
    }

    private static List<RuleProblem> answers(Row row) {
        Map<String, String> files = new TreeMap<>(row.files());
        files.put("creative/fatigue.drl", files.remove("topic/rules.drl"));
        List<RuleProblem> found =
                new ArrayList<>(RuleCheck.of(files, LoadOptions.standard(), LocalDate.of(2026, 10, 31))
                        .problems());
        found.removeIf(problem -> !problem.isError());
        return found;
    }
}
