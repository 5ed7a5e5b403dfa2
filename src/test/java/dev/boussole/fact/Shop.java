package dev.boussole.fact;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Change;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Experiment;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Scope;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.objective.Benchmark;
import dev.boussole.objective.Benchmarks;
import dev.boussole.objective.Objective;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.NullUnmarked;

/** A small account that grows row by row; days count back from the day of the review, 1 is yesterday. */
@NullUnmarked
final class Shop {
    static final LocalDate AS_OF = LocalDate.parse("2026-10-31");

    private final List<KpiDefinition> ownKpis = new ArrayList<>();
    private final PerformanceHistory.Builder history = PerformanceHistory.builder();
    final List<Campaign> campaigns = new ArrayList<>();
    final List<Objective> objectives = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();
    final List<Experiment> experiments = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final List<Benchmark> benchmarks = new ArrayList<>();
    int lagDays = 0;
    Double lifetimeValue = null;
    LocalDate asOf = AS_OF;
    List<String> brandTerms = List.of();
    private int line = 1;

    static LocalDate ago(int days) {
        return AS_OF.minusDays(days);
    }

    Shop campaign(String id, Channel channel) {
        return campaign(new Campaign(id, id, null, channel, Goal.SALES, null, null, null));
    }

    Shop campaign(Campaign campaign) {
        campaigns.add(campaign);
        return this;
    }

    /** Rows of a campaign for every day from {@code oldest} to {@code newest} days ago. */
    Shop days(String id, int oldest, int newest, Measure measure, IntToDoubleFunction value) {
        return part(Scope.campaign(id), oldest, newest, measure, value);
    }

    /** A row of a campaign for several days at once. */
    Shop period(String id, LocalDate from, LocalDate to, Measure measure, double value) {
        Counts counts = new Counts(measure);
        counts.set(0, value);
        history.add(Scope.campaign(id), new Period(from, to), counts, "shop.csv", line++);
        return this;
    }

    Shop part(String id, Breakdown breakdown, String name, Measure measure, double value) {
        return part(new Scope(id, breakdown, name), 60, 1, measure, ago -> value);
    }

    Shop part(Scope scope, int oldest, int newest, Measure measure, IntToDoubleFunction value) {
        Counts counts = new Counts(measure);
        for (int ago = oldest; ago >= newest; ago--) {
            counts.set(0, value.applyAsDouble(ago));
            history.add(scope, Period.day(asOf.minusDays(ago)), counts, "shop.csv", line++);
        }
        return this;
    }

    /** One row of a campaign for a longer period, with two measures. */
    Shop row(String id, Period period, Measure first, double value, Measure second, double other) {
        Counts counts = new Counts(first, second);
        counts.set(0, value);
        counts.set(1, other);
        history.add(Scope.campaign(id), period, counts, "shop.csv", line++);
        return this;
    }

    Shop part(String id, Breakdown breakdown, String name, Measure measure, IntToDoubleFunction value) {
        return part(new Scope(id, breakdown, name), 60, 1, measure, value);
    }

    /** A row of the week that ended so many days ago. */
    Shop week(String id, int endedDaysAgo, double reach, double impressions) {
        Period week = new Period(ago(endedDaysAgo + 6), ago(endedDaysAgo));
        return row(id, week, Measure.REACH, reach, Measure.IMPRESSIONS, impressions);
    }

    /** 90 days of a campaign that sells: clicks, spend and conversions of each day. */
    Shop sells(String id, double clicks, double spend, double conversions) {
        return days(id, 90, 1, Measure.CLICKS, ago -> clicks)
                .days(id, 90, 1, Measure.SPEND, ago -> spend)
                .days(id, 90, 1, Measure.CONVERSIONS, ago -> conversions);
    }

    Shop changed(int daysAgo, String campaign, Lever lever) {
        return changed(daysAgo, campaign, lever, "");
    }

    Shop changed(int daysAgo, String campaign, Lever lever, String note) {
        changes.add(new Change(ago(daysAgo), campaign, lever, note));
        return this;
    }

    Shop changed(int daysAgo, String campaign, Lever lever, double percent) {
        changes.add(new Change(ago(daysAgo), campaign, lever, "", percent));
        return this;
    }

    Shop problem(String campaign, Problem.Kind kind) {
        problems.add(new Problem(
                Problem.Severity.WARNING, kind, new Source("shop.csv", 3), null, campaign, Text.same("wrong")));
        return this;
    }

    PerformanceHistory history() {
        return history.build();
    }

    SituationBuilder.Assessed assess() {
        Account account = new Account(
                "Atelier",
                Currency.getInstance("EUR"),
                ZoneId.of("Europe/Paris"),
                Language.FR,
                null,
                lifetimeValue,
                lagDays,
                "home",
                null,
                brandTerms);
        return SituationBuilder.build(
                account,
                campaigns,
                objectives,
                changes,
                experiments,
                history.build(),
                problems,
                asOf,
                new Benchmarks(benchmarks),
                ownKpis);
    }

    Shop ownKpi(KpiDefinition definition) {
        ownKpis.add(definition);
        return this;
    }

    CampaignSituation situation(String id) {
        return assess().situations().campaigns().stream()
                .filter(one -> one.campaign().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Signs signs(String id) {
        return situation(id).fact().signs();
    }
}
