package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Measure;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class ChangeEffectTest {
    private static final int CHANGED = 20;

    private static Shop leads(Shop shop, String id, IntToDoubleFunction factor) {
        return shop.campaign(new Campaign(id, id, null, Channel.DISPLAY, Goal.LEADS, null, null, null))
                .days(id, 60, 1, Measure.LEADS, ago -> Math.rint((40 + ago % 7) * factor.applyAsDouble(ago)));
    }

    private static double risen(int ago) {
        return ago <= CHANGED ? 1.5 : 1;
    }

    private static ChangeFact change(Shop shop) {
        return shop.situation("a").changes().get(0);
    }

    @Test
    void what_a_change_brought_is_what_the_others_did_not_see() {
        Shop shop = leads(leads(new Shop(), "a", ChangeEffectTest::risen), "b", ago -> ago <= CHANGED ? 1.2 : 1);
        ChangeFact change = change(shop.changed(CHANGED, "a", Lever.LP));
        assertThat(change.kpi()).isEqualTo("leads");
        assertThat(change.effect()).isCloseTo(0.25, within(0.02));
        assertThat(change.effectLow()).isGreaterThan(0.05);
        assertThat(change.effectHigh()).isLessThan(0.5);
        assertThat(change.effectP()).isLessThan(0.01);
        assertThat(change.events()).isGreaterThan(500);
        assertThat(change.better()).isTrue();
        assertThat(change.controlled()).isTrue();
    }

    @Test
    void without_others_it_is_a_mere_before_and_after() {
        ChangeFact change =
                change(leads(new Shop(), "a", ChangeEffectTest::risen).changed(CHANGED, "a", Lever.LP));
        assertThat(change.effect()).isCloseTo(0.5, within(0.02));
        assertThat(change.controlled()).isFalse();
    }

    @Test
    void others_that_did_not_run_parallel_before_are_no_control() {
        Shop shop = leads(leads(new Shop(), "a", ChangeEffectTest::risen), "b", ago -> ago > 34 ? 2 : 1);
        ChangeFact change = change(shop.changed(CHANGED, "a", Lever.LP));
        assertThat(change.effect()).isCloseTo(0.5, within(0.02));
        assertThat(change.controlled()).isFalse();
    }

    @Test
    void a_change_for_the_worse_is_told_so() {
        Shop shop = leads(leads(new Shop(), "a", ago -> ago <= CHANGED ? 0.6 : 1), "b", ago -> 1);
        assertThat(change(shop.changed(CHANGED, "a", Lever.LP)).better()).isFalse();
    }

    @Test
    void it_is_judged_once_its_14_days_are_complete() {
        Shop shop = leads(new Shop(), "a", ChangeEffectTest::risen).changed(15, "a", Lever.LP);
        assertThat(change(shop).effect()).isNotNull();
        shop.lagDays = 1;
        assertThat(change(shop).effect()).isNull();
        assertThat(change(leads(new Shop(), "a", ChangeEffectTest::risen).changed(14, "a", Lever.LP))
                        .effect())
                .isNull();
    }

    @Test
    void two_changes_at_once_cannot_be_told_apart() {
        Shop shop = leads(new Shop(), "a", ChangeEffectTest::risen)
                .changed(CHANGED, "a", Lever.LP)
                .changed(CHANGED + 14, "a", Lever.CRE);
        assertThat(change(shop).effect()).isNull();
        Shop apart = leads(new Shop(), "a", ChangeEffectTest::risen)
                .changed(CHANGED, "a", Lever.LP)
                .changed(CHANGED + 15, "a", Lever.CRE)
                .changed(CHANGED, "a", Lever.ORG);
        assertThat(change(apart).effect()).isNotNull();
    }

    @Test
    void a_note_about_the_organisation_has_no_effect_to_measure() {
        assertThat(change(leads(new Shop(), "a", ChangeEffectTest::risen).changed(CHANGED, "a", Lever.ORG))
                        .effect())
                .isNull();
    }

    @Test
    void a_planned_change_is_not_ago() {
        ChangeFact planned = change(leads(new Shop(), "a", ago -> 1).changed(-3, "a", Lever.LP));
        assertThat(planned.daysAgo()).isNull();
        assertThat(planned.daysUntil()).isEqualTo(3);
    }
}
