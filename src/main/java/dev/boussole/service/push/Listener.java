package dev.boussole.service.push;

import dev.boussole.store.event.Event;
import java.util.List;

/** Hears of what happened, in order, each event once while the process lives. Called by one thread; must not wait. */
public interface Listener {
    /** Told once, before anything else: every event behind {@code seq} will be heard, none before it. */
    default void startsBehind(long seq) {}

    /** @param events the next ones, never empty */
    void heard(List<Event> events);
}
