package dev.boussole.kpi;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link KpiDefinition} while it is written down. */
final class Definition {
    private final Kpi kpi;
    private final Family family;
    private final List<Formula> formulas = new ArrayList<>();
    private Aggregation aggregation;
    private IntervalModel interval;
    private List<Measure> evidence = List.of();
    private boolean lagged;
    private int cohortDays;
    private @Nullable Channel channel;
    private boolean accountOnly;
    private Text pitfalls = Text.same("");

    Definition(Kpi kpi, Family family, Formula formula, Aggregation aggregation, IntervalModel interval) {
        this.kpi = kpi;
        this.family = family;
        this.formulas.add(formula);
        this.aggregation = aggregation;
        this.interval = interval;
    }

    /** The formula where the data of those before were not received. */
    Definition or(Formula alternative) {
        formulas.add(alternative);
        return this;
    }

    /** The counts that tell how much the value can carry, best first. */
    Definition carriedBy(Measure... counts) {
        evidence = List.of(counts);
        return this;
    }

    /** Conversions of the last days are still arriving. */
    Definition late() {
        lagged = true;
        return this;
    }

    Definition cohort(int completeAfterDays) {
        aggregation = Aggregation.COHORT;
        cohortDays = completeAfterDays;
        return this;
    }

    /** How section A has it, where that is not how such KPIs usually are. */
    Definition as(Aggregation aggregation, IntervalModel interval) {
        this.aggregation = aggregation;
        this.interval = interval;
        return this;
    }

    Definition only(Channel channel) {
        this.channel = channel;
        return this;
    }

    Definition ofAccount() {
        accountOnly = true;
        return this;
    }

    Definition beware(String en, String fr) {
        pitfalls = new Text(en, fr);
        return this;
    }

    KpiDefinition build() {
        return new KpiDefinition(
                kpi,
                family,
                formulas,
                aggregation,
                interval,
                evidence,
                lagged,
                cohortDays,
                channel,
                accountOnly,
                pitfalls,
                null);
    }
}
