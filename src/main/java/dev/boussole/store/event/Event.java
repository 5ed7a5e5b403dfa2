package dev.boussole.store.event;

import dev.boussole.decision.Actor;
import java.time.Instant;

/**
 * Something that happened and is settled.
 *
 * @param seq rises with each event of the database; no event is ever settled before one that has been seen
 * @param kind such as {@code recommendation.applied}
 * @param subject id of what it happened to
 * @param data a JSON object for whoever listens
 */
public record Event(long seq, String account, String kind, String subject, String data, Actor actor, Instant at) {}
