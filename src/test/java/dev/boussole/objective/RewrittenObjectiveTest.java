package dev.boussole.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.kpi.Kpi;
import java.time.Period;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class RewrittenObjectiveTest {
    private final Sheet sheet = new Sheet();

    private String rewritten() {
        return sheet.assess().assessment().rewritten().en();
    }

    @Test
    void without_a_kpi_or_one_that_decides_all_of_it_stays_open() {
        sheet.kpi = null;
        assertThat(rewritten()).startsWith("Take [KPI to be chosen] from [to be set] to [to be set] on ");
    }

    @Test
    void a_guardrail_is_no_objective() {
        sheet.kpi = "refund_rate";
        assertThat(rewritten()).startsWith("Take [KPI to be chosen] from [to be set] to [to be set] on ");
    }

    @Test
    void what_was_left_out_and_not_measured_stays_open() {
        sheet.baseline = null;
        sheet.target = null;
        sheet.end = null;
        assertThat(rewritten())
                .startsWith("Take Cost per acquisition from [to be set] to [to be set] on Printemps, Meta, from"
                        + " 1 October 2026 to [to be set], reviewed every Thursday");
    }

    @Test
    void a_declared_baseline_that_was_measured_as_well_shows_its_sample() {
        sheet.recent = Sheet.value(Kpi.CPA, 33, 31, 35, sheet.start.minusDays(28), sheet.start.minusDays(1));
        assertThat(rewritten()).contains("from €31 (3 September 2026 to 30 September 2026, n=412) to €25");
        sheet.recent = Sheet.value(Kpi.CPA, 29, 27, 31, sheet.start.minusDays(28), sheet.start.minusDays(1));
        assertThat(rewritten()).contains("from €31 (3 September 2026 to 30 September 2026, n=412) to €25");
    }

    @Test
    void a_declared_baseline_that_the_measured_one_contradicts_shows_none() {
        sheet.recent = Sheet.value(Kpi.CPA, 35, 31.01, 39, sheet.start.minusDays(28), sheet.start.minusDays(1));
        assertThat(rewritten()).contains("from €31 to €25");
        sheet.recent = Sheet.value(Kpi.CPA, 28, 25, 30.99, sheet.start.minusDays(28), sheet.start.minusDays(1));
        assertThat(rewritten()).contains("from €31 to €25");
    }

    @Test
    void reviews_are_named_by_their_rhythm() {
        sheet.review = Period.ofMonths(1);
        assertThat(rewritten()).contains(", reviewed every month");
        sheet.review = Period.ofMonths(2);
        assertThat(rewritten()).contains(", reviewed every 2 months");
        sheet.review = Period.ofDays(1);
        assertThat(rewritten()).contains(", reviewed every day");
        sheet.review = Period.ofDays(14);
        assertThat(rewritten()).contains(", reviewed every 14 days");
        sheet.review = Period.ofDays(7);
        assertThat(rewritten()).contains(", reviewed every Thursday");
        sheet.review = null;
        assertThat(rewritten()).contains(", reviewed every Thursday");
    }

    @Test
    void without_a_start_the_week_begins_today() {
        sheet.start = null;
        sheet.asOf = sheet.asOf.plusDays(1);
        assertThat(rewritten()).contains(", from [to be set] to 31 December 2026, reviewed every Friday");
    }

    @Test
    void the_first_guardrail_stands_where_none_was_received_and_three_at_most() {
        String first = KpiRelevanceTable.guardrails(sheet.goal).get(0).label().en();
        assertThat(rewritten()).endsWith("; guardrails: " + first + ".");
        for (Kpi kpi : KpiRelevanceTable.guardrails(sheet.goal)) {
            sheet.receive(Sheet.value(kpi, .5, .4, .6, sheet.start, sheet.asOf));
        }
        assertThat(rewritten().split("guardrails: ")[1].split(", ")).hasSize(3);
    }

    @Test
    void without_a_goal_there_is_no_guardrail() {
        sheet.goal = null;
        assertThat(rewritten()).doesNotContain("guardrails").endsWith("reviewed every Thursday.");
    }
}
