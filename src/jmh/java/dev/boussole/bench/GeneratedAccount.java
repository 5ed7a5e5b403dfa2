package dev.boussole.bench;

import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Change;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Lever;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Scope;
import dev.boussole.fact.SituationBuilder;
import dev.boussole.fact.Situations;
import dev.boussole.objective.Benchmarks;
import dev.boussole.objective.Objective;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Fictional campaigns in memory: 12 measures a day; a budget each, and for some an objective or a recent change. */
final class GeneratedAccount {
    static final int DAYS = 90;
    static final LocalDate AS_OF = GeneratedDays.FIRST_DAY.plusDays(DAYS);
    static final Account ACCOUNT = new Account(
            "Benchmark",
            Currency.getInstance("EUR"),
            ZoneId.of("Europe/Paris"),
            Language.EN,
            0.4,
            null,
            Account.DEFAULT_CONVERSION_LAG_DAYS,
            "home");

    private static final Measure[] MEASURES = {
        Measure.IMPRESSIONS,
        Measure.CLICKS,
        Measure.LANDING_PAGE_VIEWS,
        Measure.SPEND,
        Measure.CONVERSIONS,
        Measure.CONVERSION_VALUE,
        Measure.SESSIONS,
        Measure.BOUNCES,
        Measure.IMPRESSION_SHARE,
        Measure.IMPRESSION_SHARE_LOST_BUDGET,
        Measure.IMPRESSION_SHARE_LOST_RANK,
        Measure.REACH
    };

    final List<Campaign> campaigns = new ArrayList<>();
    final List<Objective> objectives = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();
    final PerformanceHistory history;

    GeneratedAccount(int size) {
        PerformanceHistory.Builder rows = PerformanceHistory.builder();
        for (int c = 0; c < size; c++) {
            add(c, rows);
        }
        history = rows.build();
    }

    Situations situations(Benchmarks benchmarks) {
        return SituationBuilder.build(
                        ACCOUNT,
                        campaigns,
                        objectives,
                        changes,
                        List.of(),
                        history,
                        List.of(),
                        AS_OF,
                        benchmarks,
                        List.of())
                .situations();
    }

    private void add(int c, PerformanceHistory.Builder rows) {
        String id = "c" + c;
        Channel channel = GeneratedDays.channel(c);
        List<GeneratedDays.Day> days = GeneratedDays.of(c, DAYS);
        double spend = 0;
        Counts counts = new Counts(MEASURES);
        for (int i = 0; i < days.size(); i++) {
            fill(counts, days.get(i), c, channel);
            spend += days.get(i).spend();
            rows.rows(Scope.campaign(id)).add(Period.day(days.get(i).date()), counts, "generated.csv", i + 2);
        }
        String platform = switch (channel) {
            case PAID_SEARCH -> "google_ads";
            case PAID_SOCIAL -> "meta_ads";
            default -> null;
        };
        double budget = spend * (0.8 + c % 6 * 0.25);
        LocalDate end = AS_OF.plusDays(30);
        campaigns.add(
                new Campaign(id, "Campaign " + c, platform, channel, Goal.SALES, GeneratedDays.FIRST_DAY, end, budget));
        if (c % 5 == 0) {
            double cpa = 10 + c % 40;
            objectives.add(
                    new Objective("o" + c, id, "cpa", cpa * 1.2, cpa, GeneratedDays.FIRST_DAY, end, "marketing", null));
        }
        if (c % 10 == 3) {
            changes.add(new Change(AS_OF.minusDays(c % 30 + 1), id, c % 20 == 3 ? Lever.BUD : Lever.CRE, ""));
        }
    }

    private static void fill(Counts counts, GeneratedDays.Day day, int c, Channel channel) {
        counts.clear();
        counts.set(0, day.impressions());
        counts.set(1, day.clicks());
        counts.set(2, day.landingPageViews());
        counts.set(3, day.spend());
        counts.set(4, day.conversions());
        counts.set(5, day.conversionValue());
        counts.set(6, day.sessions());
        counts.set(7, Math.round(day.sessions() * (0.3 + c % 5 * 0.1)));
        if (channel == Channel.PAID_SEARCH) {
            double lost = c % 9 * 0.05;
            counts.set(8, 0.9 - lost);
            counts.set(9, lost);
            counts.set(10, 0.1);
        } else {
            counts.set(11, Math.round(day.impressions() / (1.5 + c % 4)));
        }
    }
}
