package dev.boussole.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.rulebook.Books;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.language.RuleProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCheckTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final String GOOD = Books.rule("topic.good", "Campaign( ctr.falling )");

    @Test
    void every_mistake_of_one_rule_is_told_with_its_place_and_its_words() {
        CheckReport report = check("""
                package rules.topic

                rule "topic.r"
                    @id( "topic.r" ) @levr( CRE ) @priority( URGENT )
                    @watch( "ctrr 7d" )
                when
                    $c : Campaign( cpaa.value > 3, ctr.faling, channel == PAID_SOCAL and frequency.value => 3,5 )
                    Chnge( campaignId == $c.id )
                then
                    advise.refrsh( creative ).within( 0 );
                end
                """);

        assertThat(places(report))
                .containsExactly(
                        "4:22 @",
                        "4:46 URGENT",
                        "5:13 \"ctrr 7d\"",
                        "7:20 cpaa.value",
                        "7:40 faling",
                        "7:59 PAID_SOCAL",
                        "7:70 and",
                        "7:90 =>",
                        "7:93 3,5",
                        "8:5 Chnge",
                        "10:12 refrsh",
                        "10:12 refrsh",
                        "10:39 0");
        assertThat(report.book()).isEmpty();
    }

    @Test
    void a_mistake_has_no_echo() {
        CheckReport report = check("package rules.topic\n\n"
                + Books.rule(
                        "topic.finds",
                        "$c : Campain( ctr.falling )\n    $o : Objective( campaignId == $c.id, $gap : gapp )",
                        "advise.lower( \"bid\" ).byPercent( $gap );")
                + Books.rule("topic.makes", "Campaign( oops )", "advise.found( \"leak\" );")
                + Books.rule("topic.asks", "$c : Campaign()\n    Finding( campaignId == $c.id, name == \"leak\" )"));

        assertThat(places(report)).containsExactly("6:10 Campain", "7:49 gapp", "14:15 oops");
    }

    @Test
    void problems_of_all_files_are_told_in_one_run(@TempDir Path folder) throws IOException {
        write(folder, "a/one.drl", "package rules.a\n\n" + Books.rule("a.one", "Campaign( oops )"));
        write(folder, "b/two.drl", "package rules.b\n\n" + Books.rule("b.two", "Campaign( ctr.falling"));
        Files.write(folder.resolve("b/latin.drl"), "rule \"\u00e9\"".getBytes(StandardCharsets.ISO_8859_1));
        write(folder, "messages.en.yaml", "a.one:\n  title: t\n  why: w\n");
        write(folder, "messages.fr.yaml", "a.one:\n  title: t\n  why: w\n  step: s\nb.gone:\n  title: t\n");
        write(folder, "thresholds.csv", "name,channel,value,unit,source\nlimit,,many,times,test\n");

        CheckReport report = RuleCheck.of(folder, LoadOptions.standard(), DAY);

        assertThat(report.problems())
                .extracting(problem ->
                        problem.source().file() + ":" + problem.source().line() + " " + problem.kind())
                .containsExactly(
                        "rules/a/one.drl:6 rule",
                        "rules/b/latin.drl:0 file",
                        "rules/b/two.drl:7 syntax",
                        "rules/messages.en.yaml:0 message",
                        "rules/messages.en.yaml:0 message",
                        "rules/messages.en.yaml:0 message",
                        "rules/messages.en.yaml:0 message",
                        "rules/messages.fr.yaml:0 message",
                        "rules/messages.fr.yaml:0 message",
                        "rules/messages.fr.yaml:0 message",
                        "rules/messages.fr.yaml:5 message-without-rule",
                        "rules/thresholds.csv:2 file");
    }

    @Test
    void a_warning_does_not_fail_unless_asked_to() {
        Map<String, String> files = Books.files("package rules.topic\n\n" + GOOD);
        files.merge("messages.en.yaml", "topic.gone:\n  title: t\n", String::concat);

        CheckReport report = RuleCheck.of(files, LoadOptions.standard(), DAY);

        assertThat(report.warnings()).isPositive();
        assertThat(report.errors()).isZero();
        assertThat(report.passed(false)).isTrue();
        assertThat(report.passed(true)).isFalse();
        assertThat(report.book()).isPresent();
    }

    @Test
    void an_allowance_needs_a_known_warning_a_day_and_a_reason() {
        assertThat(allowing("whatever until 2027-03-31: because")).anySatisfy(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.message().en()).contains("there is no warning `whatever`", "Errors cannot be allowed");
        });
        for (String wrong :
                List.of("untested-rule", "untested-rule until 2027-03-31", "untested-rule until soon: because")) {
            assertThat(allowing(wrong))
                    .anySatisfy(problem ->
                            assertThat(problem.message().en()).contains("is not a warning, a last day and a reason"));
        }
        assertThat(allowing("untested-rule until 2027-02-30: because"))
                .anySatisfy(problem -> assertThat(problem.message().en()).contains("there is no day `2027-02-30`"));
    }

    @Test
    void a_warning_of_the_analysis_is_told_with_place_words_and_suggestion() {
        CheckReport report = check("package rules.topic\n\n" + GOOD);

        RuleProblem untested = report.problems().get(0);
        assertThat(untested.kind()).isEqualTo("untested-rule");
        assertThat(untested.isError()).isFalse();
        assertThat(untested.rule()).isEqualTo("topic.good");
        assertThat(untested.source().file()).isEqualTo("rules/topic/rules.drl");
        assertThat(untested.found()).isEqualTo("\"topic.good\"");
        assertThat(untested.suggestion().en()).isNotBlank();
    }

    @Test
    void a_warning_is_allowed_until_its_last_day() {
        String drl = "package rules.topic\n\n"
                + GOOD.replace("@lever", "@allow( \"untested-rule until 2026-10-31: waits for spring\" ) @lever");

        CheckReport within = RuleCheck.of(Books.files(drl), LoadOptions.standard(), DAY);
        CheckReport after = RuleCheck.of(Books.files(drl), LoadOptions.standard(), DAY.plusDays(1));

        assertThat(within.problems()).isEmpty();
        assertThat(within.allowed()).hasSize(1);
        assertThat(within.allowed().get(0).by().reason()).isEqualTo("waits for spring");
        assertThat(after.problems())
                .extracting(RuleProblem::kind)
                .containsExactlyInAnyOrder("untested-rule", "allow-expired");
        assertThat(after.passed(false)).isTrue();
    }

    @Test
    void an_allowance_that_nothing_answers_to_is_a_warning() {
        assertThat(allowing("bare-figure until 2027-03-31: agreed"))
                .extracting(RuleProblem::kind)
                .contains("allow-unused", "untested-rule");
    }

    @Test
    void an_error_cannot_be_allowed() {
        assertThat(allowing("veto-cycle until 2027-03-31: agreed")).anySatisfy(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.message().en()).contains("Errors cannot be allowed");
        });
    }

    private static List<RuleProblem> allowing(String allowance) {
        return check("package rules.topic\n\n" + GOOD.replace("@lever", "@allow( \"" + allowance + "\" ) @lever"))
                .problems();
    }

    private static CheckReport check(String drl) {
        return RuleCheck.of(Books.files(drl), LoadOptions.standard(), DAY);
    }

    private static List<String> places(CheckReport report) {
        return report.problems().stream()
                .filter(RuleProblem::isError)
                .map(problem -> problem.source().line() + ":" + problem.column() + " " + problem.found())
                .toList();
    }

    private static void write(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
