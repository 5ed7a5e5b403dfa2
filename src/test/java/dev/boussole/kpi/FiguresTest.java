package dev.boussole.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Language;
import dev.boussole.campaign.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures as a person reads them; `_` stands for a no-break space, `'` for a narrow one. */
class FiguresTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    private static String shown(String text) {
        return text.replace('\u00a0', '_').replace('\u202f', '\'');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0.0042 | RATE | 0.42% | 0,42_%",
                "0.123456 | RATE | 12.3% | 12,3_%",
                "12.5 | RATE | 1,250% | 1'250_%",
                "0 | RATE | 0% | 0_%",
                "0.0000001 | RATE | < 0.0001% | < 0,0001_%",
                "-0.25 | RATE | -25% | -25_%",
                "21.3 | MONEY | €21.30 | 21,30_€",
                "21 | MONEY | €21 | 21_€",
                "99.99 | MONEY | €99.99 | 99,99_€",
                "100.4 | MONEY | €100 | 100_€",
                "1234.5 | MONEY | €1,234 | 1'234_€",
                "-5.5 | MONEY | -€5.50 | -5,50_€",
                "2.54 | SECONDS | 2.54_s | 2,54_s",
                "7 | MONTHS | 7_months | 7_mois",
                "1234567 | COUNT | 1,234,567 | 1'234'567",
                "0.4 | COUNT | 0 | 0",
                "-0.4 | COUNT | 0 | 0",
                "3.14159 | MULTIPLE | 3.14 | 3,14",
                "123.456 | MULTIPLE | 123 | 123",
                "99.96 | POINTS | 100 | 100",
                "0.0000005 | MULTIPLE | < 0.000001 | < 0,000001",
                "-12.3 | POINTS | -12.3 | -12,3"
            })
    void each_unit_has_its_sign_and_three_digits(double value, Kpi.Unit unit, String english, String french) {
        assertThat(shown(Figures.of(value, unit, Language.EN, EUR))).isEqualTo(english);
        assertThat(shown(Figures.of(value, unit, Language.FR, EUR))).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | less than 0.1% | moins de 0,1_%",
                "0.001 | 0.1% | 0,1_%",
                "0.701 | 70.1% | 70,1_%",
                "0.999 | 99.9% | 99,9_%",
                "1 | more than 99.9% | plus de 99,9_%"
            })
    void a_chance_is_told_to_a_tenth_of_a_percent(double probability, String english, String french) {
        assertThat(shown(Figures.chance(probability, Language.EN))).isEqualTo(english);
        assertThat(shown(Figures.chance(probability, Language.FR))).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource({"USD, $12.50", "GBP, £12.50", "CHF, CHF_12.50", "JPY, ¥12"})
    void each_currency_has_its_sign_and_its_cents(String code, String english) {
        Money money = new Money(new BigDecimal("12.5"), Currency.getInstance(code));
        assertThat(shown(Figures.money(money, Language.EN))).isEqualTo(english);
    }

    @Test
    void dates_are_written_out() {
        assertThat(Figures.date(LocalDate.of(2026, 11, 9), Language.EN)).isEqualTo("9 November 2026");
        assertThat(Figures.date(LocalDate.of(2026, 11, 9), Language.FR)).isEqualTo("9 novembre 2026");
        assertThat(Figures.date(LocalDate.of(2026, 11, 1), Language.FR)).isEqualTo("1er novembre 2026");
        assertThat(Figures.date(LocalDate.of(2026, 11, 1), Language.EN)).isEqualTo("1 November 2026");
    }
}
