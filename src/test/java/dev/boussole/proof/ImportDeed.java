package dev.boussole.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Imports of a campaign each, small ones and now and then a large one. */
final class ImportDeed implements Deed {
    static final String PREFIX = "kill-";

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int SMALL = 60;
    private static final int LARGE = 4_000;
    private static final int LARGE_OF = 8;
    /** One that follows no folder, and so takes imports. */
    private static final String ACCOUNT = "?account=imported";

    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, Integer> rowsOf = new ConcurrentSkipListMap<>();
    private final List<Done> done = new CopyOnWriteArrayList<>();

    private record Done(String campaign, String id, int rows) {}

    @Override
    public String route() {
        return "POST /api/v1/imports";
    }

    @Override
    public void attempt(Asker asker, Random random) {
        String campaign = PREFIX + number.incrementAndGet();
        int rows = random.nextInt(LARGE_OF) == 0 ? LARGE : 1 + random.nextInt(SMALL);
        rowsOf.put(campaign, rows);
        Asker.Answer answer = asker.send("POST", "/api/v1/imports" + ACCOUNT, "text/csv", csv(campaign, rows));
        if (answer.good()) {
            done.add(new Done(campaign, answer.json().path("id").asText(), rows));
        }
    }

    private static String csv(String campaign, int rows) {
        StringBuilder csv = new StringBuilder("date,campaignId,adId,impressions,clicks,spend,currency\n");
        for (int i = 0; i < rows; i++) {
            csv.append(FIRST.plusDays(i % 300))
                    .append(',')
                    .append(campaign)
                    .append(",ad-")
                    .append(i / 300);
            csv.append(",1000,12,30.5,EUR\n");
        }
        return csv.toString();
    }

    /** How many rows were sent for each campaign, acknowledged or not. */
    Map<String, Integer> sent() {
        return rowsOf;
    }

    /** The campaigns whose import was acknowledged. */
    List<String> campaigns() {
        return done.stream().map(Done::campaign).toList();
    }

    @Override
    public int acknowledged() {
        return done.size();
    }

    @Override
    public List<String> lost(Asker asker, int from) {
        List<String> lost = new ArrayList<>();
        for (Done one : done.subList(from, done.size())) {
            Asker.Answer answer = asker.get("/api/v1/imports/" + one.id() + ACCOUNT);
            if (answer.status() != 200) {
                lost.add("import " + one.id() + " of " + one.campaign() + ": " + answer.status());
            }
        }
        return lost;
    }
}
