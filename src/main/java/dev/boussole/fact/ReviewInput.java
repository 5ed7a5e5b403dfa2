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
import dev.boussole.kpi.MeasureContext;
import dev.boussole.objective.Benchmarks;
import dev.boussole.objective.Objective;
import dev.boussole.objective.References;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a review is made from, found by campaign; the empty text stands for the whole account. */
final class ReviewInput {
    static final String ACCOUNT = "";

    private static final Set<Problem.Kind> SEEN_BY_RULES = EnumSet.of(
            Problem.Kind.IMPOSSIBLE, Problem.Kind.RECONCILIATION, Problem.Kind.INCOMPARABLE, Problem.Kind.INCOMPLETE);

    final Account account;
    final PerformanceHistory history;
    final LocalDate asOf;
    final Benchmarks benchmarks;
    final References references;
    final List<KpiDefinition> ownKpis;
    final Controls controls;
    private final Map<Channel, ChannelPool> channels = new EnumMap<>(Channel.class);
    private final ChannelPool all = new ChannelPool();
    final Brand brand;
    private final Map<String, List<Objective>> objectives;
    private final Map<String, List<Change>> changes;
    private final Map<String, List<Change>> planned;
    private final Map<String, List<Experiment>> experiments;
    private final Map<String, List<Problem>> problems;

    ReviewInput(
            Account account,
            List<Objective> objectives,
            List<Change> changes,
            List<Experiment> experiments,
            PerformanceHistory history,
            List<Problem> problems,
            LocalDate asOf,
            Benchmarks benchmarks,
            List<KpiDefinition> ownKpis) {
        this.account = account;
        this.ownKpis = List.copyOf(ownKpis);
        this.history = history;
        this.asOf = asOf;
        this.benchmarks = benchmarks;
        this.references = new References(account, benchmarks);
        this.controls = new Controls(channels, all);
        this.brand = new Brand(account.brandTerms());
        this.objectives = by(objectives, Objective::campaignId);
        this.changes = by(
                changes.stream().filter(change -> !change.date().isAfter(asOf)).toList(), Change::campaignId);
        this.planned = by(
                changes.stream().filter(change -> change.date().isAfter(asOf)).toList(), Change::campaignId);
        this.experiments = by(experiments, Experiment::campaignId);
        this.problems = by(
                problems.stream()
                        .filter(problem -> SEEN_BY_RULES.contains(problem.kind()))
                        .toList(),
                Problem::campaignId);
    }

    /** Fills a pool for each channel, and that of the whole account; to be done once, before anything is read. */
    void pool(List<Campaign> campaigns) {
        ChannelPool unknown = new ChannelPool();
        for (Campaign campaign : campaigns) {
            Channel channel = campaign.channel();
            ChannelPool pool = channel == null ? unknown : channels.computeIfAbsent(channel, key -> new ChannelPool());
            history.of(Scope.campaign(campaign.id())).ifPresent(series -> pool.add(series, asOf));
        }
        channels.values().forEach(pool -> pool.addTo(all));
        unknown.addTo(all);
    }

    /** The pool of each channel that has a campaign. */
    Map<Channel, ChannelPool> channels() {
        return channels;
    }

    /** All campaigns together. */
    ChannelPool all() {
        return all;
    }

    private static <T> Map<String, List<T>> by(List<T> all, Function<T, @Nullable String> campaignId) {
        Map<String, List<T>> found = new HashMap<>();
        for (T one : all) {
            String id = campaignId.apply(one);
            found.computeIfAbsent(id == null ? ACCOUNT : id, key -> new ArrayList<>())
                    .add(one);
        }
        return found;
    }

    List<Objective> activeObjectives(String campaignId) {
        return objectives.getOrDefault(campaignId, List.of()).stream()
                .filter(objective -> References.active(objective, asOf))
                .toList();
    }

    /** What was done to a campaign up to {@code asOf}, what was done to the whole account included. */
    List<Change> changes(String campaignId) {
        return joined(changes, campaignId);
    }

    private static <T> List<T> joined(Map<String, List<T>> all, String campaignId) {
        List<T> own = campaignId.equals(ACCOUNT) ? List.of() : all.getOrDefault(campaignId, List.of());
        List<T> common = all.getOrDefault(ACCOUNT, List.of());
        if (common.isEmpty() || own.isEmpty()) {
            return own.isEmpty() ? common : own;
        }
        List<T> both = new ArrayList<>(own);
        both.addAll(common);
        return both;
    }

    MeasureContext context(@Nullable Campaign campaign) {
        String id = campaign == null ? ACCOUNT : campaign.id();
        List<LocalDate> days = changes(id).stream().map(Change::date).toList();
        return new MeasureContext(asOf, account, campaign, days, ownKpis);
    }

    /** What is planned for a campaign after {@code asOf}, what is planned for the whole account included. */
    List<Change> planned(String campaignId) {
        return joined(planned, campaignId);
    }

    /** The tests on a campaign; one that names no campaign runs on all of them, and is the account's own. */
    List<ExperimentFact> experimentFacts(String campaignId) {
        List<ExperimentFact> facts = new ArrayList<>();
        for (Experiment test : joined(experiments, campaignId)) {
            boolean own = campaignId.equals(ACCOUNT) || test.campaignId() != null;
            facts.add(ExperimentReading.of(test, campaignId, own, asOf));
        }
        return facts;
    }

    /** One alert for each kind of trouble, with the number of rows concerned. */
    List<DataAlertFact> alertFacts(String campaignId) {
        List<Problem> found = problems.getOrDefault(campaignId, List.of());
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Problem.Kind, Integer> rows = new EnumMap<>(Problem.Kind.class);
        found.forEach(problem -> rows.merge(problem.kind(), 1, Integer::sum));
        List<DataAlertFact> facts = new ArrayList<>();
        rows.forEach((kind, count) -> facts.add(new DataAlertFact(campaignId, kind, count)));
        return facts;
    }
}
