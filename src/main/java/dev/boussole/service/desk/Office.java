package dev.boussole.service.desk;

import dev.boussole.service.operation.Meters;
import dev.boussole.service.ruleset.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desks of all accounts that are served, looked at several times a second. Thread-safe. */
public final class Office implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Office.class);
    private static final long LOOK_EVERY_MILLIS = 250;
    private static final long REST_MILLIS = 5_000;
    private static final long STOP_SECONDS = 30;

    private final Rules rules;
    private final String last;
    private final Map<String, Desk> desks = new ConcurrentSkipListMap<>();
    private final Map<String, Long> resting = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "reviews");
        thread.setDaemon(true);
        return thread;
    });
    private volatile String first = "";
    private volatile Meters meters = Meters.NONE;

    /** Starts looking at the desks. @param rules the same for every account */
    public Office(Rules rules) {
        this(rules, "");
    }

    /** @param last the account that stands behind all others, whenever it was opened */
    public Office(Rules rules, String last) {
        this.rules = rules;
        this.last = last;
        watch.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Adds an account; the first one is that of whoever names none, and the sample only as long as it is alone. */
    public void open(Desk desk) {
        desk.measuredBy(meters);
        desks.put(desk.account().id(), desk);
        if (first.isEmpty() || first.equals(last)) {
            first = desk.account().id();
        }
    }

    /** Ends an account's being served. */
    public void shut(String account) {
        desks.remove(account);
    }

    /** From now on reviews are timed. */
    public void measuredBy(Meters other) {
        meters = other;
        desks.values().forEach(desk -> desk.measuredBy(other));
    }

    public Rules rules() {
        return rules;
    }

    public Optional<Desk> desk(String account) {
        return Optional.ofNullable(desks.get(account));
    }

    /**
     * All desks: the first one that was opened, then by account. The one that is to be last comes first nevertheless as long
     * as no other has figures.
     */
    public List<Desk> desks() {
        List<Desk> all = new ArrayList<>(desks.values());
        boolean alone = all.stream().noneMatch(desk -> !isLast(desk) && desk.hasFigures());
        all.sort(Comparator.comparing((Desk desk) -> isLast(desk) != alone)
                .thenComparing(desk -> !desk.account().id().equals(first)));
        return all;
    }

    private boolean isLast(Desk desk) {
        return desk.account().id().equals(last);
    }

    private void look() {
        for (Desk desk : desks.values()) {
            String id = desk.account().id();
            long now = System.nanoTime();
            if (resting.getOrDefault(id, now) - now > 0) {
                continue;
            }
            try {
                desk.look();
                resting.remove(id);
            } catch (RuntimeException failed) {
                resting.put(id, now + TimeUnit.MILLISECONDS.toNanos(REST_MILLIS));
                LOG.error("Account {} could not be reviewed; the next attempt is in 5 s", id, failed);
            }
        }
    }

    /** Lets a review that runs finish, and stops looking. */
    @Override
    public void close() {
        watch.shutdown();
        try {
            if (!watch.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                watch.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            watch.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
