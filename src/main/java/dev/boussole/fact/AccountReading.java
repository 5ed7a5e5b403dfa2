package dev.boussole.fact;

import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.DailySeries;
import dev.boussole.campaign.Goal;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.kpi.MeasureContext;
import dev.boussole.kpi.Measurement;
import dev.boussole.objective.AssessedObjective;
import dev.boussole.objective.Objective;
import dev.boussole.objective.PrimaryKpi;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the account and its channels from the pools of their campaigns. */
final class AccountReading {
    private final ReviewInput input;
    private final TrendControl control;
    private final ScopeReading reading;
    private final Map<Channel, ScopeReading> channels = new EnumMap<>(Channel.class);
    private final Map<Channel, DailySeries> pooled = new EnumMap<>(Channel.class);
    private final Map<Channel, Double> spendShares = new EnumMap<>(Channel.class);
    private final List<AssessedObjective> objectives;
    private final Signs signs;
    private final DailySeries series;
    private final List<Campaign> campaigns;

    /** @param objectives those of the whole account, and those whose campaign is not known */
    AccountReading(
            ReviewInput input,
            List<Campaign> campaigns,
            Map<Channel, ChannelPool> pools,
            ChannelPool all,
            List<Objective> objectives,
            TrendControl control) {
        this.input = input;
        this.control = control;
        this.campaigns = campaigns;
        pools.forEach((channel, pool) -> read(channel, pool, all.spend()));
        this.series = all.series();
        MeasureContext context = input.context(null);
        Map<Kpi, KpiValue> measured = new TreeMap<>();
        measured.putAll(Measurement.measure(series, context));
        Map<Kpi, KpiValue> past = new TreeMap<>();
        past.putAll(Measurement.past(series, measured, context));
        CustomerEconomics customers = new CustomerEconomics(input, campaigns, all);
        customers.addTo(measured, past, context);
        Signs.Builder signs = new Signs.Builder();
        AccountSigns.read(input, series, pooled.values(), campaigns, signs);
        customers.read(measured, past, signs);
        BackOfficeSigns.readAccount(input, campaigns, signs);
        this.signs = signs.build();
        Goal goal = commonGoal(campaigns);
        List<Objective> active = input.activeObjectives(ReviewInput.ACCOUNT);
        Kpi primary = PrimaryKpi.of(goal, active, measured::containsKey).orElse(null);
        this.objectives = objectives.stream()
                .map(objective -> assess(objective, goal, series, measured, primary))
                .toList();
        CampaignReading.goalPace(this.objectives, input).ifPresent(value -> measured.put(Kpi.GOAL_PACE, value));
        this.reading = ScopeReading.of(
                measured, value -> input.references.choose(value, active, past.get(value.kpi()), null, null), control);
    }

    private AssessedObjective assess(
            Objective objective,
            @Nullable Goal goal,
            DailySeries series,
            Map<Kpi, KpiValue> measured,
            @Nullable Kpi primary) {
        boolean ofAccount = objective.campaignId() == null;
        return ofAccount
                ? ObjectiveReading.assess(objective, input, null, goal, series, measured, primary)
                : ObjectiveReading.assess(objective, input, null, null, null, Map.of(), null);
    }

    /** The goal that all campaigns have, or null. */
    private static @Nullable Goal commonGoal(List<Campaign> campaigns) {
        Goal first = campaigns.isEmpty() ? null : campaigns.get(0).goal();
        return campaigns.stream().allMatch(campaign -> Objects.equals(campaign.goal(), first)) ? first : null;
    }

    private void read(Channel channel, ChannelPool pool, double totalSpend) {
        Campaign stand = new Campaign("", channel.key(), null, channel, null, null, null, null);
        MeasureContext context = input.context(null).withCampaign(stand);
        DailySeries series = pool.series();
        pooled.put(channel, series);
        if (totalSpend > 0) {
            spendShares.put(channel, pool.spend() / totalSpend);
        }
        Map<Kpi, KpiValue> measured = Measurement.measure(series, context);
        Map<Kpi, KpiValue> past = Measurement.past(series, measured, context);
        channels.put(
                channel,
                ScopeReading.of(
                        measured,
                        value -> input.references.choose(value, List.of(), past.get(value.kpi()), channel, null),
                        control));
    }

    List<AssessedObjective> objectives() {
        return objectives;
    }

    AccountSituation situation() {
        List<ChannelFact> facts = new ArrayList<>();
        channels.forEach((channel, scope) -> facts.add(new ChannelFact(channel, scope.facts(control), signs(channel))));
        return new AccountSituation(
                new AccountFact(input.account.name(), reading.facts(control), signs),
                List.copyOf(facts),
                ChannelPairs.of(facts, pooled, input),
                objectives.stream()
                        .map(objective -> ObjectiveReading.fact(objective, series, input.context(null)))
                        .toList(),
                ChangeReading.of(input, ReviewInput.ACCOUNT, change -> null),
                input.experimentFacts(ReviewInput.ACCOUNT),
                input.alertFacts(ReviewInput.ACCOUNT));
    }

    private Signs signs(Channel channel) {
        return Signs.NONE
                .with(Sign.SPEND_SHARE, spendShares.get(channel))
                .with(Sign.AWARENESS_ONLY, AccountSigns.awarenessOnly(channel, campaigns));
    }
}
