package dev.boussole.recommendation;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.fact.CampaignFact;
import dev.boussole.fact.CampaignSituation;
import dev.boussole.fact.ChangeFact;
import dev.boussole.fact.ExperimentFact;
import dev.boussole.fact.KpiFact;
import dev.boussole.fact.ObjectiveFact;
import dev.boussole.fact.Sign;
import dev.boussole.fact.Signs;
import dev.boussole.kpi.Kpi;
import dev.boussole.objective.KpiRelevance;
import dev.boussole.objective.Reference;
import dev.boussole.objective.Verdict;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One small situation at a time: a campaign with a few KPIs, and rules that have spoken about it. */
final class Given {
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
    static final Account ACCOUNT = new Account(
            "Test", Currency.getInstance("EUR"), ZoneId.of("Europe/Paris"), Language.EN, 0.5, null, 7, null);
    static final Setting SETTING = new Setting(ACCOUNT, AS_OF);
    private static final Period WINDOW = new Period(LocalDate.of(2026, 10, 11), LocalDate.of(2026, 10, 24));

    private final Map<Kpi, KpiFact> kpis = new TreeMap<>();
    private Goal goal = Goal.SALES;
    private List<ChangeFact> changes = List.of();
    private List<ExperimentFact> experiments = List.of();
    private List<ObjectiveFact> objectives = List.of();
    private Kpi primary = Kpi.CPA;
    private UnaryOperator<Signs> signs = all -> all;

    static Given campaign() {
        return new Given();
    }

    Given goal(Goal goal) {
        this.goal = goal;
        return this;
    }

    Given changed(Lever lever, int daysAgo) {
        changes = List.of(new ChangeFact("c", lever, daysAgo));
        return this;
    }

    Given testing() {
        experiments = List.of(new ExperimentFact("lp-test", "c", "cvr", true));
        return this;
    }

    Given kpi(Kpi kpi, double low, double value, double high, double n, double successes, double reference) {
        kpis.put(
                kpi,
                new KpiFact(
                        kpi,
                        value,
                        low,
                        high,
                        n,
                        successes,
                        reference,
                        Reference.Kind.TARGET,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        WINDOW));
        return this;
    }

    /** A KPI without a reference that went from {@code before} to {@code value}, or did not surely move when {@code q} says so. */
    Given moved(Kpi kpi, double low, double value, double high, double n, double before, double q) {
        kpis.put(
                kpi,
                new KpiFact(
                        kpi,
                        value,
                        low,
                        high,
                        n,
                        200.0,
                        null,
                        null,
                        before,
                        value / before - 1,
                        q,
                        q,
                        200.0,
                        true,
                        WINDOW));
        return this;
    }

    /** A KPI held against a published figure only. */
    Given published(Kpi kpi, double low, double value, double high, double n, double benchmark) {
        kpis.put(
                kpi,
                new KpiFact(
                        kpi,
                        value,
                        low,
                        high,
                        n,
                        200.0,
                        benchmark,
                        Reference.Kind.BENCHMARK,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        WINDOW));
        return this;
    }

    Given signs(UnaryOperator<Signs> change) {
        signs = change;
        return this;
    }

    Given deciding(Kpi kpi) {
        primary = kpi;
        return this;
    }

    Given promising(ObjectiveFact objective) {
        objectives = List.of(objective);
        return this;
    }

