package dev.boussole.service.access;

import dev.boussole.decision.Actor;
import dev.boussole.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tokens, sessions, the log of denied calls and repeated requests of one database, and the clock that tidies them. */
public final class AccessService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AccessService.class);
    private static final long SETTLE_SECONDS = 5;
    private static final long SWEEP_SECONDS = 3_600;

    private final Tokens tokens;
    private final Sessions sessions;
    private final DeniedCalls denied;
    private final RepeatedRequests repeated;
    private final ScheduledExecutorService housekeeping;
    private final Clock clock;

    private AccessService(Database database, Clock clock, Duration idle) {
        this.clock = clock;
        this.tokens = new Tokens(database, clock);
        this.sessions = new Sessions(database, clock, idle);
        this.denied = new DeniedCalls(database, clock);
        this.repeated = new RepeatedRequests(database, clock);
        this.housekeeping = Executors.newSingleThreadScheduledExecutor(AccessService::thread);
    }

    /** Open until it is closed, which is to happen before the database is. */
    public static AccessService over(Database database, Clock clock) {
        return over(database, clock, Sessions.IDLE);
    }

    /** The same. @param idle how long a session lasts that nobody uses */
    public static AccessService over(Database database, Clock clock, Duration idle) {
        AccessService service = new AccessService(database, clock, idle);
        service.housekeeping.scheduleWithFixedDelay(service::settle, SETTLE_SECONDS, SETTLE_SECONDS, TimeUnit.SECONDS);
        service.housekeeping.scheduleWithFixedDelay(service::sweep, 0, SWEEP_SECONDS, TimeUnit.SECONDS);
        return service;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "access");
        thread.setDaemon(true);
        return thread;
    }

    /** The time by which tokens expire. */
    public Instant now() {
        return clock.instant();
    }

    public Tokens tokens() {
        return tokens;
    }

    public Sessions sessions() {
        return sessions;
    }

    public DeniedCalls denied() {
        return denied;
    }

    public RepeatedRequests repeated() {
        return repeated;
    }

    /** Ends a token and its sessions, at once. @return whether there is such a token */
    public boolean revoke(String id, Actor by) {
        boolean known = tokens.revoke(id, by);
        sessions.forget();
        return known;
    }

    private void settle() {
        quietly(tokens::settle);
        quietly(sessions::settle);
        quietly(denied::settle);
        quietly(repeated::settle);
    }

    private void sweep() {
        quietly(sessions::sweep);
        quietly(repeated::sweep);
    }

    /** What does not work now is tried again later. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("Tidying up access was put off: {}", failed.getMessage());
        }
    }

    @Override
    public void close() {
        housekeeping.shutdown();
        try {
            housekeeping.awaitTermination(SETTLE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        settle();
    }
}
