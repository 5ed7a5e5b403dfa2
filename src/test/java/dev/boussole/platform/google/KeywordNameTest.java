package dev.boussole.platform.google;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Exact match;[lamp]",
                "Phrase match;'\"lamp\"'",
                "Broad match;lamp",
                "Mot clé exact;[lamp]",
                "Expression exacte;'\"lamp\"'",
                "Concordancia de frase;'\"lamp\"'",
                "Passende Wortgruppe;'\"lamp\"'",
                "Genau passend;[lamp]",
            })
    void the_column_of_match_types_gives_the_signs(String matchType, String name) {
        assertThat(KeywordName.of("lamp", matchType)).isEqualTo(name);
    }

    @Test
    void signs_of_the_keyword_itself_stay() {
        assertThat(KeywordName.of("[lamp]", "Exact match")).isEqualTo("[lamp]");
        assertThat(KeywordName.of("+warm +lamp", "Broad match")).isEqualTo("+warm +lamp");
    }

    @Test
    void without_match_type_the_keyword_is_as_written() {
        assertThat(KeywordName.of("lamp", null)).isEqualTo("lamp");
    }
}
