package dev.boussole.rulebook.service;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Problem;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rulebook in service. An edit that does not load, or whose tests fail, leaves the last good one where it is and
 * its problems visible; readers never wait.
 */
public final class RuleBookService implements AutoCloseable {
    /**
     * @param inService the last good rulebook, or nothing while none has loaded
     * @param problems what was wrong with the last attempt; empty when it is the one in service
     */
    public record State(Optional<RuleBook> inService, List<Problem> problems) {}

    private final Path folder;
    private final LoadOptions options;
    private volatile State state = new State(Optional.empty(), List.of());
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "rulebook-watcher");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable FolderStamp seen;

    private RuleBookService(Path folder, LoadOptions options) {
        this.folder = folder;
        this.options = options;
    }

    /** Loads the folder now and does not look at it again until {@link #refresh()}. */
    public static RuleBookService of(Path folder, LoadOptions options) {
        RuleBookService service = new RuleBookService(folder, options);
        service.refresh();
        return service;
    }

    /** Loads the folder in the background and looks for changes at this interval. */
    public static RuleBookService watching(Path folder, LoadOptions options, Duration interval) {
        RuleBookService service = new RuleBookService(folder, options);
        service.watcher.scheduleWithFixedDelay(service::refresh, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        return service;
    }

    public State state() {
        return state;
    }

    /** Loads the folder again if a file of it has changed; never throws for what is wrong with the files. */
    public synchronized void refresh() {
        FolderStamp now = FolderStamp.of(folder);
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        state = next(state);
    }

    private State next(State current) {
        try {
            Trial trial = Trial.of(RuleBookLoader.files(folder, options), options);
            boolean keep = trial.book().isEmpty()
                    || (!trial.problems().isEmpty() && current.inService().isPresent());
            return new State(keep ? current.inService() : trial.book(), trial.problems());
        } catch (InputException unreadable) {
            return new State(current.inService(), unreadable.problems());
        }
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }
}
