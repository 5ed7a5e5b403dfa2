package dev.boussole.web.page.campaign;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.kpi.Passage;
import dev.boussole.statistics.Interval;
import dev.boussole.web.page.Words;
import dev.boussole.web.page.chart.Bar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts a campaign's steps over its last complete days. */
final class Funnels {
    private static final int DAYS = 30;
    private static final int STEPS_MIN = 2;
    private static final List<Measure> SALES = List.of(
            Measure.IMPRESSIONS,
            Measure.CLICKS,
            Measure.LANDING_PAGE_VIEWS,
            Measure.SESSIONS,
            Measure.PRODUCT_VIEWS,
            Measure.ADD_TO_CARTS,
            Measure.CHECKOUTS,
            Measure.ORDERS,
            Measure.CONVERSIONS);
    private static final List<Measure> LEADS = List.of(
            Measure.IMPRESSIONS,
            Measure.CLICKS,
            Measure.LANDING_PAGE_VIEWS,
            Measure.SESSIONS,
            Measure.FORM_STARTS,
            Measure.FORM_SUBMITS,
            Measure.LEADS,
            Measure.CONVERSIONS,
            Measure.QUALIFIED_LEADS,
            Measure.WON);
    private static final List<Measure> INSTALLS =
            List.of(Measure.IMPRESSIONS, Measure.CLICKS, Measure.INSTALLS, Measure.CONVERSIONS);
    private static final List<Measure> VISITS = List.of(
            Measure.IMPRESSIONS,
            Measure.CLICKS,
            Measure.LANDING_PAGE_VIEWS,
            Measure.SESSIONS,
            Measure.ENGAGED_SESSIONS);
    private static final List<Measure> SEARCH = List.of(
            Measure.ORGANIC_IMPRESSIONS,
            Measure.ORGANIC_CLICKS,
            Measure.SESSIONS,
            Measure.ENGAGED_SESSIONS,
            Measure.ORDERS);
    private static final List<Measure> MAIL = List.of(
            Measure.EMAIL_SENT,
            Measure.EMAIL_DELIVERED,
            Measure.EMAIL_OPENS_UNIQUE,
            Measure.EMAIL_CLICKS_UNIQUE,
            Measure.EMAIL_ORDERS);
    private static final List<Measure> CALLS = List.of(
            Measure.DIALS,
            Measure.CONNECTS,
            Measure.CONVERSATIONS,
            Measure.MEETINGS_BOOKED,
            Measure.MEETINGS_HELD,
            Measure.WON);
    /** Steps that many do without, or that stand for another one: missing, they are not spoken of. */
    private static final Set<Measure> SPARE = EnumSet.of(
            Measure.LANDING_PAGE_VIEWS,
            Measure.PRODUCT_VIEWS,
            Measure.FORM_SUBMITS,
            Measure.ENGAGED_SESSIONS,
            Measure.CONVERSIONS,
            Measure.QUALIFIED_LEADS,
            Measure.WON);

    private final Words words;
    private final Campaign campaign;
    private final MeasureContext context;

    Funnels(Words words, Campaign campaign, MeasureContext context) {
        this.words = words;
        this.campaign = campaign;
        this.context = context;
    }

    /** Nothing where fewer than two steps were received. */
    @Nullable
    Funnel of(DailySeries series) {
        LocalDate last = context.asOf().minusDays(1L + context.account().conversionLagDays());
        Period period = Period.ending(last, DAYS);
        List<Counted> counted = new ArrayList<>();
        for (Measure measure : steps()) {
            counted.add(
                    new Counted(measure, Passage.count(series, measure, period).orElse(null)));
        }
        List<Counted> told = told(counted);
        long received = told.stream().filter(one -> one.count != null).count();
        return received < STEPS_MIN ? null : new Funnel(words.period(period), steps(told, series, period));
    }

    private record Counted(Measure measure, @Nullable Double count) {}

    /** Without spare steps that are missing, and without the results that another name of theirs has told already. */
    private static List<Counted> told(List<Counted> counted) {
        boolean named = counted.stream()
                .anyMatch(one -> one.count != null
                        && (one.measure == Measure.ORDERS
                                || one.measure == Measure.LEADS
                                || one.measure == Measure.INSTALLS));
        boolean general = counted.stream().anyMatch(one -> one.count != null && one.measure == Measure.CONVERSIONS);
        return counted.stream()
                .filter(one -> one.count != null || !SPARE.contains(one.measure))
                .filter(one -> !named || one.measure != Measure.CONVERSIONS)
                .filter(one -> !(general && !named && one.count == null && isResult(one.measure)))
                .toList();
    }

    private static boolean isResult(Measure measure) {
        return measure == Measure.ORDERS || measure == Measure.LEADS || measure == Measure.INSTALLS;
    }

    private List<Funnel.Step> steps(List<Counted> told, DailySeries series, Period period) {
        double most = told.stream()
                .mapToDouble(one -> one.count == null ? 0 : one.count)
                .max()
                .orElse(1);
        List<Funnel.Step> steps = new ArrayList<>();
        @Nullable Counted before = null;
        for (Counted one : told) {
            if (one.count == null) {
                steps.add(new Funnel.Step(name(one.measure), null, 0, null, null, null, null));
                continue;
            }
            Optional<KpiValue> rate = before == null
                    ? Optional.empty()
                    : Passage.of(series, before.measure, one.measure, period, context);
            steps.add(new Funnel.Step(
                    name(one.measure),
                    words.count(one.count),
                    width(one.count, most),
                    before == null ? null : name(before.measure),
                    rate.map(value -> words.percent(value.value())).orElse(null),
                    rate.map(this::interval).orElse(null),
                    rate.map(this::bar).orElse(null)));
            before = one;
        }
        return steps;
    }

    private static int width(double count, double most) {
        return most > 0 && count > 0 ? (int) Math.max(2, Math.round(100 * Math.cbrt(count / most))) : 1;
    }

    private @Nullable String interval(KpiValue rate) {
        Interval interval = rate.interval();
        return interval == null ? null : words.range(words.percent(interval.low()), words.percent(interval.high()));
    }

    private @Nullable Bar bar(KpiValue rate) {
        Interval interval = rate.interval();
        return interval == null
                ? null
                : Bar.of(interval.low(), rate.value(), interval.high(), null, "plain", String.valueOf(interval(rate)));
    }

    private String name(Measure measure) {
        return words.labels().of("campaign.step." + measure.key());
    }

    private List<Measure> steps() {
        Channel channel = campaign.channel();
        if (channel == Channel.EMAIL) {
            return MAIL;
        }
        if (channel == Channel.SEO) {
            return SEARCH;
        }
        if (channel == Channel.PHONE || channel == Channel.FIELD) {
            return CALLS;
        }
        Goal goal = campaign.goal();
        if (goal == Goal.LEADS) {
            return LEADS;
        }
        if (goal == Goal.APP_INSTALLS) {
            return INSTALLS;
        }
        return goal == Goal.AWARENESS || goal == Goal.ENGAGEMENT || goal == Goal.TRAFFIC ? VISITS : SALES;
    }
}
