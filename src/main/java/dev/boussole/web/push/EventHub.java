package dev.boussole.web.push;

import dev.boussole.service.push.Listener;
import dev.boussole.store.event.Event;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who listens live. Whoever joins has read the store up to where the others are, so that nothing falls in between. */
final class EventHub implements Listener {
    private static final long NOT_STARTED = Long.MAX_VALUE;

    private final Set<EventClient> live = new LinkedHashSet<>();
    private long position = NOT_STARTED;

    @Override
    public synchronized void startsBehind(long seq) {
        position = seq;
    }

    @Override
    public synchronized void heard(List<Event> events) {
        for (EventClient client : live) {
            client.offer(events);
        }
        position = events.get(events.size() - 1).seq();
    }

    /** Whether {@code client}, who has everything up to {@code seq}, hears everything else from now on. */
    synchronized boolean join(EventClient client, long seq) {
        return position <= seq && live.add(client);
    }

    synchronized int listeners() {
        return live.size();
    }

    synchronized void leave(EventClient client) {
        live.remove(client);
    }
}
