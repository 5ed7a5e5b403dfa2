package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Measure;
import dev.boussole.objective.Reference;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class CustomerEconomicsTest {
    /** Two campaigns that spend 300 a day together, one of them without conversions; customers are worth 500. */
    private static Shop shop() {
        Shop shop = new Shop()
                .campaign("a", Channel.PAID_SEARCH)
                .campaign("b", Channel.DISPLAY)
                .sells("a", 500, 200, 5)
                .days("b", 60, 1, Measure.SPEND, ago -> 100);
        shop.lifetimeValue = 500.0;
        return shop;
    }

    private static Shop withBook(Shop shop) {
        return shop.campaign("crm", Channel.DIRECT)
                .days("crm", 60, 1, Measure.NEW_CUSTOMERS, ago -> ago <= 31 ? 6 : 3)
                .days("crm", 60, 1, Measure.CUSTOMERS_START, ago -> 1000)
                .days("crm", 60, 1, Measure.CUSTOMERS_LOST, ago -> ago <= 31 ? 2 : 1);
    }

    private static AccountFact account(Shop shop) {
        return shop.assess().situations().account().fact();
    }

    @Test
    void customers_of_the_book_are_set_against_the_spend_of_all_campaigns() {
        AccountFact fact = account(withBook(shop()));
        assertThat(fact.getCac().value()).isCloseTo(50, within(1e-9));
        assertThat(fact.getLtvCac().value()).isCloseTo(10, within(1e-9));
        assertThat(fact.getCpa().value()).isCloseTo(40, within(1e-9));
    }

    @Test
    void churn_and_payback_are_known_from_the_book() {
        AccountFact fact = account(withBook(shop()));
        assertThat(fact.getChurnRate().value()).isCloseTo(0.062, within(1e-9));
        assertThat(fact.getPayback().value()).isCloseTo(50 / (500 * 0.062 * 30.4 / 31), within(1e-9));
    }

    @Test
    void without_a_book_nothing_is_known_of_customers() {
        AccountFact fact = account(shop());
        assertThat(fact.getCac().isKnown()).isFalse();
        assertThat(fact.getChurnRate().isKnown()).isFalse();
        assertThat(fact.sign(Sign.NEW_CUSTOMERS_CHANGE)).isNull();
    }

    @Test
    void the_new_customers_of_one_campaign_are_not_those_of_the_account() {
        Shop shop = shop().days("a", 60, 1, Measure.NEW_CUSTOMERS, ago -> 2);
        assertThat(account(shop).getCac().isKnown()).isFalse();
    }

    @Test
    void of_several_customer_bases_none_speaks_for_the_account() {
        Shop shop = withBook(shop())
                .campaign("app", Channel.DIRECT)
                .days("app", 60, 1, Measure.CUSTOMERS_START, ago -> 80)
                .days("app", 60, 1, Measure.CUSTOMERS_LOST, ago -> 1);
        assertThat(account(shop).getChurnRate().isKnown()).isFalse();
    }

    @Test
    void months_of_the_book_are_set_against_the_days_spent_in_them() {
        Shop shop = shop().campaign("crm", Channel.DIRECT)
                .period("crm", Shop.ago(31), Shop.ago(1), Measure.NEW_CUSTOMERS, 155)
                .period("crm", Shop.ago(31), Shop.ago(1), Measure.CUSTOMERS_START, 1000)
                .period("crm", Shop.ago(31), Shop.ago(1), Measure.CUSTOMERS_LOST, 60)
                .period("crm", Shop.ago(59), Shop.ago(32), Measure.NEW_CUSTOMERS, 70)
                .period("crm", Shop.ago(59), Shop.ago(32), Measure.CUSTOMERS_START, 1000)
                .period("crm", Shop.ago(59), Shop.ago(32), Measure.CUSTOMERS_LOST, 30);
        AccountFact fact = account(shop);
        assertThat(fact.getCac().value()).isCloseTo(59 * 300 / 225.0, within(1e-9));
        assertThat(fact.getChurnRate().isRising()).isTrue();
        assertThat(fact.sign(Sign.NEW_CUSTOMERS_CHANGE)).isCloseTo(155 / 31.0 / (70 / 28.0) - 1, within(1e-9));
        assertThat(fact.sign(Sign.NEW_CUSTOMERS_P)).isLessThan(0.001);
    }

    @Test
    void the_second_month_of_a_leak_is_set_against_the_months_before() {
        Shop shop = shop().campaign("crm", Channel.DIRECT);
        month(shop, 31, 1, 640, 620);
        month(shop, 62, 32, 640, 600);
        month(shop, 93, 63, 480, 410);
        month(shop, 124, 94, 470, 400);
        AccountFact fact = account(shop);
        assertThat(fact.getChurnRate().isRising()).isFalse();
        assertThat(fact.getChurnRate().isAbove()).isTrue();
        assertThat(fact.getChurnRate().referenceKind()).isEqualTo(Reference.Kind.PAST);
        assertThat(fact.sign(Sign.NEW_CUSTOMERS_CHANGE)).isZero();
        assertThat(fact.sign(Sign.NEW_CUSTOMERS_PAST_CHANGE)).isCloseTo(640 / 480.0 - 1, within(1e-9));
        assertThat(fact.sign(Sign.NEW_CUSTOMERS_PAST_P)).isLessThan(0.001);
    }

    @Test
    void two_months_are_no_past_of_a_monthly_rate() {
        Shop shop = shop().campaign("crm", Channel.DIRECT);
        month(shop, 31, 1, 640, 620);
        month(shop, 62, 32, 640, 600);
        month(shop, 93, 63, 480, 410);
        AccountFact fact = account(shop);
        assertThat(fact.getChurnRate().reference()).isNull();
        assertThat(fact.sign(Sign.NEW_CUSTOMERS_PAST_CHANGE)).isNull();
    }

    private static void month(Shop shop, int from, int to, int joined, int lost) {
        shop.period("crm", Shop.ago(from), Shop.ago(to), Measure.NEW_CUSTOMERS, joined)
                .period("crm", Shop.ago(from), Shop.ago(to), Measure.CUSTOMERS_START, 7500)
                .period("crm", Shop.ago(from), Shop.ago(to), Measure.CUSTOMERS_LOST, lost);
    }

    @Test
    void a_month_that_began_before_the_spend_is_known_has_no_cost() {
        Shop shop = shop().campaign("crm", Channel.DIRECT)
                .period("crm", Shop.ago(100), Shop.ago(70), Measure.NEW_CUSTOMERS, 155)
                .period("crm", Shop.ago(100), Shop.ago(70), Measure.CUSTOMERS_START, 1000);
        assertThat(account(shop).getCac().isKnown()).isFalse();
    }

    @Test
    void new_customers_are_compared_over_the_month_of_the_churn_rate() {
        AccountFact fact = account(withBook(shop()));
        assertThat(fact.getChurnRate().isRising()).isTrue();
        assertThat(fact.sign(Sign.NEW_CUSTOMERS_CHANGE)).isCloseTo(1, within(1e-9));
        assertThat(fact.sign(Sign.NEW_CUSTOMERS_P)).isLessThan(0.001);
    }

    @Test
    void one_more_customer_is_dearer_as_one_more_conversion_is() {
        Shop shop = new Shop()
                .campaign("a", Channel.PAID_SEARCH)
                .days("a", 84, 1, Measure.SPEND, ago -> 100 * level(ago))
                .days("a", 84, 1, Measure.CONVERSIONS, ago -> 10 * Math.sqrt(level(ago)))
                .days("a", 84, 1, Measure.NEW_CUSTOMERS, ago -> 5);
        shop.lifetimeValue = 500.0;
        AccountFact fact = account(shop);
        double marginal = fact.getMCpa().value();
        assertThat(fact.sign(Sign.MARGINAL_LTV_CAC))
                .isCloseTo(
                        500 / (fact.getCac().value() * marginal / fact.getCpa().value()), within(1e-9));
        assertThat(marginal).isGreaterThan(1.5 * fact.getCpa().value());
    }

    private static int level(int ago) {
        return 1 + (ago - 1) / 7 % 4;
    }

    @Test
    void the_launch_is_dated_by_the_first_campaign_once_all_starts_are_declared() {
        assertThat(account(started(Shop.ago(20), Shop.ago(80))).sign(Sign.LAUNCH_DAYS))
                .isEqualTo(80);
        assertThat(account(started(Shop.ago(20), null)).sign(Sign.LAUNCH_DAYS)).isNull();
    }

    private static Shop started(LocalDate first, LocalDate second) {
        return new Shop()
                .campaign(new Campaign("a", "a", null, Channel.DISPLAY, Goal.SALES, first, null, null))
                .campaign(new Campaign("b", "b", null, Channel.DISPLAY, Goal.SALES, second, null, null));
    }
}
