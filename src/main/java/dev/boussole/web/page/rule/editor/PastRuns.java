package dev.boussole.web.page.rule.editor;

import dev.boussole.service.access.Secrets;
import dev.boussole.service.ruleset.BackTest;
import dev.boussole.service.ruleset.PastDiff;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trials on past decisions that run while their page waits: one at a time, one for each who asks. Thread-safe. */
final class PastRuns {
    private static final Logger LOG = LoggerFactory.getLogger(PastRuns.class);
    private static final int KEPT = 20;

    private final ExecutorService thread =
            new ThreadPoolExecutor(1, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread made = new Thread(task, "back-tests");
                made.setDaemon(true);
                return made;
            });
    private final Map<String, Run> runs = new LinkedHashMap<>();

    /** Does the work, telling how far it is. */
    interface Work {
        List<PastDiff> on(BackTest.Progress progress);
    }

    /** How far a trial is. */
    static final class Run {
        private final String id = Secrets.random();
        private final String owner;
        private volatile int done;
        private volatile int all;
        private volatile boolean stopped;
        private volatile boolean failed;
        private volatile @Nullable List<PastDiff> diffs;

        Run(String owner) {
            this.owner = owner;
        }

        String id() {
            return id;
        }

        int done() {
            return done;
        }

        /** How many decisions there are; 0 while that is not known. */
        int all() {
            return all;
        }

        boolean failed() {
            return failed;
        }

        /** Nothing while it runs. */
        Optional<List<PastDiff>> diffs() {
            return Optional.ofNullable(diffs);
        }

        private boolean goesOn(int nowDone, int of) {
            done = nowDone;
            all = of;
            return !stopped;
        }

        private void work(Work work) {
            try {
                diffs = stopped ? List.of() : work.on(this::goesOn);
            } catch (RuntimeException broken) {
                LOG.warn("A trial on past decisions failed", broken);
                failed = true;
            }
        }
    }

    /** Begins a trial in the place of the one that the same person had begun. */
    synchronized Run begin(String owner, Work work) {
        runs.values().stream().filter(run -> run.owner.equals(owner)).forEach(run -> run.stopped = true);
        runs.values().removeIf(run -> run.owner.equals(owner));
        while (runs.size() >= KEPT) {
            Run oldest = runs.values().iterator().next();
            oldest.stopped = true;
            runs.remove(oldest.id);
        }
        Run run = new Run(owner);
        runs.put(run.id, run);
        thread.execute(() -> run.work(work));
        return run;
    }

    synchronized Optional<Run> find(String owner, String id) {
        return Optional.ofNullable(runs.get(id)).filter(run -> run.owner.equals(owner));
    }
}
