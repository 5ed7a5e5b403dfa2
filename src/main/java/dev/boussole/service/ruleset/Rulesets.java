package dev.boussole.service.ruleset;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Problem;
import dev.boussole.decision.Actor;
import dev.boussole.rulebook.LoadOptions;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.rulebook.RuleBookLoader;
import dev.boussole.rulebook.service.Trial;
import dev.boussole.store.Database;
import dev.boussole.store.ruleset.Activation;
import dev.boussole.store.ruleset.Draft;
import dev.boussole.store.ruleset.RulesetStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rulesets of the service: the one in service, which stays over restarts, all earlier ones by their hash, and the
 * folder of rules, which becomes the ruleset in service whenever it has changed. Readers never wait; what is being worked
 * on keeps the ruleset that it began with. Several servers on one database follow each other.
 */
public final class Rulesets implements Rules, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rulesets.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final long STOP_SECONDS = 30;

    private final RulesetStore store;
    private final Drafts drafts;
    private final @Nullable RuleFiles folder;
    private final Clock clock;
    private final Recent recent = new Recent();
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "rulesets");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Served served;
    private volatile List<Problem> problems = List.of();

    private Rulesets(Database database, @Nullable Path folder, Clock clock) {
        this.store = new RulesetStore(database);
        this.drafts = new Drafts(database, clock);
        this.folder = folder == null ? null : new RuleFiles(folder);
        this.clock = clock;
    }

    /**
     * Loads what was last in service, or the folder when it has changed since; both in the background.
     *
     * @param folder watched for changes; null for none
     */
    public static Rulesets open(Database database, @Nullable Path folder, Clock clock) {
        Rulesets rulesets = new Rulesets(database, folder, clock);
        rulesets.watcher.scheduleWithFixedDelay(rulesets::lookQuietly, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return rulesets;
    }

    @Override
    public Optional<Ruleset> inService() {
        return served().map(one -> new BookRuleset(one.book()));
    }

    /** The rulebook in service with its texts; nothing while none has loaded. */
    public Optional<Served> served() {
        return Optional.ofNullable(served);
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The ruleset of a hash, as it decided then. Its own {@link RuleBook#hash()} differs from {@code hash} when the engine
     * has changed since, so that the same rules could decide otherwise.
     *
     * @return nothing when it was never in service
     */
    @Override
    public Optional<RuleBook> byHash(String hash) {
        Served now = served;
        if (now != null && now.hash().equals(hash)) {
            return Optional.of(now.book());
        }
        return recent.get(hash, () -> store.files(hash).map(files -> RuleBookLoader.load(files, options())));
    }

    /** Edits over the rulebook in service that are not published yet. */
    public Drafts drafts() {
        return drafts;
    }

    /** What was in service when, the last first. @param before only those with a smaller id */
    public List<Activation> history(long before, int limit) {
        return store.history(before, limit);
    }

    /** The texts that were put into service then, tests included; nothing for an id that is none. */
    public Optional<Map<String, String>> files(long activation) {
        return store.filesAndTests(activation);
    }

    /** What is in service, as it was written down. */
    public Optional<Activation> active() {
        return store.active();
    }

    /**
     * Puts a ruleset into service that was there before, with the tests that it had then.
     *
     * @return nothing when there never was one with this hash
     * @throws dev.boussole.campaign.InputException when its files make no rulebook under this version of the service
     */
    public synchronized Optional<Activation> activate(String hash, Actor actor, @Nullable String note) {
        return store.filesAndTests(hash).flatMap(files -> {
            RuleBook book = RuleBookLoader.load(files, options());
            return serve(book, files, Activation.Cause.ACTIVATED, actor, note, null, List.of());
        });
    }

    /**
     * Puts a tried rulebook into service, and clears the drafts that it was made of.
     *
     * @param base id of the activation under the drafts
     * @return nothing when another ruleset was put into service since, or a draft was changed meanwhile
     */
    synchronized Optional<Activation> publish(
            RuleBook book,
            Map<String, String> files,
            long base,
            List<Draft> drafts,
            Actor actor,
            @Nullable String note) {
        return serve(book, files, Activation.Cause.PUBLISHED, actor, note, base, drafts);
    }

    private Optional<Activation> serve(
            RuleBook book,
            Map<String, String> files,
            Activation.Cause cause,
            Actor actor,
            @Nullable String note,
            @Nullable Long base,
            List<Draft> drafts) {
        RulesetStore.Candidate candidate =
                new RulesetStore.Candidate(book.hash(), files, book.guidance().size());
        Optional<Activation> made = store.activate(candidate, cause, actor, note, clock.instant(), base, drafts);
        made.ifPresent(activation -> {
            take(new Served(activation.id(), book, files));
            problems = List.of();
        });
        return made;
    }

    private void take(Served next) {
        recent.keep(next.book());
        served = next;
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.warn("The rulesets could not be looked at: {}", failed.getMessage());
            if (folder != null) {
                folder.forget();
            }
        }
    }

    /** Takes over what another server put into service, and what has changed in the folder. */
    synchronized void look() {
        Optional<Activation> active = store.active();
        Served now = served;
        if (active.isPresent()
                && (now == null || now.activation() != active.get().id())) {
            follow(active.get());
        }
        if (folder != null) {
            folder.look().ifPresent(this::takeOver);
        }
    }

    private void follow(Activation active) {
        Map<String, String> files = store.filesAndTests(active.hash()).orElseThrow();
        RuleBook book;
        try {
            book = RuleBookLoader.load(files, options());
        } catch (InputException refused) {
            problems = refused.problems();
            return;
        }
        if (book.hash().equals(active.hash())) {
            take(new Served(active.id(), book, files));
        } else {
            serve(book, files, Activation.Cause.ENGINE, Actor.SCHEDULE, null, active.id(), List.of());
        }
    }

    private void takeOver(RuleFiles.Look look) {
        RuleFiles from = Objects.requireNonNull(folder);
        if (look.texts().isEmpty()) {
            reject(look.problems());
            return;
        }
        Map<String, String> texts = look.texts().get();
        String digest = RuleFiles.digest(texts);
        Served now = served;
        boolean known = now != null
                && store.folderDigest(from.name()).filter(digest::equals).isPresent();
        if (known || now != null && now.files().equals(texts)) {
            problems = List.of();
            if (!known) {
                store.folderSeen(from.name(), digest, clock.instant());
            }
            return;
        }
        Trial trial = Trial.of(texts, from.options());
        boolean use = trial.book().isPresent() && (trial.problems().isEmpty() || now == null);
        if (use) {
            serve(trial.book().get(), texts, Activation.Cause.FOLDER, Actor.FOLDER, null, null, List.of());
        }
        if (trial.problems().isEmpty()) {
            store.folderSeen(from.name(), digest, clock.instant());
        } else {
            reject(trial.problems());
        }
    }

    private void reject(List<Problem> found) {
        boolean news = !found.equals(problems);
        problems = found;
        if (news && !found.isEmpty()) {
            rejected(found, Actor.FOLDER);
        }
    }

    /** Tells whoever listens that rules were refused. */
    void rejected(List<Problem> found, Actor actor) {
        Problem first = found.get(0);
        store.rejected(first.source().file(), found.size(), first.message().in(Language.EN), actor, clock.instant());
    }

    /** Rules that come out of the database are called by their usual name, wherever they were edited. */
    static LoadOptions options() {
        return LoadOptions.standard();
    }

    /** Stops watching, once a look that has begun is done. */
    @Override
    public void close() {
        watcher.shutdown();
        try {
            if (!watcher.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                watcher.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            watcher.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
