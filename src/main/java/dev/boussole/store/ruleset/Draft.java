package dev.boussole.store.ruleset;

import dev.boussole.decision.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edit of a rule file that is not published yet.
 *
 * @param path under the rulebook's folder, with forward slashes
 * @param text null when the file is to be removed
 * @param version no two drafts ever have the same
 */
public record Draft(String path, @Nullable String text, long version, Actor actor, Instant at) {}
