package dev.boussole.rulebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.language.Rule;
import dev.boussole.rulebook.language.RuleFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class RuleFormatTest {
    private static final Map<String, String> FILES =
            RuleBookLoader.files(Path.of("rules"), LoadOptions.shownAs("rules"));

    private static String format(String drl) {
        return RuleFormat.of(new RuleFile("creative/fatigue.drl", "rules/creative/fatigue.drl", drl))
                .text()
                .orElseThrow();
    }

    private static Map<String, String> drl(BiFunction<String, String, String> edit) {
        Map<String, String> edited = new TreeMap<>();
        FILES.forEach((path, text) -> edited.put(path, path.endsWith(".drl") ? edit.apply(path, text) : text));
        return edited;
    }

    /** What the rules of a rulebook say, without the lines that they stand on. */
    private static List<String> meaning(Map<String, String> files) {
        return RuleBookLoader.load(files, LoadOptions.shownAs("rules")).rules().stream()
                .map(RuleFormatTest::meaning)
                .toList();
    }

    private static String meaning(Rule rule) {
        return (rule.guidance() + " " + rule.patterns() + rule.variables() + rule.action() + rule.subject())
                .replaceAll("Source\\[[^\\]]*\\]", "")
                .replaceAll("Position\\[[^\\]]*\\]", "");
    }

    @Test
    void the_rulebook_is_written_as_the_format_has_it() {
        assertThat(FILES)
                .allSatisfy((path, text) ->
                        assertThat(path.endsWith(".drl") ? format(text) : text).isEqualTo(text));
    }

    @Test
    void blanks_and_line_ends_anywhere_change_neither_meaning_nor_the_second_pass() {
        Random chance = new Random(6);
        for (int round = 0; round < 10; round++) {
            Map<String, String> mangled = drl((path, text) -> mangled(text, chance));
            Map<String, String> formatted = drl((path, text) -> format(mangled.getOrDefault(path, "")));
            assertThat(drl((path, text) -> format(formatted.getOrDefault(path, ""))))
                    .isEqualTo(formatted);
            assertThat(meaning(formatted)).isEqualTo(meaning(FILES));
        }
    }

    /** Other blanks wherever blanks may stand; comments stay on lines of their own. */
    private static String mangled(String drl, Random chance) {
        StringBuilder mangled = new StringBuilder();
        for (String line : drl.split("\n")) {
            if (line.strip().startsWith("//")) {
                mangled.append('\n').append(line).append('\n');
                continue;
            }
            boolean quoted = false;
            for (int at = 0; at < line.length(); at++) {
                char c = line.charAt(at);
                quoted ^= c == '"';
                boolean loose = !quoted && (c == ' ' || c == '(' || c == ')' || c == ',');
                mangled.append(c == ' ' && !quoted ? "" : c);
                mangled.append(loose ? blanks(chance, c == ' ') : "");
            }
            mangled.append(blanks(chance, true));
        }
        return mangled.toString();
    }

    private static String blanks(Random chance, boolean needed) {
        String[] blanks = {"", " ", "  ", "\n", "\t", "\n\n\n", "\u00a0", " \r\n"};
        String blank = blanks[chance.nextInt(blanks.length)];
        return needed && blank.isEmpty() ? " " : blank;
    }

    @Test
    void nothing_is_longer_than_a_line_but_a_text_and_a_comment() {
        Random chance = new Random(7);
        drl((path, text) -> {
            String flat = text.lines()
                    .filter(line -> !line.strip().startsWith("//"))
                    .reduce("", (all, line) -> all + " " + line.strip());
            assertThat(format(chance.nextBoolean() ? flat : text).lines())
                    .filteredOn(line ->
                            !line.strip().startsWith("@") && !line.strip().startsWith("//"))
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(PatternLayout.WIDTH));
            return text;
        });
    }

    @Test
    void a_rule_on_one_line_becomes_readable() {
        assertThat(format("""
                                package rules.creative; rule "creative.x" @id("creative.x")@lever(CRE) @priority( HIGH ) @needs("ctr.n>=clicks-min") @vetoes( "budget.scale" )
                                when Threshold(name=="fatigue-frequency",$limit:value);Campaign(frequency.value>=$limit,! ctr.sure,ctr.gapPct< - 0.1*(1+ctr.value),objective in(SALES,LEADS)) not(Change(own,daysAgo<=7))
                                then advise.refresh("creative") .within(7) end""")).isEqualTo("""
                        package rules.creative

                        rule "creative.x"
                            @id( "creative.x" ) @lever( CRE ) @priority( HIGH )
                            @needs( "ctr.n>=clicks-min" )
                            @vetoes( "budget.scale" )
                        when
                            Threshold( name == "fatigue-frequency", $limit : value )
                            Campaign( frequency.value >= $limit, !ctr.sure, ctr.gapPct < -0.1 * (1 + ctr.value), objective in ( SALES, LEADS ) )
                            not ( Change( own, daysAgo <= 7 ) )
                        then
                            advise.refresh( "creative" ).within( 7 );
                        end
                        """);
    }

    @Test
    void comments_stay_where_they_are() {
        String canonical = """
                // what this file is about

                package rules.creative // worn out

                // on the rule
                rule "creative.x" // its name
                    // on what it says of itself
                    @id( "creative.x" ) @lever( CRE ) @priority( HIGH )
                when
                    // on the limit
                    Threshold( name == "fatigue-frequency", $limit : value ) // seen

                    /* on
                       the campaign */
                    Campaign(
                        active, // it runs
                        // seen often
                        frequency.value >= $limit
                            // or clicked less
                            || ctr.falling,
                        ctr.sure
                        // no more
                    )
                    // that is all
                then
                    // do it
                    advise.refresh( "creative" ).within( 7 );
                end // of it
                // at last
                """;
        assertThat(format(canonical)).isEqualTo(canonical);
        assertThat(format(canonical.replace("    ", "\t ").replace(" // it runs", "//it runs")))
                .isEqualTo(canonical
                        .replace("/* on\n       the", "/* on\n\t    the")
                        .replace("// it runs", "//it runs"));
    }

    @Test
    void comments_inside_a_condition_go_before_it() {
        assertThat(format("""
                                package rules.creative
                                rule "creative.x" @id( "creative.x" )
                                when
                                Campaign( active // runs
                                == /* truly */ true, ctr.sure )
                                then advise // please
                                .refresh( "creative" ); end
                                """)).isEqualTo("""
                        package rules.creative

                        rule "creative.x"
                            @id( "creative.x" )
                        when
                            Campaign( // runs
                                /* truly */
                                active == true, ctr.sure )
                        then // please
                            advise.refresh( "creative" );
                        end
                        """);
    }

    @Test
    void a_file_that_is_no_rule_file_is_left_alone_with_its_problem() {
        var formatted = RuleFormat.of(new RuleFile(
                "creative/x.drl",
                "rules/creative/x.drl",
                "package rules.creative\nrule \"x\" when Campaign( active then end"));

        assertThat(formatted.text()).isEmpty();
        assertThat(formatted.problems())
                .isNotEmpty()
                .allMatch(problem -> problem.source().line() == 2);
    }
}
