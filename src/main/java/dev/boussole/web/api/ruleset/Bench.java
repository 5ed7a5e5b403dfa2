package dev.boussole.web.api.ruleset;

import dev.boussole.web.api.ApiProblem;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Where drafts of rules are tried: one after the other, and not for ever, so that advice does not wait for them. */
public final class Bench {
    private static final int WAITING_MAX = 8;
    private static final long SECONDS_MAX = 30;

    private final ExecutorService threads =
            new ThreadPoolExecutor(1, 1, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_MAX), task -> {
                Thread thread = new Thread(task, "workshop");
                thread.setDaemon(true);
                return thread;
            });

    /** @throws ApiProblem 503 when too many wait already, 422 when it takes too long */
    public <T> T run(Supplier<T> work) {
        Future<T> running;
        try {
            running = threads.submit(work::get);
        } catch (RejectedExecutionException full) {
            throw RuleProblems.busy();
        }
        try {
            return running.get(SECONDS_MAX, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            running.cancel(true);
            throw RuleProblems.tooSlow(SECONDS_MAX);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw RuleProblems.busy();
        }
    }
}
