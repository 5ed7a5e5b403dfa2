package dev.boussole.kpi;

import static java.util.stream.Collectors.joining;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI is and how it is measured.
 *
 * @param formulas one at least; the first whose measures were received is used
 * @param evidence counts that carry the value, the first received is used; empty when the formula itself has the count
 * @param lagged whether conversions of the last days are still arriving, so that the account's conversion lag counts
 * @param cohortDays days until a day's figures are complete for another reason, such as the return of goods
 * @param channel the only channel for which the formula means the KPI, or null for all
 * @param accountOnly whether the KPI has no meaning below the account
 * @param pitfalls how it misleads
 * @param written the formula as its author wrote it, or null where it follows from {@code formulas}
 */
public record KpiDefinition(
        Kpi kpi,
        Family family,
        List<Formula> formulas,
        Aggregation aggregation,
        IntervalModel interval,
        List<Measure> evidence,
        boolean lagged,
        int cohortDays,
        @Nullable Channel channel,
        boolean accountOnly,
        Text pitfalls,
        @Nullable String written) {
    /** @throws IllegalArgumentException without a formula */
    public KpiDefinition {
        if (formulas.isEmpty()) {
            throw new IllegalArgumentException(kpi.key() + " has no formula");
        }
        formulas = List.copyOf(formulas);
        evidence = List.copyOf(evidence);
    }

    /** The formula as a strategist writes it, alternatives joined by {@code or}. */
    public String formulaText() {
        return written != null ? written : formulas.stream().map(Formula::text).collect(joining(" or "));
    }

    /** The data that would have to come for the KPI to be measured, or nothing when the generic format has them. */
    public Optional<Text> needs() {
        return formulas.get(0) instanceof Formula.Unmeasured unmeasured
                ? Optional.of(unmeasured.needs())
                : Optional.empty();
    }

    /** The count that decides how much a value can carry: clicks of a CTR, conversions of a CPA; nothing where there is none. */
    public Optional<Measure> successesMeasure() {
        return evidence.isEmpty() ? Evidence.measure(interval, formulas.get(0)) : Optional.of(evidence.get(0));
    }

    /** What the value is a share or an average of: impressions of a CTR; nothing where there is no such count. */
    public Optional<Measure> sampleMeasure() {
        return formulas.get(0) instanceof Formula.Ratio ratio
                ? ratio.denominator().measures().stream().findFirst()
                : Optional.empty();
    }

    /** Whether figures of days make the figure of a longer period; if not, it holds for the source's own period only. */
    public boolean addsUp() {
        Formula first = formulas.get(0);
        return first instanceof Formula.Sum || first instanceof Formula.Ratio || first instanceof Formula.Score;
    }

    /** Whether it is told by rows that each hold for their own period, as all that is counted in people reached. */
    public boolean ofPeriod() {
        return aggregation == Aggregation.OF_PERIOD || formulas.get(0) instanceof Formula.OfPeriod;
    }

    /** Whether its own past is one row or month, the middle one of those before, and not their sum. */
    public boolean hasMiddlePast() {
        return ofPeriod() || formulas.get(0) instanceof Formula.Growth;
    }

    /** Days before {@code asOf} that are not evidence yet, 0 or more. */
    int immatureDays(MeasureContext context) {
        return immatureDays(context.account());
    }

    /** Days before {@code asOf} that are not evidence yet, 0 or more. */
    public int immatureDays(Account account) {
        boolean qualified = kpi == Kpi.LEAD_QUAL_RATE || kpi == Kpi.CP_SQL;
        int lag = qualified ? account.qualifiedLeadLagDays() : account.conversionLagDays();
        return Math.max(cohortDays, lagged ? lag : 0);
    }

    boolean appliesTo(MeasureContext context) {
        var campaign = context.campaign();
        if (accountOnly && campaign != null) {
            return false;
        }
        return channel == null || (campaign != null && campaign.channel() == channel);
    }
}
