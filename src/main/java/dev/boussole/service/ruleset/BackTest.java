package dev.boussole.service.ruleset;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.decision.State;
import dev.boussole.review.AdviceDiff;
import dev.boussole.review.CampaignReview;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.service.input.Inputs;
import dev.boussole.store.Database;
import dev.boussole.store.decision.Decided;
import dev.boussole.store.decision.DecisionStore;
import dev.boussole.store.decision.LifeStore;
import dev.boussole.store.decision.Stand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries two rulebooks on what the service decided in the past, with the inputs as they were known then. Changes nothing. */
public final class BackTest {
    private static final int PAGE = 200;
    private static final Set<State> OPEN = Set.of(State.ACTIVE, State.SNOOZED);

    private final DecisionStore decisions;
    private final LifeStore lives;
    private final Inputs inputs;
    private final RuleBook before;
    private final RuleBook after;

    public BackTest(Database database, RuleBook before, RuleBook after) {
        this.decisions = new DecisionStore(database);
        this.lives = new LifeStore(database);
        this.inputs = new Inputs(database, Clock.systemUTC());
        this.before = before;
        this.after = after;
    }

    /**
     * The differences for each decision of an account for that day and later ones, the oldest first. Of several decisions
     * for one day on the same inputs, the last counts.
     *
     * @param skipped is told of decisions whose inputs can no longer be read
     */
    public List<PastDiff> on(String account, LocalDate since, Skipped skipped) {
        return on(account, since, skipped, (done, all) -> true);
    }

    /** The same for whoever waits. @param progress asked before each decision; those that are done are told when it stops */
    public List<PastDiff> on(String account, LocalDate since, Skipped skipped, Progress progress) {
        List<PastDiff> diffs = new ArrayList<>();
        long revision = -1;
        @Nullable Workspace workspace = null;
        List<Decided> all = since(account, since);
        for (int i = 0; i < all.size() && progress.goesOn(i, all.size()); i++) {
            Decided decided = all.get(i);
            try {
                if (workspace == null || revision != decided.revision()) {
                    revision = decided.revision();
                    workspace = inputs.workspace(account, revision, Language.EN).workspace();
                }
                diffs.add(new PastDiff(decided, diff(workspace, decided.asOf()), became(decided)));
            } catch (InputException gone) {
                workspace = null;
                skipped.skipped(decided, gone);
            }
        }
        return diffs;
    }

    /** Is told of decisions that could not be tried. */
    public interface Skipped {
        void skipped(Decided decided, InputException why);
    }

    /** Is told how far it is, and says whether to go on. */
    public interface Progress {
        boolean goesOn(int done, int all);
    }

    private AdviceDiff diff(Workspace workspace, LocalDate asOf) {
        return AdviceDiff.of(
                CampaignReview.review(workspace, before, asOf), CampaignReview.review(workspace, after, asOf));
    }

    private record Occasion(LocalDate asOf, long revision) {}

    private List<Decided> since(String account, LocalDate since) {
        List<Decided> found = new ArrayList<>();
        Set<Occasion> seen = new HashSet<>();
        @Nullable Decided last = null;
        List<Decided> page;
        do {
            page = decisions.page(account, last, PAGE);
            for (Decided one : page) {
                last = one;
                if (!one.asOf().isBefore(since) && seen.add(new Occasion(one.asOf(), one.revision()))) {
                    found.add(one);
                }
            }
        } while (page.size() == PAGE);
        found.sort(Comparator.comparing(Decided::asOf).thenComparing(Decided::madeAt));
        return found;
    }

    private Map<PastDiff.Cause, State> became(Decided decided) {
        Map<PastDiff.Cause, State> became = new HashMap<>();
        for (Stand stand : decisions.standing(decided.account(), decided.id()).values()) {
            lives.find(decided.account(), stand.recommendation())
                    .filter(life -> !OPEN.contains(life.state()))
                    .ifPresent(life -> became.put(
                            new PastDiff.Cause(life.cause().rule(), life.cause().scope()), life.state()));
        }
        return became;
    }
}
