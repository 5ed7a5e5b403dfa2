package dev.boussole.web.page.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Language;
import dev.boussole.rulebook.workshop.ThresholdTable;
import dev.boussole.web.page.Form;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThresholdEditTest {
    private static final String CSV = """
            name,channel,value,unit,source
            drop,,0.10,rate,"S26, PJ"
            drop,email,0.2,rate,PJ
            days,,1000,days,PJ
            """;

    private static ThresholdEdit edit(Language language, Map<String, List<String>> fields) {
        return ThresholdEdit.of(ThresholdTable.of(CSV), Form.of(fields), language);
    }

    @Test
    void what_is_sent_as_it_was_shown_changes_nothing() {
        ThresholdEdit edit =
                edit(Language.FR, Map.of("value:drop:", List.of("0,10"), "source:drop:", List.of("S26, PJ")));
        assertThat(edit.result().changes()).isEmpty();
        assertThat(edit.result().csv()).isEqualTo(CSV);
    }

    @Test
    void a_french_comma_is_a_decimal_one_and_other_rows_stay_as_they_are_written() {
        ThresholdEdit edit = edit(Language.FR, Map.of("value:drop:email", List.of("0,35")));
        assertThat(edit.result().csv()).isEqualTo(CSV.replace("email,0.2,", "email,0.35,"));
        assertThat(edit.result().problems()).isEmpty();
    }

    @Test
    void an_english_comma_is_no_decimal_one() {
        ThresholdEdit edit = edit(Language.EN, Map.of("value:days:", List.of("5,000")));
        assertThat(edit.problems("value", Language.EN)).containsOnlyKeys(4);
        assertThat(edit.problems("value", Language.EN).get(4)).startsWith("`5,000` is not a number.");
    }

    @Test
    void a_source_that_is_emptied_is_told_beside_it() {
        ThresholdEdit edit = edit(Language.FR, Map.of("source:drop:", List.of(" ")));
        assertThat(edit.problems("source", Language.FR)).containsOnlyKeys(2);
        assertThat(edit.problems("value", Language.FR)).isEmpty();
    }
}
