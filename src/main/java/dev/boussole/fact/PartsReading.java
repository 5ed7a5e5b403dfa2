package dev.boussole.fact;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.PooledSeries;
import dev.boussole.campaign.Scope;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.kpi.Measurement;
import dev.boussole.kpi.SideBySide;
import dev.boussole.objective.Objective;
import dev.boussole.objective.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of one campaign. A landing page, creative, audience, ad group or device is compared with all others of its kind together
 * over the same days; a send of an e-mail campaign is one day's figures, compared as the campaign is.
 */
final class PartsReading {
    /** Days that a window may reach back; older parts have nothing to say. */
    private static final int DAYS_MAX = 90;

    private final ReviewInput input;
    private final Campaign campaign;
    private final MeasureContext context;
    private final TrendControl control;
    private final List<Part> parts = new ArrayList<>();

    private PartsReading(ReviewInput input, Campaign campaign, MeasureContext context, TrendControl control) {
        this.input = input;
        this.campaign = campaign;
        this.context = context;
        this.control = control;
    }

    static PartsReading of(ReviewInput input, Campaign campaign, MeasureContext context, TrendControl control) {
        PartsReading reading = new PartsReading(input, campaign, context, control);
        List<Scope> scopes = input.history.scopesOf(campaign.id());
        if (scopes.size() > 1 || (scopes.size() == 1 && scopes.get(0).breakdown() != Breakdown.CAMPAIGN)) {
            reading.read(scopes, Breakdown.LANDING_PAGE);
            reading.read(scopes, creatives(scopes));
            reading.read(scopes, Breakdown.AUDIENCE);
            reading.read(scopes, Breakdown.AD_GROUP);
            reading.read(scopes, Breakdown.DEVICE);
        }
        return reading;
    }

    /** Ads stand in for creatives where a platform tells ads apart only. */
    private static Breakdown creatives(List<Scope> scopes) {
        boolean named = scopes.stream().anyMatch(scope -> scope.breakdown() == Breakdown.CREATIVE);
        return named ? Breakdown.CREATIVE : Breakdown.AD;
    }

    private void read(List<Scope> scopes, Breakdown breakdown) {
        List<Scope> kept = new ArrayList<>();
        List<DailySeries> series = new ArrayList<>();
        LocalDate oldest = input.asOf.minusDays(DAYS_MAX);
        for (Scope scope : scopes) {
            if (scope.breakdown() == breakdown) {
                input.history
                        .of(scope)
                        .filter(found -> found.lastDay()
                                .filter(day -> !day.isBefore(oldest))
                                .isPresent())
                        .ifPresent(found -> {
                            kept.add(scope);
                            series.add(found);
                        });
            }
        }
        List<PooledSeries> after = poolsAfter(series);
        PooledSeries before = new PooledSeries();
        for (int i = 0; i < series.size(); i++) {
            PooledSeries others = new PooledSeries();
            others.add(before);
            others.add(after.get(i));
            parts.add(part(kept.get(i), series.get(i), others));
            before.add(series.get(i));
        }
    }

    /** For each part the pool of those that come after it. */
    private static List<PooledSeries> poolsAfter(List<DailySeries> series) {
        PooledSeries[] after = new PooledSeries[series.size()];
        PooledSeries pool = new PooledSeries();
        for (int i = series.size() - 1; i >= 0; i--) {
            after[i] = new PooledSeries();
            after[i].add(pool);
            pool.add(series.get(i));
        }
        return List.of(after);
    }

    private Part part(Scope scope, DailySeries series, PooledSeries others) {
        DailySeries rest = others.isEmpty() ? null : others.build();
        Map<Kpi, KpiValue> measured = Measurement.measure(series, context);
        SideBySide peers = rest == null ? null : new SideBySide(series, rest, context);
        ScopeReading reading = ScopeReading.of(
                measured,
                value -> peers(value, rest),
                (value, reference) -> peers == null
                        ? Double.NaN
                        : peers.pValue(value.kpi(), value.window(), value.window())
                                .orElse(Double.NaN),
                control);
        return new Part(scope, new RecentDays(series, input.asOf), reading);
    }

