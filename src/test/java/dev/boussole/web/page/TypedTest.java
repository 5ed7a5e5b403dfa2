package dev.boussole.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|2.9|2.9", "EN|1,234|1234", "EN|1,234.5|1234.5", "EN|2,9|2.9", "EN|€25|25", "EN|-20 %|-20",
                "FR|2,9 %|2.9", "FR|1 234,5|1234.5", "FR|1.234,5|1234.5", "FR|2.9|2.9", "FR|25 €|25", "FR|−20|-20"
            })
    void a_figure_is_read_as_people_write_it(Language language, String typed, double figure) {
        assertThat(Typed.number(typed, language)).hasValue(figure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "low", "1e9", "1,2,3", "0x10", "NaN", "--2", "12345678901234567890"})
    void what_is_no_figure_is_none(String typed) {
        assertThat(Typed.number(typed, Language.FR)).isEmpty();
    }
}
