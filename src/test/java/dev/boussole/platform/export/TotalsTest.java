package dev.boussole.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private final Counts counts = new Counts(Measure.CLICKS);
    private final Totals totals = new Totals();

    TotalsTest() {
        totals.expect(counts);
        counts.set(0, 40);
        totals.add(counts);
    }

    private void total(int rank, String label, double clicks) {
        counts.set(0, clicks);
        totals.reference(rank, label, 9, counts);
    }

    @Test
    void the_total_of_the_highest_rank_is_compared() {
        total(2, "Account", 40);
        total(4, "Campaigns", 50);
        assertThat(totals.reconcile(1)).singleElement().satisfies(total -> {
            assertThat(total.label()).isEqualTo("Campaigns");
            assertThat(total.agrees()).isFalse();
        });
    }

    @Test
    void of_overlapping_totals_of_one_rank_the_one_counts_that_agrees() {
        total(4, "All but removed keywords", 30);
        total(4, "Your keywords", 40);
        assertThat(totals.reconcile(1)).extracting(Reconciliation::label).containsExactly("Your keywords");
    }

    @Test
    void where_none_agrees_the_first_is_told() {
        total(4, "All but removed keywords", 30);
        total(4, "Your keywords", 50);
        assertThat(totals.reconcile(1)).extracting(Reconciliation::label).containsExactly("All but removed keywords");
    }

    @Test
    void a_total_without_figures_agrees_with_nothing() {
        total(4, "Campaigns", Double.NaN);
        total(4, "Filtered campaigns", 50);
        assertThat(totals.reconcile(1)).extracting(Reconciliation::agrees).containsExactly(false);
    }
}