    private @Nullable Reference peers(KpiValue value, @Nullable DailySeries rest) {
        return rest == null
                ? null
                : input.references.peers(
                        value,
                        Measurement.overWindow(rest, value.kpi(), value.window(), context)
                                .orElse(null));
    }

    /** Reads each day of the last 30 on which an e-mail campaign sent something. */
    void readSends(@Nullable DailySeries series, Map<Kpi, KpiValue> ofCampaign, List<Objective> active) {
        double[] sent = series == null ? null : series.column(Measure.EMAIL_SENT);
        if (series == null || sent == null || campaign.channel() != Channel.EMAIL) {
            return;
        }
        long today = input.asOf.toEpochDay();
        int end = series.indexFrom(today);
        for (int i = series.indexFrom(today - DeliverySigns.MONTH); i < end; i++) {
            if (sent[i] > 0) {
                parts.add(send(series, LocalDate.ofEpochDay(series.epochDay(i)), ofCampaign, active));
            }
        }
    }

    private Part send(DailySeries series, LocalDate day, Map<Kpi, KpiValue> ofCampaign, List<Objective> active) {
        Map<Kpi, KpiValue> measured = new TreeMap<>();
        for (Kpi kpi : ofCampaign.keySet()) {
            Measurement.overWindow(series, kpi, Period.day(day), context).ifPresent(value -> measured.put(kpi, value));
        }
        Map<Kpi, KpiValue> past = Measurement.past(series, measured, context);
        SideBySide before = new SideBySide(series, series, context);
        ScopeReading reading = ScopeReading.of(
                measured,
                value -> input.references.choose(
                        value, active, past.get(value.kpi()), campaign.channel(), campaign.platform()),
                (value, reference) -> pValue(before, value, reference, past.get(value.kpi())),
                control);
        return new Part(
                new Scope(campaign.id(), Breakdown.EMAIL_SEND, day.toString()),
                new RecentDays(series, input.asOf),
                reading);
    }

    /** One send among many is tested against the own past as parts are against their peers. */
    private static double pValue(SideBySide before, KpiValue value, Reference reference, @Nullable KpiValue past) {
        return past == null || reference.kind() != Reference.Kind.PAST
                ? Double.NaN
                : before.pValue(value.kpi(), value.window(), past.window()).orElse(Double.NaN);
    }

    /** Landing pages that bounce more and hold less than the others, once the tests of the whole review are in. */
    int weakLandingPages() {
        return (int) parts.stream()
                .filter(part -> part.breakdown() == Breakdown.LANDING_PAGE)
                .map(part -> part.reading().facts(control))
                .filter(PartsReading::isWeak)
                .count();
    }

    private static boolean isWeak(Map<Kpi, KpiFact> page) {
        KpiFact bounce = page.get(Kpi.BOUNCE_RATE);
        KpiFact time = page.get(Kpi.TIME_ON_PAGE);
        return bounce != null && time != null && bounce.isAbove() && time.isBelow();
    }

    List<Part> all() {
        return parts;
    }

    List<PartFact> facts() {
        SegmentSigns segments = new SegmentSigns(parts, input.account.conversionLagDays());
        List<PartFact> facts = new ArrayList<>(parts.size());
        for (Part part : parts) {
            facts.add(PartFact.of(part.scope, part.reading.facts(control), PartFigures.of(part, campaign, segments)));
        }
        return List.copyOf(facts);
    }

    /** One part while it is read. */
    record Part(Scope scope, RecentDays days, ScopeReading reading) {
        Breakdown breakdown() {
            return scope.breakdown();
        }

        /** Whether the measure was above zero in the last 30 days. */
        boolean delivered(Measure measure) {
            Double sum = days.last(measure, DeliverySigns.MONTH);
            return sum != null && sum > 0;
        }
    }
}
