package dev.boussole.objective;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Period;
import dev.boussole.kpi.Kpi;
import dev.boussole.kpi.KpiValue;
import dev.boussole.statistics.Interval;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;

/** An objective and what is known about it, changed one thing at a time. */
@NullUnmarked
final class Sheet {
    static final LocalDate AS_OF = LocalDate.parse("2026-10-15");
    static final Account SHOP = account(null, null);

    String id = "o";
    String campaignId = "spring";
    String kpi = "cpa";
    Double baseline = 31.0;
    Double target = 25.0;
    LocalDate start = LocalDate.parse("2026-10-01");
    LocalDate end = LocalDate.parse("2026-12-31");
    String owner = "Claire";
    java.time.Period review = java.time.Period.ofDays(7);
    Account account = SHOP;
    Campaign campaign = campaign(Goal.SALES);
    Goal goal = Goal.SALES;
    String aim = "grow sales online";
    Double capacity;
    DailyFigures figures;
    DailyFigures spend;
    Set<Measure> missing = Set.of();
    int lagDays = 0;
    KpiValue recent;
    Benchmark benchmark;
    Map<Kpi, KpiValue> measured = new TreeMap<>();
    KpiValue primary;
    LocalDate asOf = AS_OF;

    static Account account(Double margin, Double lifetimeValue) {
        return new Account(
                "Atelier",
                Currency.getInstance("EUR"),
                ZoneId.of("Europe/Paris"),
                Language.FR,
                margin,
                lifetimeValue,
                7,
                "home");
    }

    void receive(KpiValue value) {
        measured.put(value.kpi(), value);
    }

    static Campaign campaign(Goal goal) {
        return new Campaign("spring", "Printemps, Meta", "meta_ads", Channel.PAID_SOCIAL, goal, null, null, null);
    }

    static KpiValue value(Kpi kpi, double value, double low, double high, LocalDate from, LocalDate to) {
        return new KpiValue(kpi, new Period(from, to), value, new Interval(low, high), 412, 40, true, null);
    }

    /** Days in a row from a date on. */
    static int[] days(LocalDate first, int count) {
        int[] days = new int[count];
        for (int i = 0; i < count; i++) {
            days[i] = (int) first.toEpochDay() + i;
        }
        return days;
    }

    Objective objective() {
        return new Objective(id, campaignId, kpi, baseline, target, start, end, owner, review, aim, capacity);
    }

    ObjectiveEvidence evidence() {
        return new ObjectiveEvidence(
                objective(),
                account,
                campaign,
                goal,
                figures,
                spend,
                missing,
                lagDays,
                recent,
                benchmark,
                measured,
                primary,
                asOf);
    }

    AssessedObjective assess() {
        return SmartCheck.assess(evidence());
    }

    Verdict verdict(String letter) {
        return assess().assessment().verdict(letter);
    }

    Judgement judgement(Criterion criterion) {
        return assess().assessment().judgement(criterion).orElseThrow();
    }

    Verdict verdict(Criterion criterion) {
        return judgement(criterion).verdict();
    }

    String says(Criterion criterion) {
        return judgement(criterion).message().en();
    }

    double figure(Criterion criterion, String name) {
        return judgement(criterion).figures().get(name);
    }
}
