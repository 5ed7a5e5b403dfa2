package dev.boussole.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Text;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class OverallTest {
    private static Overall of(Criterion criterion, Verdict verdict) {
        return Overall.of(List.of(
                new Judgement(Criterion.S, Verdict.PASS, Text.same("")),
                new Judgement(criterion, verdict, Text.same(""))));
    }

    @Test
    void what_hangs_on_the_size_of_the_target_asks_for_another_one() {
        for (Criterion criterion :
                List.of(Criterion.A1, Criterion.A2, Criterion.A3, Criterion.A4, Criterion.R2, Criterion.T2)) {
            assertThat(of(criterion, Verdict.FAIL)).isEqualTo(Overall.REVISE_TARGET);
        }
    }

    @Test
    void what_does_not_asks_for_another_objective() {
        for (Criterion criterion : List.of(Criterion.S, Criterion.M1, Criterion.M2, Criterion.R1, Criterion.T1)) {
            assertThat(of(criterion, Verdict.FAIL)).isEqualTo(Overall.FAIL);
        }
    }

    @Test
    void a_warning_stays_one_and_what_is_not_known_does_not_count() {
        assertThat(of(Criterion.A1, Verdict.WARN)).isEqualTo(Overall.WARN);
        assertThat(of(Criterion.A1, Verdict.UNKNOWN)).isEqualTo(Overall.PASS);
        assertThat(Overall.of(List.of())).isEqualTo(Overall.UNKNOWN);
    }

    @Test
    void the_worse_of_two_verdicts_is_known_before_it_is_bad() {
        assertThat(Verdict.PASS.worse(Verdict.FAIL)).isEqualTo(Verdict.FAIL);
        assertThat(Verdict.FAIL.worse(Verdict.WARN)).isEqualTo(Verdict.FAIL);
        assertThat(Verdict.UNKNOWN.worse(Verdict.PASS)).isEqualTo(Verdict.PASS);
        assertThat(Verdict.WARN.worse(Verdict.UNKNOWN)).isEqualTo(Verdict.WARN);
    }

    @Test
    void keys_are_lower_case() {
        assertThat(Overall.REVISE_TARGET.key()).isEqualTo("revise_target");
        assertThat(Verdict.WARN.key()).isEqualTo("warn");
    }
}
