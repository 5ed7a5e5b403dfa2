package dev.boussole.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.platform.csv.Refusal;
import org.junit.jupiter.api.Test;

class ManyOriginsTest {
    private static final PerformanceSink NOWHERE = new PerformanceSink() {
        @Override
        public void row(Origin origin, Period period, Counts counts, int line) {}

        @Override
        public void problem(Problem problem) {}
    };

    @Test
    void as_many_are_taken_as_fit_in_memory() {
        assertThat(Intake.mostOrigins(256L << 20)).isEqualTo(103_244);
        assertThat(Intake.mostOrigins(64L << 30)).isEqualTo(1_000_000);
    }

    @Test
    void more_campaigns_than_fit_in_memory_refuse_the_file() {
        Intake intake = new Intake("a.csv", ReadOptions.DEFAULT, NOWHERE);
        int most = Intake.mostOrigins(Runtime.getRuntime().maxMemory());
        for (int i = 0; i < most; i++) {
            intake.newOrigin(7);
        }
        assertThatThrownBy(() -> intake.newOrigin(8))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("more than " + most + " different campaigns");
    }
}
