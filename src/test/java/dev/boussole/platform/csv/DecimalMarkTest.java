package dev.boussole.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DecimalMarkTest {
    private final DecimalMark mark = new DecimalMark();

    private char after(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            mark.see(cells[i], false, i + 2, "Cost");
        }
        return mark.decide(null);
    }

    @Test
    void two_decimals_settle_it() {
        assertThat(after("3.000", "12", "4,50")).isEqualTo(',');
    }

    @Test
    void a_repeated_mark_separates_thousands() {
        assertThat(after("1.234.567")).isEqualTo(',');
    }

    @Test
    void of_two_marks_the_last_is_the_decimal_one() {
        assertThat(after("1,234.567")).isEqualTo('.');
    }

    @Test
    void a_leading_zero_cannot_be_thousands() {
        assertThat(after("0,125")).isEqualTo(',');
    }

    @Test
    void more_than_three_digits_before_the_mark_cannot_be_thousands() {
        assertThat(after("1234,567")).isEqualTo(',');
    }

    @Test
    void spaces_between_thousands_leave_the_mark_to_the_decimals() {
        assertThat(after("1 234,567")).isEqualTo(',');
    }

    @Test
    void in_a_column_of_whole_numbers_three_digits_are_thousands() {
        mark.see("25,881", true, 2, "Impr.");
        assertThat(mark.decide(null)).isEqualTo('.');
    }

    @Test
    void numbers_without_a_mark_need_no_decision() {
        assertThat(after("12", "1 200", "-")).isEqualTo('.');
    }

    @Test
    void a_declared_country_decides_alone() {
        mark.see("3.000", false, 2, "Cost");
        assertThat(mark.decide(Locale.GERMANY)).isEqualTo(',');
        assertThat(mark.decide(Locale.US)).isEqualTo('.');
    }

    @Test
    void doubt_is_a_question_with_the_cell() {
        mark.see("3.000", false, 17, "Cost");
        assertThatThrownBy(() -> mark.decide(null)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.line()).isEqualTo(17);
            assertThat(refusal.column()).isEqualTo("Cost");
            assertThat(refusal.text().en()).contains("`3.000` can mean 3000 or 3.000");
        });
    }
}
