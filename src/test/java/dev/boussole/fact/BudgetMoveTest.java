package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.SpendResponse;
import dev.boussole.statistics.ResponseFit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BudgetMoveTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final double[] SPEND = {200, 400, 800, 1600};

    private static ChannelSpend channel(double spend, double conversions, @Nullable SpendResponse response) {
        return new ChannelSpend(
                Channel.DISPLAY, new Period(DAY, DAY.plusDays(29)), spend, conversions, null, null, null, response);
    }

    private static SpendResponse response(double... won) {
        List<SpendResponse.Week> weeks = new ArrayList<>();
        for (int i = 0; i < won.length; i++) {
            weeks.add(new SpendResponse.Week(new Period(DAY, DAY.plusDays(6)), SPEND[i], won[i]));
        }
        return new SpendResponse(
                weeks, won.length, ResponseFit.of(SPEND, won, 0.95).orElseThrow());
    }

    private static double exponent(ChannelSpend channel) {
        SpendResponse response = Objects.requireNonNull(channel.response());
        return Objects.requireNonNull(response.fit()).curve().exponent();
    }

    @Test
    void each_side_answers_with_the_elasticity_of_its_own_weeks() {
        ChannelSpend steep = channel(4000, 100, response(10, 19, 38, 74));
        ChannelSpend flat = channel(4000, 100, response(10, 13, 16, 20.5));
        BudgetMove move = BudgetMove.of(flat, steep, 0.1).orElseThrow();
        double up = exponent(steep);
        double down = exponent(flat);
        assertThat(move.won().value()).isCloseTo(100 * (Math.pow(1.1, up) - 1), within(1e-9));
        assertThat(move.lost().value()).isCloseTo(100 * (1 - Math.pow(0.9, down)), within(1e-9));
        assertThat(move.change().value())
                .isCloseTo(move.won().value() - move.lost().value(), within(1e-9));
        assertThat(move.measured()).isTrue();
        assertThat(move.change().low()).isPositive();
        assertThat(move.won().low()).isLessThan(move.won().value());
        assertThat(move.lost().high()).isGreaterThan(move.lost().value());
    }

    @Test
    void a_response_that_was_not_measured_is_assumed_and_says_so() {
        ChannelSpend unknown = channel(4000, 100, null);
        BudgetMove move = BudgetMove.of(unknown, channel(4000, 100, response(10, 19, 38, 74)), 0.1)
                .orElseThrow();
        assertThat(move.lost().value()).isCloseTo(100 * (1 - Math.pow(0.9, 0.7)), within(1e-9));
        assertThat(move.donorMeasured()).isFalse();
        assertThat(move.receiverMeasured()).isTrue();
        assertThat(move.measured()).isFalse();
    }

    @Test
    void spend_beyond_what_was_observed_is_marked() {
        ChannelSpend near = channel(6000, 100, response(10, 19, 38, 74));
        ChannelSpend far = channel(6800, 100, response(10, 13, 16, 20.5));
        assertThat(BudgetMove.of(near, far, 0.01).orElseThrow().receiverBeyond())
                .isFalse();
        BudgetMove move = BudgetMove.of(near, far, 0.5).orElseThrow();
        assertThat(move.receiverBeyond()).isTrue();
        assertThat(move.donorBeyond()).isFalse();
    }

    @Test
    void a_channel_without_results_neither_gives_nor_takes() {
        assertThat(BudgetMove.of(channel(4000, 0, null), channel(4000, 100, null), 0.1))
                .isEmpty();
    }

    @Test
    void more_than_half_of_a_budget_is_refused() {
        assertThatThrownBy(() -> BudgetMove.of(channel(1, 1, null), channel(1, 1, null), 0.6))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
