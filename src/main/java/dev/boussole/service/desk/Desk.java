package dev.boussole.service.desk;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Problem;
import dev.boussole.campaign.Source;
import dev.boussole.campaign.Text;
import dev.boussole.decision.Actor;
import dev.boussole.decision.Trigger;
import dev.boussole.review.AdviceDiff;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.service.Account;
import dev.boussole.service.operation.Meters;
import dev.boussole.service.ruleset.Rules;
import dev.boussole.service.ruleset.Ruleset;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One account as it is served: what was last decided stays until something else is. Thread-safe. */
public final class Desk {
    private static final Problem NOTHING = new Problem(
            Problem.Severity.ERROR,
            Problem.Kind.UNREADABLE,
            new Source("", 0),
            null,
            null,
            new Text("Nothing was imported into this account yet.", "Rien n'a encore été importé dans ce compte."));

    private final Account account;
    private final Ledger ledger;
    private final Rules rules;
    private final @Nullable LocalTime reviewAt;
    private final Clock clock;
    private final long patienceMillis;
    private final Reviews reviews = new Reviews();
    private final ReentrantLock reviewing = new ReentrantLock();
    private volatile @Nullable Snapshot last;
    private volatile List<Problem> problems = List.of();
    private long unusable = -1;
    private volatile Meters meters = Meters.NONE;

    /**
     * @param reviewAt when a new day is reviewed, in the account's time zone; null for an account that is not
     * @param patienceMillis how long a request waits for the first decision
     */
    public Desk(
            Account account,
            Ledger ledger,
            Rules rules,
            @Nullable LocalTime reviewAt,
            Clock clock,
            long patienceMillis) {
        this.account = account;
        this.ledger = ledger;
        this.rules = rules;
        this.reviewAt = reviewAt;
        this.clock = clock;
        this.patienceMillis = patienceMillis;
    }

    /** From now on reviews are timed. */
    void measuredBy(Meters other) {
        meters = other;
    }

    public Account account() {
        return account;
    }

    /** What was last decided; nothing before the first decision. */
    public Optional<Snapshot> last() {
        return Optional.ofNullable(last);
    }

    /** Whether there is anything to advise on, or to read at least. */
    public boolean hasFigures() {
        return last != null || !ledger.isEmpty();
    }

    /** Why the data as they are now cannot be advised on; empty when what was last decided is about them. */
    public List<Problem> problems() {
        return problems;
    }

    /** What was last decided; waits for the first decision while it is being made. */
    public Optional<Snapshot> await() {
        Patience.wait(
                patienceMillis,
                () -> last != null
                        || !problems.isEmpty()
                        || rules.inService().isEmpty() && !rules.problems().isEmpty());
        return last();
    }

    /** The review of another day on what is known now; nothing is written down. */
    public Review review(Snapshot now, LocalDate asOf) {
        return asOf.equals(now.asOf())
                ? now.review()
                : reviews.of(now.workspace(), now.revision(), now.ruleset(), asOf);
    }

    /** Reviews the account when its data, its rules or the day are others than those of the last decision. */
    public void look() {
        reviewing.lock();
        try {
            Optional<List<Problem>> found = follow();
            Optional<Ruleset> ruleset = rules.inService();
            if (ruleset.isPresent()) {
                found = found.or(() -> look(ruleset.get()));
            }
            found.ifPresent(news -> problems = news);
        } finally {
            reviewing.unlock();
        }
    }

    /**
     * Reviews the account now, whether anything changed or not.
     *
     * @param asOf the day to advise for, or null for that of the last decision
     * @throws InputException when there is nothing to advise on
     */
    public Snapshot decide(Ruleset ruleset, @Nullable LocalDate asOf, Actor actor) {
        reviewing.lock();
        try {
            follow().ifPresent(found -> problems = found);
            long revision = ledger.revision();
            Workspace workspace = workspace(revision);
            LocalDate day = asOf == null ? day(workspace, false) : asOf;
            return decide(workspace, revision, ruleset, day, Trigger.ON_DEMAND, actor);
        } finally {
            reviewing.unlock();
        }
    }

    /** What is wrong with the folder that the account follows; nothing when it has been taken over. */
    private Optional<List<Problem>> follow() {
        try {
            ledger.follow();
            return Optional.empty();
        } catch (InputException broken) {
            return Optional.of(broken.problems());
        }
    }

    /** What is wrong with the data, an empty list when nothing is; nothing when that is known already. */
    private Optional<List<Problem>> look(Ruleset ruleset) {
        long revision = ledger.revision();
        if (revision == 0) {
            return Optional.of(List.of(NOTHING));
        }
        if (revision == unusable) {
            return Optional.empty();
        }
        Snapshot before = last;
        boolean news = before == null || before.revision() != revision;
        boolean rulesChanged = before == null || !before.ruleset().hash().equals(ruleset.hash());
        try {
            Workspace workspace = workspace(revision);
            boolean due = isDue(workspace);
            if (news || rulesChanged || due) {
                Trigger trigger = due ? Trigger.SCHEDULED : news ? Trigger.IMPORT : Trigger.RULES;
                decide(workspace, revision, ruleset, day(workspace, due), trigger, Actor.SCHEDULE);
            }
            return Optional.of(List.of());
        } catch (InputException useless) {
            unusable = revision;
            if (ledger.isEmpty()) {
                last = null;
            }
            return Optional.of(useless.problems());
        }
    }

    private Snapshot decide(
            Workspace workspace, long revision, Ruleset ruleset, LocalDate asOf, Trigger trigger, Actor actor) {
        long start = System.nanoTime();
        boolean done = false;
        try {
            Review review = reviews.of(workspace, revision, ruleset, asOf);
            Snapshot made = new Snapshot(workspace, revision, ruleset, review);
            ledger.record(made, trigger, actor);
            ruleset.live().ifPresent(live -> ledger.shadow(made, AdviceDiff.of(review, live.review(workspace, asOf))));
            last = made;
            done = true;
            return made;
        } finally {
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            meters.time(Meters.REVIEW_TIME, "result", done ? "done" : "failed", taken);
        }
    }

    private Workspace workspace(long revision) {
        Snapshot known = last;
        return known != null && known.revision() == revision ? known.workspace() : ledger.workspace(revision);
    }

    /** The day after the data, but never before one that was advised for by the clock or on demand. */
    private LocalDate day(Workspace workspace, boolean today) {
        LocalDate natural = workspace.dayAfterData();
        LocalDate day = ledger.lastAsked().filter(natural::isBefore).orElse(natural);
        LocalDate now = today(workspace).toLocalDate();
        return today && day.isBefore(now) ? now : day;
    }

    private boolean isDue(Workspace workspace) {
        if (reviewAt == null) {
            return false;
        }
        ZonedDateTime now = today(workspace);
        if (now.toLocalTime().isBefore(reviewAt)) {
            return false;
        }
        Snapshot before = last;
        boolean done = before != null && !before.asOf().isBefore(now.toLocalDate())
                || ledger.lastAsked()
                        .filter(day -> !day.isBefore(now.toLocalDate()))
                        .isPresent();
        return !done;
    }

    private ZonedDateTime today(Workspace workspace) {
        return clock.instant().atZone(workspace.account().timeZone());
    }
}
