package dev.boussole.store.decision;

import dev.boussole.decision.Life;

/**
 * A recommendation to which something happened.
 *
 * @param life as it stands now
 * @param seq of its last entry
 * @param made whether it was made in that time
 */
public record Changed(Life life, long seq, boolean made) {}
