package dev.boussole.recommendation;

import static dev.boussole.recommendation.Given.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Money;
import dev.boussole.kpi.Kpi;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a gain is worth. One conversion costs 30 and a new customer 60; an order brings 80. */
class WorthTest {
    private static final Chain CHAIN = Chain.of(campaign()
            .kpi(Kpi.CPA, 20, 30, 40, 60, 60, 30)
            .kpi(Kpi.CAC, 50, 60, 70, 30, 30, 60)
            .kpi(Kpi.AOV, 70, 80, 90, 60, 60, 80)
            .situation()
            .fact());

    @Test
    void the_margin_of_what_one_brings_in_comes_first() {
        Worth worth = new Worth(account(0.5, 200.0), CHAIN);
        assertThat(worth.of(Measure.ORDERS, 3)).isEqualTo(euros(120));
        assertThat(worth.of(Measure.REVENUE, 10)).isEqualTo(euros(5));
    }

    @Test
    void without_a_margin_the_customers_that_come_of_it_count_for_life() {
        Worth worth = new Worth(account(null, 200.0), CHAIN);
        assertThat(worth.of(Measure.CONVERSIONS, 3)).isEqualTo(euros(300));
        assertThat(worth.of(Measure.NEW_CUSTOMERS, 3)).isEqualTo(euros(600));
    }

    @Test
    void where_neither_is_declared_or_no_step_is_measured_it_has_no_price() {
        assertThat(new Worth(account(null, null), CHAIN).of(Measure.CONVERSIONS, 3))
                .isNull();
        assertThat(new Worth(account(null, 200.0), CHAIN).of(Measure.DIALS, 3)).isNull();
        assertThat(new Worth(account(0.5, null), CHAIN).of(Measure.NEW_CUSTOMERS, 3))
                .isNull();
    }

    @Test
    void what_does_not_lead_to_revenue_has_no_margin_though_both_are_measured() {
        assertThat(new Worth(account(0.5, null), CHAIN).of(Measure.WON, 3)).isNull();
        assertThat(new Worth(account(null, 200.0), CHAIN).of(Measure.REVENUE, 3))
                .isNull();
    }

    private static Money euros(double amount) {
        return Money.of(amount, Given.ACCOUNT.currency());
    }

    private static Account account(@Nullable Double margin, @Nullable Double lifetime) {
        return new Account(
                "Test", Currency.getInstance("EUR"), ZoneId.of("Europe/Paris"), Language.EN, margin, lifetime, 7, null);
    }
}
