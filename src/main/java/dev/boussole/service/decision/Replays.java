package dev.boussole.service.decision;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.report.Lives;
import dev.boussole.review.CampaignReview;
import dev.boussole.review.Review;
import dev.boussole.review.Workspace;
import dev.boussole.rulebook.RuleBook;
import dev.boussole.service.ruleset.BookRuleset;
import dev.boussole.store.Database;
import dev.boussole.store.decision.Decided;
import dev.boussole.store.decision.DecisionStore;
import dev.boussole.store.decision.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes decisions again from the inputs, the rules and the answers as they were known then, and compares. Thread-safe. */
public final class Replays {
    private final DecisionStore store;
    private final InputsAsKnown inputs;
    private final RulesetArchive rulesets;
    private final String program;

    /** @param program the version of the program */
    public Replays(Database database, InputsAsKnown inputs, RulesetArchive rulesets, String program) {
        this.store = new DecisionStore(database);
        this.inputs = inputs;
        this.rulesets = rulesets;
        this.program = program;
    }

    /** @return nothing when the account has no such decision */
    public Optional<Replay> replay(String account, String id) {
        return store.find(account, id).map(this::replay);
    }

    private Replay replay(Decided decided) {
        RuleBook rules;
        try {
            rules = rulesets.byHash(decided.ruleset()).orElse(null);
        } catch (InputException unreadable) {
            return impossible(decided, ReplayWords.rulesUnreadable(decided, unreadable));
        }
        if (rules == null) {
            return impossible(decided, ReplayWords.unknownRules(decided));
        }
        if (!rules.hash().equals(decided.ruleset())) {
            return impossible(decided, ReplayWords.otherEngine(decided, rules.hash()));
        }
        Workspace workspace;
        try {
            workspace = inputs.at(decided.account(), decided.revision());
        } catch (InputException gone) {
            return impossible(decided, ReplayWords.inputsGone(decided, gone));
        }
        return compared(decided, rules, workspace);
    }

    private Replay impossible(Decided decided, Text reason) {
        return new Replay(decided, program, Replay.Outcome.IMPOSSIBLE, reason, List.of());
    }

    private Replay compared(Decided decided, RuleBook rules, Workspace workspace) {
        Review review = CampaignReview.review(workspace, rules, decided.asOf());
        Lives lives = Marks.of(store.standing(decided.account(), decided.id()).values());
        String waitRule = new BookRuleset(rules).waitRule();
        List<Replay.Compared> languages = new ArrayList<>();
        for (Language language : Language.values()) {
            Document then = store.document(decided.account(), decided.id(), language)
                    .orElseThrow(() -> new IllegalStateException("Decision without document: " + decided.id()));
            languages.add(compared(then, Documents.bytes(review, language, waitRule, lives)));
        }
        Replay.Difference first = languages.stream()
                .map(Replay.Compared::difference)
                .filter(difference -> difference != null)
                .findFirst()
                .orElse(null);
        return new Replay(
                decided,
                program,
                first == null ? Replay.Outcome.IDENTICAL : Replay.Outcome.DIFFERENT,
                first == null ? ReplayWords.IDENTICAL : ReplayWords.different(decided, program, first),
                languages);
    }

    private static Replay.Compared compared(Document then, byte[] now) {
        String digest = Documents.sha256(now);
        if (digest.equals(then.sha256())) {
            return new Replay.Compared(then.language(), digest, digest, null);
        }
        byte[] stored = Documents.unpacked(then);
        Replay.@Nullable Difference difference = Arrays.equals(stored, now) ? null : FirstDifference.of(stored, now);
        return new Replay.Compared(then.language(), then.sha256(), digest, difference);
    }
}
