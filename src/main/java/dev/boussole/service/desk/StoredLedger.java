package dev.boussole.service.desk;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.decision.Actor;
import dev.boussole.decision.Trigger;
import dev.boussole.review.AdviceDiff;
import dev.boussole.review.Workspace;
import dev.boussole.service.decision.Decisions;
import dev.boussole.service.decision.Recommendations;
import dev.boussole.service.input.Inputs;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An account in the database. Not thread-safe. */
public final class StoredLedger implements Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(StoredLedger.class);

    private final String account;
    private final @Nullable Path folder;
    private final Language language;
    private final Inputs inputs;
    private final Decisions decisions;
    private final Recommendations recommendations;
    private String stamp = "";
    private @Nullable InputException broken;

    /**
     * @param folder that the account follows, or null for none
     * @param language of the account when it declares none
     */
    public StoredLedger(
            String account,
            @Nullable Path folder,
            Language language,
            Inputs inputs,
            Decisions decisions,
            Recommendations recommendations) {
        this.account = account;
        this.folder = folder;
        this.language = language;
        this.inputs = inputs;
        this.decisions = decisions;
        this.recommendations = recommendations;
    }

    @Override
    public void follow() {
        if (folder == null) {
            return;
        }
        String found = FileStamp.of(folder);
        if (!found.equals(stamp)) {
            broken = null;
            try {
                inputs.syncFolder(account, folder, Actor.FOLDER);
            } catch (InputException unusable) {
                broken = unusable;
            }
            stamp = found;
        }
        if (broken != null) {
            throw broken;
        }
    }

    @Override
    public long revision() {
        return inputs.latestRevision(account);
    }

    @Override
    public Workspace workspace(long revision) {
        return inputs.workspace(account, revision, language).workspace();
    }

    @Override
    public boolean isEmpty() {
        return inputs.isEmpty(account);
    }

    @Override
    public Optional<LocalDate> lastAsked() {
        return decisions.lastAsked(account);
    }

    @Override
    public void record(Snapshot decided, Trigger trigger, Actor actor) {
        decisions.record(account, decided, trigger, actor);
        recommendations.touched(account);
    }

    @Override
    public void shadow(Snapshot decided, AdviceDiff diff) {
        if (decisions.shadow(account, decided.review().decisionId(), diff)) {
            LOG.info(
                    "Rules in shadow would change {} of the recommendations of account {}, decision {}",
                    diff.changes().size(),
                    account,
                    decided.review().decisionId());
        }
    }
}
