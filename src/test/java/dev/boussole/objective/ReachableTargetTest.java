package dev.boussole.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.kpi.Kpi;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class ReachableTargetTest {
    @Test
    void a_proposal_is_rounded_to_the_easy_side() {
        assertThat(ReachableTarget.rounded(20.8734, Kpi.CPA, true)).isEqualTo(20.9);
        assertThat(ReachableTarget.rounded(2.3199, Kpi.ROAS, false)).isEqualTo(2.31);
    }

    @Test
    void from_a_hundred_on_it_is_whole() {
        assertThat(ReachableTarget.rounded(99.99, Kpi.ROAS, false)).isEqualTo(99.9);
        assertThat(ReachableTarget.rounded(1000.7, Kpi.ROAS, false)).isEqualTo(1000);
        assertThat(ReachableTarget.rounded(1234.4, Kpi.CPA, true)).isEqualTo(1235);
    }

    @Test
    void a_count_is_whole() {
        assertThat(ReachableTarget.rounded(12.7, Kpi.CONVERSIONS, false)).isEqualTo(12);
    }

    @Test
    void the_noise_of_computing_moves_no_target() {
        assertThat(ReachableTarget.rounded(.1 + .2, Kpi.CPA, true)).isEqualTo(.3);
        assertThat(ReachableTarget.exact(.1 + .2)).isEqualTo(.3);
    }

    @Test
    void an_objective_that_is_over_gets_no_other_target() {
        Sheet sheet = new Sheet();
        sheet.account = Sheet.account(.5, null);
        sheet.kpi = "roas";
        sheet.target = 1.5;
        assertThat(sheet.assess().assessment().proposal()).isEqualTo(2);
        sheet.asOf = sheet.end.plusDays(1);
        assertThat(sheet.assess().assessment().proposal()).isNull();
    }
}
