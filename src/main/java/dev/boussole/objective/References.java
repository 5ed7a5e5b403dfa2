package dev.boussole.objective;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiCatalogue;
import dev.boussole.kpi.KpiValue;
import dev.boussole.statistics.Interval;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a KPI is compared with: the declared target of an active objective, else the own past over at least
 * eight whole weeks, else a benchmark row (kpis.md, section C). A sum over days is compared with the share of the
 * reference that falls on as many days. The own past and the peers keep their interval: a KPI counts as above or below
 * them only beyond the end of it that lies nearest.
 */
public final class References {
    /** Days that the own past needs to serve as a reference. */
    public static final int PAST_DAYS_MIN = 56;

    private final Account account;
    private final Benchmarks benchmarks;

    public References(Account account, Benchmarks benchmarks) {
        this.account = account;
        this.benchmarks = benchmarks;
    }

    /** Whether {@code asOf} lies inside the objective's period; an end that was left out lies in the future. */
    public static boolean active(Objective objective, LocalDate asOf) {
        LocalDate start = objective.start();
        LocalDate end = objective.end();
        return (start == null || !asOf.isBefore(start)) && (end == null || !asOf.isAfter(end));
    }

    /**
     * @param active the scope's active objectives, in the order declared
     * @param past the KPI before {@code measured}'s window, or null
     * @return null when there is nothing to compare with
     */
    public @Nullable Reference choose(
            KpiValue measured,
            List<Objective> active,
            @Nullable KpiValue past,
            @Nullable Channel channel,
            @Nullable String platform) {
        Reference target = target(measured, active);
        if (target != null) {
            return target;
        }
        Reference own = measuredElsewhere(Reference.Kind.PAST, measured, past);
        return own != null ? own : benchmark(measured.kpi(), channel, platform);
    }

    /** The other parts of the campaign as reference of one part; null when they were not measured. */
    public @Nullable Reference peers(KpiValue measured, @Nullable KpiValue rest) {
        return AdditiveKpis.contains(measured.kpi())
                ? null
                : rest == null ? null : reference(Reference.Kind.PEERS, rest, 1);
    }

    private static @Nullable Reference target(KpiValue measured, List<Objective> active) {
        String key = measured.kpi().key();
        for (Objective objective : active) {
            Double target = objective.target();
            if (target == null || !key.equals(objective.kpi())) {
                continue;
            }
            LocalDate start = objective.start();
            LocalDate end = objective.end();
            Period period = start == null || end == null || end.isBefore(start) ? null : new Period(start, end);
            if (!AdditiveKpis.contains(measured.kpi())) {
                return declared(target, objective, period);
            }
            if (period != null) {
                return declared(target * measured.window().days() / period.days(), objective, period);
            }
        }
        return null;
    }

    private static Reference declared(double value, Objective objective, @Nullable Period period) {
        return new Reference(Reference.Kind.TARGET, value, null, objective.id(), period, null, null);
    }

    private static @Nullable Reference measuredElsewhere(
            Reference.Kind kind, KpiValue measured, @Nullable KpiValue past) {
        // The past of people, or of a monthly rate, is the middle one of eight weeks or more; its window is that one's
        // alone.
        if (past == null
                || (past.window().days() < PAST_DAYS_MIN
                        && !KpiCatalogue.of(past.kpi()).hasMiddlePast())) {
            return null;
        }
        // Sums are compared by the day that has data, as trends are.
        return reference(kind, past, AdditiveKpis.contains(measured.kpi()) ? measured.n() / past.n() : 1);
    }

    private static Reference reference(Reference.Kind kind, KpiValue other, double share) {
        Interval interval = other.interval();
        return new Reference(
                kind,
                other.value() * share,
                interval == null ? null : new Interval(interval.low() * share, interval.high() * share),
                other.window().from() + ".." + other.window().to(),
                other.window(),
                other.n(),
                null);
    }

    private @Nullable Reference benchmark(Kpi kpi, @Nullable Channel channel, @Nullable String platform) {
        return benchmarks
                .find(kpi, channel, platform, account.industry(), account.currency())
                .map(row -> new Reference(Reference.Kind.BENCHMARK, row.value(), null, row.basis(), null, null, row))
                .orElse(null);
    }
}
