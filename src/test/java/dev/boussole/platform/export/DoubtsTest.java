package dev.boussole.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.PerformanceSink;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Problem.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtsTest {
    private static final Period DAY = Period.day(LocalDate.of(2026, 10, 1));

    private final Counts counts = new Counts(Measure.IMPRESSIONS, Measure.CLICKS, Measure.CONVERSIONS);
    private final Intake intake = new Intake("file.csv", ReadOptions.DEFAULT, new PerformanceSink() {
        @Override
        public void row(Origin origin, Period period, Counts row, int line) {}

        @Override
        public void problem(Problem problem) {}
    });

    private int line = 1;

    DoubtsTest() {
        intake.expect(counts, "Impressions", "Link clicks", "Purchases");
    }

    private void row(Channel channel, double impressions, double clicks, double conversions) {
        counts.set(0, impressions);
        counts.set(1, clicks);
        counts.set(2, conversions);
        Origin origin = new Origin("some", channel, null, null, "Autumn", Breakdown.CAMPAIGN, "", null, null, null);
        intake.row(origin, DAY, counts, ++line);
    }

    private List<Problem> problems(Severity severity) {
        return intake.finish(null).problems().stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }

    @Test
    void one_click_in_five_on_paid_social_is_told_once_with_its_first_line() {
        row(Channel.PAID_SOCIAL, 1000, 200, 0);
        row(Channel.PAID_SOCIAL, 1000, 201, 0);
        row(Channel.PAID_SOCIAL, 100, 90, 0);
        assertThat(problems(Severity.WARNING)).singleElement().satisfies(problem -> {
            assertThat(problem.source().line()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo("Link clicks");
            assertThat(problem.message().en())
                    .contains("201 clicks on 1000 impressions")
                    .contains("(2 rows)");
            assertThat(problem.message().fr())
                    .contains("201 clics pour 1000 impressions")
                    .contains("(2 lignes)");
        });
    }

    @Test
    void such_rows_are_kept() {
        row(Channel.PAID_SOCIAL, 1000, 500, 600);
        assertThat(intake.finish(null).rowsKept()).isEqualTo(1);
    }

    @Test
    void few_impressions_may_have_any_click_rate() {
        row(Channel.PAID_SOCIAL, 99, 60, 0);
        assertThat(problems(Severity.WARNING)).isEmpty();
    }

    @Test
    void people_who_searched_click_more_often() {
        row(Channel.PAID_SEARCH, 1000, 500, 0);
        assertThat(problems(Severity.WARNING)).isEmpty();
    }

    @Test
    void more_conversions_than_clicks_are_counted_on_any_channel() {
        row(Channel.DISPLAY, 1000, 5, 12);
        row(Channel.PAID_SEARCH, 1000, 5, 5);
        row(Channel.EMAIL, 1000, 5, 6);
        assertThat(problems(Severity.INFO)).singleElement().satisfies(problem -> {
            assertThat(problem.source().line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo("Purchases");
            assertThat(problem.message().en()).contains("12 on 5").contains("(2 rows)");
        });
    }
}
