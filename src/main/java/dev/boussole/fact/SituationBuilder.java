package dev.boussole.fact;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Change;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Experiment;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Scope;
import dev.boussole.kpi.KpiDefinition;
import dev.boussole.objective.AssessedObjective;
import dev.boussole.objective.Benchmarks;
import dev.boussole.objective.Objective;
import dev.boussole.objective.ObjectiveAssessment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * MEASURE and ASSESS for a whole account: from counts to all that rules may know. A pure function: the same input gives
 * equal facts, in the order of the campaigns given. Cost is linear in the rows; only what lies before {@code asOf} is
 * evidence.
 */
public final class SituationBuilder {
    private SituationBuilder() {}

    /**
     * What a review decides on, and every objective with its verdicts.
     *
     * @param objectives in the order given
     */
    public record Assessed(Situations situations, List<ObjectiveAssessment> objectives) {}

    /**
     * @param problems what was wrong with the input; some kinds become facts
     * @param asOf the day of the review; that day and later ones are not looked at
     * @param ownKpis what the rulebook measures besides the catalogue
     */
    public static Assessed build(
            Account account,
            List<Campaign> campaigns,
            List<Objective> objectives,
            List<Change> changes,
            List<Experiment> experiments,
            PerformanceHistory history,
            List<Problem> problems,
            LocalDate asOf,
            Benchmarks benchmarks,
            List<KpiDefinition> ownKpis) {
        ReviewInput input = new ReviewInput(
                account, objectives, changes, experiments, history, problems, asOf, benchmarks, ownKpis);
        Map<String, List<Objective>> byCampaign = byCampaign(objectives, campaigns);
        Map<Channel, ChannelPool> channels = new EnumMap<>(Channel.class);
        ChannelPool all = pool(input, campaigns, channels);
        TrendControl control = new TrendControl();
        List<CampaignReading> readings = new ArrayList<>(campaigns.size());
        for (Campaign campaign : campaigns) {
            List<Objective> own = byCampaign.getOrDefault(campaign.id(), List.of());
            readings.add(CampaignReading.of(input, campaign, own, all.spend(), control));
        }
        AccountReading reading = new AccountReading(
                input, campaigns, channels, all, byCampaign.getOrDefault(ReviewInput.ACCOUNT, List.of()), control);
        List<CampaignSituation> situations = new ArrayList<>(campaigns.size());
        readings.forEach(one -> situations.add(one.situation(control)));
        return new Assessed(
                new Situations(List.copyOf(situations), reading.situation()), inOrder(objectives, readings, reading));
    }

    /** Objectives by campaign; those of the account and of no known campaign under the empty text. */
    private static Map<String, List<Objective>> byCampaign(List<Objective> objectives, List<Campaign> campaigns) {
        Set<String> known = new HashSet<>();
        campaigns.forEach(campaign -> known.add(campaign.id()));
        Map<String, List<Objective>> found = new HashMap<>();
        for (Objective objective : objectives) {
            String id = objective.campaignId();
            found.computeIfAbsent(
                            id == null || !known.contains(id) ? ReviewInput.ACCOUNT : id, key -> new ArrayList<>())
                    .add(objective);
        }
        return found;
    }

    /** Fills a pool for each channel and returns that of the whole account. */
    private static ChannelPool pool(ReviewInput input, List<Campaign> campaigns, Map<Channel, ChannelPool> channels) {
        ChannelPool unknown = new ChannelPool();
        for (Campaign campaign : campaigns) {
            Channel channel = campaign.channel();
            ChannelPool pool = channel == null ? unknown : channels.computeIfAbsent(channel, key -> new ChannelPool());
            input.history.of(Scope.campaign(campaign.id())).ifPresent(series -> pool.add(series, input.asOf));
        }
        ChannelPool all = new ChannelPool();
        channels.values().forEach(pool -> pool.addTo(all));
        unknown.addTo(all);
        return all;
    }

    private static List<ObjectiveAssessment> inOrder(
            List<Objective> objectives, List<CampaignReading> readings, AccountReading account) {
        Map<Objective, ObjectiveAssessment> found = new HashMap<>();
        readings.forEach(reading -> put(reading.objectives(), found));
        put(account.objectives(), found);
        List<ObjectiveAssessment> ordered = new ArrayList<>();
        for (Objective objective : objectives) {
            ObjectiveAssessment assessment = found.get(objective);
            if (assessment != null) {
                ordered.add(assessment);
            }
        }
        return List.copyOf(ordered);
    }

    private static void put(List<AssessedObjective> assessed, Map<Objective, ObjectiveAssessment> found) {
        assessed.forEach(one -> found.put(one.assessment().objective(), one.assessment()));
    }
}
