package dev.boussole.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.kpi.Kpi;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class SignTest {
    @Test
    void a_sign_shares_its_name_with_no_kpi_and_no_other_fact() {
        List<String> taken = Stream.of(
                        ObjectiveFact.class, ChannelPairFact.class, ChangeFact.class, ExperimentFact.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .toList();
        assertThat(Sign.values())
                .extracting(Sign::key)
                .doesNotContainAnyElementsOf(taken)
                .noneMatch(key -> Kpi.of(key).isPresent());
    }

    @Test
    void what_is_not_known_is_missing_and_what_is_not_there_is_none() {
        assertThat(Signs.NONE.of(Sign.DAILY_SPEND)).isNull();
        assertThat(Signs.NONE.of(Sign.CREATIVES)).isEqualTo(0);
        assertThat(Signs.NONE.is(Sign.ACTIVE)).isFalse();
    }

    @Test
    void changing_one_sign_leaves_the_others_and_the_original() {
        Signs spending = Signs.NONE.with(Sign.DAILY_SPEND, 12.0);
        Signs active = spending.with(Sign.ACTIVE, true);
        assertThat(active.of(Sign.DAILY_SPEND)).isEqualTo(12);
        assertThat(spending.is(Sign.ACTIVE)).isFalse();
        assertThat(active.with(Sign.DAILY_SPEND, null).of(Sign.DAILY_SPEND)).isNull();
    }
}