    Given immature(Kpi kpi) {
        kpis.computeIfPresent(
                kpi,
                (key, one) -> new KpiFact(
                        kpi,
                        one.value(),
                        one.low(),
                        one.high(),
                        one.n(),
                        one.successes(),
                        one.reference(),
                        one.referenceKind(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        WINDOW));
        return this;
    }

    CampaignSituation situation() {
        Campaign campaign = new Campaign("c", "C", "google_ads", Channel.PAID_SEARCH, goal, null, null, null);
        Signs known = Signs.NONE
                .with(Sign.ACTIVE, true)
                .with(Sign.SPEND_SHARE, 1.0)
                .with(Sign.DAILY_SPEND, 100.0)
                .with(Sign.CREATIVES, 2.0);
        KpiFact primary = kpis.getOrDefault(this.primary, KpiFact.missing(this.primary));
        return new CampaignSituation(
                campaign,
                new CampaignFact(campaign, kpis, primary, signs.apply(known)),
                List.of(),
                List.of(),
                objectives,
                changes,
                experiments,
                List.of());
    }

    /** A goal on its tenth day of 33; nothing is wrong with it. */
    static ObjectiveFact goal(
            @Nullable String kpi, double target, @Nullable Double forecast, @Nullable Double probability) {
        return new ObjectiveFact(
                "o",
                "c",
                kpi,
                30.0,
                target,
                true,
                false,
                false,
                false,
                false,
                false,
                true,
                true,
                0.0,
                KpiRelevance.PRIMARY,
                Verdict.PASS,
                Verdict.PASS,
                Verdict.PASS,
                Verdict.PASS,
                Verdict.PASS,
                Verdict.PASS,
                10.0,
                0.3,
                probability,
                0.1,
                0.2,
                forecast,
                forecast,
                forecast,
                null,
                null);
    }

    /** A rule that has spoken about a campaign. */
    static Spoken rule(String id, Lever lever) {
        return new Spoken(id, lever);
    }

    static final class Spoken {
        private final String id;
        private final Lever lever;
        private Action action = new Action(Verb.TEST, "creative", 7, null, null, null);
        private List<Guidance.Need> needs = List.of();
        private Set<String> vetoes = Set.of();
        private Set<Lever> freezes = Set.of();
        private Set<Kpi> uses = Set.of();
        private @Nullable String lacks;
        private Set<Kpi> blames = Set.of();
        private List<Object> others = List.of();
        private List<Evidence> evidence = List.of();
        private @Nullable Kpi watched = Kpi.CTR;
        private @Nullable Integer watchDays = 14;
        private boolean always;
        private boolean shadow;

        private Spoken(String id, Lever lever) {
            this.id = id;
            this.lever = lever;
        }

        Spoken saying(Verb verb, String object, @Nullable Double percent) {
            action = new Action(verb, object, 7, percent, null, null);
            return this;
        }

        Spoken needing(Kpi kpi, String what, double count) {
            needs = List.of(new Guidance.Need(kpi, what, count, false));
            return this;
        }

        Spoken needing(Guidance.Need... all) {
            needs = List.of(all);
            return this;
        }

        Spoken lacking(String data) {
            lacks = data;
            return this;
        }

        Spoken vetoing(String... ids) {
            vetoes = Set.of(ids);
            return this;
        }

        Spoken freezing(Lever... levers) {
            freezes = Set.of(levers);
            return this;
        }

        Spoken reading(Kpi... kpis) {
            uses = Set.of(kpis);
            blames = uses;
            return this;
        }

        /** The KPIs of which the rule says that they do badly. */
        Spoken blaming(Kpi... kpis) {
            uses = Set.of(kpis);
            blames = Set.of(kpis);
            return this;
        }

        Spoken toward(String target) {
            action = new Action(action.verb(), action.object(), 7, action.percent(), null, target);
            return this;
        }

        Spoken on(Object... facts) {
            others = List.of(facts);
            return this;
        }

        Spoken because(Evidence... conditions) {
            evidence = List.of(conditions);
            return this;
        }

        Spoken watching(@Nullable Kpi kpi) {
            watched = kpi;
            return this;
        }

        Spoken judgedAfter(@Nullable Integer days) {
            watchDays = days;
            return this;
        }

        Spoken always() {
            always = true;
            return this;
        }

        Spoken shadow() {
            shadow = true;
            return this;
        }

        Proposal about(CampaignSituation situation) {
            List<Object> facts = new ArrayList<>(others);
            facts.add(situation.fact());
            return proposal("c", facts);
        }

        Proposal aboutTheAccount() {
            return proposal("", others);
        }

        private Proposal proposal(String campaign, List<Object> facts) {
            Guidance guidance = new Guidance(
                    id,
                    "A01",
                    lever,
                    Priority.MEDIUM,
                    needs,
                    watched,
                    watchDays,
                    vetoes,
                    freezes,
                    always,
                    shadow,
                    null,
                    lacks,
                    uses,
                    blames,
                    new Source("test.drl", 3));
            return new Proposal(
                    guidance,
                    action,
                    campaign,
                    campaign.isEmpty() ? "account" : campaign,
                    facts,
                    Map.of("$limit", 3.5),
                    () -> evidence);
        }
    }

    static final RuleWords WORDS = new RuleWords() {
        @Override
        public Messages messages(String rule) {
            return new Messages(
                    new Text("Title", "Titre"),
                    new Text("CTR is {ctr.value}.", "Le CTR est de {ctr.value}."),
                    Text.same("limit {$limit}, spend {dailySpend}"));
        }

        @Override
        public Kpi.@Nullable Unit unit(String rule, String variable) {
            return variable.equals("$limit") ? Kpi.Unit.MULTIPLE : null;
        }
    };

    static Advisor advisor() {
        return new Advisor(SETTING, WORDS);
    }

    private Given() {}
}
