package dev.boussole.service.decision;

import dev.boussole.decision.Life;
import dev.boussole.store.decision.Waiting;
import java.util.List;

/**
 * The open recommendations of an account.
 *
 * @param stamp {@link Recommendations#stampOf} when they were read, or before
 * @param waiting those that nobody has answered
 * @param answered done, turned down or put off, the last answer first
 */
public record Desktop(long stamp, List<Waiting> waiting, List<Life> answered) {}
