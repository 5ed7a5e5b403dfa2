package dev.boussole.fact;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.CustomerBook;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Scope;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.kpi.Measurement;
import dev.boussole.kpi.Trend;
import dev.boussole.statistics.PoissonCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the account's customers cost and are worth, from its own book of customers, or else from campaigns that all report
 * theirs; always beside the spend of every campaign, for whoever leaves some out finds customers cheap.
 */
final class CustomerEconomics {
    /** Those that a book of customers decides; the others need campaigns. */
    private static final List<Kpi> KPIS =
            List.of(Kpi.CAC, Kpi.LTV, Kpi.LTV_CAC, Kpi.PAYBACK, Kpi.CHURN_RATE, Kpi.RETENTION_RATE);

    private final ReviewInput input;
    private final List<Campaign> campaigns;
    private final DailySeries book;

    CustomerEconomics(ReviewInput input, List<Campaign> campaigns, ChannelPool all) {
        this.input = input;
        this.campaigns = campaigns;
        List<DailySeries> scopes = campaigns.stream()
                .flatMap(campaign -> input.history.of(Scope.campaign(campaign.id())).stream())
                .toList();
        this.book = CustomerBook.of(scopes, all::everything).orElseGet(all::everything);
    }

    /** Adds to the account's KPIs, or to their past, those that the book decides. */
    void addTo(Map<Kpi, KpiValue> measured, Map<Kpi, KpiValue> past, MeasureContext context) {
        Map<Kpi, KpiValue> own = Measurement.measure(book, context);
        for (Kpi kpi : KPIS) {
            KpiValue value = own.get(kpi);
            measured.remove(kpi);
            past.remove(kpi);
            if (value != null) {
                measured.put(kpi, value);
                Measurement.past(book, kpi, value.window(), context).ifPresent(before -> past.put(kpi, before));
            }
        }
    }

    /** @param past with that of the churn rate where it has one */
    void read(Map<Kpi, KpiValue> measured, Map<Kpi, KpiValue> past, Signs.Builder signs) {
        signs.put(Sign.LAUNCH_DAYS, launchDays()).put(Sign.MARGINAL_LTV_CAC, marginalLtvCac(measured));
        KpiValue churn = measured.get(Kpi.CHURN_RATE);
        if (churn == null) {
            return;
        }
        Trend trend = churn.trend();
        Shift month = trend == null ? null : newCustomers(churn.window(), trend.comparison());
        if (month != null) {
            signs.put(Sign.NEW_CUSTOMERS_CHANGE, month.change()).put(Sign.NEW_CUSTOMERS_P, month.p());
        }
        KpiValue before = past.get(Kpi.CHURN_RATE);
        Shift lasting = before == null ? null : newCustomers(churn.window(), before.window());
        if (lasting != null) {
            signs.put(Sign.NEW_CUSTOMERS_PAST_CHANGE, lasting.change()).put(Sign.NEW_CUSTOMERS_PAST_P, lasting.p());
        }
    }

    /** Days since the first campaign began; null where a start was not declared. */
    private @Nullable Long launchDays() {
        if (campaigns.isEmpty() || campaigns.stream().anyMatch(campaign -> campaign.start() == null)) {
            return null;
        }
        return campaigns.stream()
                .map(Campaign::start)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .map(first -> input.asOf.toEpochDay() - first.toEpochDay())
                .orElse(null);
    }

    /** LTV:CAC, lower in the ratio in which one more conversion is dearer than those so far. */
    private static @Nullable Double marginalLtvCac(Map<Kpi, KpiValue> measured) {
        KpiValue marginal = measured.get(Kpi.M_CPA);
        KpiValue cpa = measured.get(Kpi.CPA);
        KpiValue ratio = measured.get(Kpi.LTV_CAC);
        return marginal == null || cpa == null || ratio == null || !(marginal.value() > 0)
                ? null
                : ratio.value() * cpa.value() / marginal.value();
    }

    /** New customers a day over the month of the churn rate, against earlier months. */
    private @Nullable Shift newCustomers(Period now, Period before) {
        RecentDays days = new RecentDays(book, input.asOf);
        double[] daily = days.column(Measure.NEW_CUSTOMERS);
        return daily == null ? byRow(days, now, before) : Shift.of(days, daily, Shift.eachDay(days), now, before);
    }

    private static @Nullable Shift byRow(RecentDays days, Period now, Period before) {
        double after = ofRows(days, now);
        double earlier = ofRows(days, before);
        return !(after >= 0) || !(earlier > 0)
                ? null
                : new Shift(
                        after / now.days(),
                        earlier / before.days(),
                        PoissonCount.pValue(earlier, before.days(), after, now.days()));
    }

    private static double ofRows(RecentDays days, Period period) {
        Double sum = days.ofRows(
                Measure.NEW_CUSTOMERS, period.from().toEpochDay(), period.to().toEpochDay() + 1);
        return sum == null ? Double.NaN : sum;
    }
}
