package dev.boussole.service.input;

import dev.boussole.campaign.Language;
import dev.boussole.decision.Actor;
import dev.boussole.review.CampaignReview;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Measures a year of campaigns: {@code main [campaigns [days]]}. */
final class YearFigures {
    private YearFigures() {}

    public static void main(String[] arguments) throws IOException {
        int campaigns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        int days = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 365;
        Path file = write(campaigns, days, 0);
        Path again = write(campaigns, days, 1);
        Path daily = write(campaigns, 31, 2);
        try (Database database = TestDatabase.open()) {
            Inputs inputs = new Inputs(database, Clock.systemUTC());
            inputs.create("year");
            take(inputs, "first import", file);
            take(inputs, "the same again", file);
            take(inputs, "one month, a tenth of it changed", daily);
            for (int i = 0; i < 3; i++) {
                long before = System.nanoTime();
                Workspace workspace = inputs.workspace("year", inputs.latestRevision("year"), Language.EN)
                        .workspace();
                long read = System.nanoTime();
                System.gc();
                long used = (Runtime.getRuntime().totalMemory()
                                - Runtime.getRuntime().freeMemory())
                        >> 20;
                System.out.printf("read %.1f s, %d MB%n", (read - before) / 1e9, used);
                if (i == 2) {
                    RuleBook rules = RuleBookLoader.load(Path.of("rules"), LoadOptions.standard());
                    long start = System.nanoTime();
                    CampaignReview.review(workspace, rules, workspace.dayAfterData());
                    System.out.printf("review %.1f s%n", (System.nanoTime() - start) / 1e9);
                }
            }
            take(inputs, "the year again, a tenth of it changed", again);
            String size = database.read(
                    handle -> handle.createQuery("select pg_size_pretty(pg_database_size(current_database()))")
                            .mapTo(String.class)
                            .one());
            System.out.println(size);
        } finally {
            Files.delete(file);
            Files.delete(again);
            Files.delete(daily);
        }
    }

    private static void take(Inputs inputs, String what, Path file) {
        long before = System.nanoTime();
        ImportOutcome outcome =
                inputs.take("year", List.of(new Upload("year.csv", file)), ImportOptions.NONE, Actor.LOCAL);
        System.out.printf(
                "%s: %d rows added, %d ended, %.1f s%n",
                what, outcome.rowsAdded(), outcome.rowsEnded(), (System.nanoTime() - before) / 1e9);
    }

    private static Path write(int campaigns, int days, int change) throws IOException {
        Path file = Files.createTempFile("year", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "date,platform,campaignId,campaignName,currency,impressions,clicks,spend,conversions,conversionValue\n");
            for (int back = days - 1; back >= 0; back--) {
                LocalDate day = LocalDate.of(2026, 10, 31).minusDays(back);
                for (int i = 0; i < campaigns; i++) {
                    int seed = i * 31 + back * 17 + (i % 10 == 0 ? change : 0);
                    out.write(day + ",google_ads," + (100_000 + i) + ",Campaign " + i + ",EUR," + (1_000 + seed % 997)
                            + "," + (20 + seed % 37) + "," + (10 + seed % 53) + "." + (10 + seed % 89) + ","
                            + seed % 5 + "," + seed % 5 * 40 + "\n");
                }
            }
        }
        return file;
    }
}
