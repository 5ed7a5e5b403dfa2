package dev.boussole.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.fact.ChannelPairFact;
import dev.boussole.fact.FactNames;
import dev.boussole.fact.ObjectiveFact;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.objective.Reference;
import dev.boussole.objective.Verdict;
import dev.boussole.recommendation.Priority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelsTest {
    @ParameterizedTest
    @MethodSource("topics")
    void both_languages_have_the_same_keys_and_places_to_fill(String topic) {
        Properties english = Labels.read(topic, Language.EN);
        Properties french = Labels.read(topic, Language.FR);
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(french.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(french.getProperty(key)).as(key).isNotBlank();
        }
    }

    static List<String> topics() {
        return Labels.TOPICS;
    }

    @Test
    void what_is_filled_in_may_hold_braces() {
        assertThat(Labels.in(Language.EN).of("range", "{1}", "{0}")).isEqualTo("{1} to {0}");
    }

    private static TreeSet<String> places(String words) {
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(words);
        TreeSet<String> places = new TreeSet<>();
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    @Test
    void every_key_that_a_page_uses_is_there() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Matcher used = Pattern.compile("labels(?:\\(\\))?\\.of\\(\"([a-z.-]+)\"")
                        .matcher(Files.readString(template));
                while (used.find()) {
                    if (!Labels.in(Language.EN).has(used.group(1))) {
                        missing.add(template + " " + used.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_case_has_its_word() {
        List<String> keys = Stream.of(
                        named("status.", ObjectiveAssessment.Status.values()),
                        named("verdict.", Verdict.values()),
                        named("priority.", Priority.values()),
                        named("reference.", Reference.Kind.values()),
                        named("severity.", Problem.Severity.values()))
                .flatMap(List::stream)
                .toList();
        assertThat(keys).allMatch(Labels.in(Language.FR)::has);
    }

    private static List<String> named(String prefix, Enum<?>[] cases) {
        return Arrays.stream(cases)
                .map(one -> prefix + one.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void every_figure_that_rules_read_beside_kpis_has_a_name() {
        List<String> figures = Stream.of(ObjectiveFact.class, ChannelPairFact.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(component -> component.getName())
                .filter(name -> !Set.of("id", "campaignId").contains(name))
                .toList();
        assertThat(figures).filteredOn(name -> !FactNames.knows(name)).isEmpty();
    }

    @Test
    void none_is_one_in_french_and_many_in_english() {
        assertThat(Labels.in(Language.FR).count("actions", 0)).isEqualTo("0 action");
        assertThat(Labels.in(Language.EN).count("actions", 0)).isEqualTo("0 actions");
        assertThat(Labels.in(Language.FR).count("actions", 1)).isEqualTo("1 action");
        assertThat(Labels.in(Language.FR).count("actions", 2)).isEqualTo("2 actions");
    }
}
