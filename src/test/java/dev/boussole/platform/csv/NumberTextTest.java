package dev.boussole.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
    private static double value(String cell, char decimal) {
        return NumberText.of(cell).map(number -> number.value(decimal)).orElse(Double.NaN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25,881|25881",
                "1,234,567.89|1234567.89",
                "12,34,567.5|1234567.5",
                "77.77%|0.7777",
                "$1,475|1475",
                "EUR 3.50|3.5",
                "3.50 USD|3.5",
                "-12.5|-12.5",
                "\u221212.5|-12.5",
                "1'234.50|1234.5",
                "0.60|0.6",
                "S/ 99|99",
                "S/. 99.50|99.5",
                "S/99|99",
                "US$ 3.20|3.2",
                "-R$ 5.00|-5",
                "Rs. 1,500|1500",
                "CHF 12.50|12.5",
                "0|0",
            })
    void reads_a_decimal_point(String cell, double expected) {
        assertThat(value(cell, '.')).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,56|1234.56",
                "1\u00a0234,56|1234.56",
                "1\u202f234\u202f567,8 €|1234567.8",
                "1.234,50|1234.5",
                "12,5 %|0.125",
                "1.234,56 €|1234.56",
                "R$ 12,50|12.5",
                "R$\u00a01.741,50|1741.5",
                "kr 5|5",
                "5 kr.|5",
                "1 234,50 kr|1234.5",
                "12,50 zł|12.5",
                "S/ 1.333,56|1333.56",
                "0,5|0.5",
                "1234|1234",
            })
    void reads_a_decimal_comma(String cell, double expected) {
        assertThat(value(cell, ',')).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,50.25",
                "12,34",
                "1234,567",
                "1,2345",
                ",500",
                "twelve",
                "3 of 5",
                "1.2.3",
                "12 34",
                "< 10%",
                "5-3",
                "S/",
                "kr",
                "5 krams",
                "RMSX 5",
                "S/ kr 5",
                "lamp 5",
            })
    void refuses_groups_and_text_that_are_no_number_with_a_point(String cell) {
        assertThat(value(cell, '.')).isNaN();
    }
}
