package dev.boussole.web.push;

import dev.boussole.service.push.EventKinds;
import dev.boussole.service.push.Listener;
import dev.boussole.store.event.Event;
import dev.boussole.store.event.EventStore;
import dev.boussole.web.access.Caller;
import dev.boussole.web.api.Query;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /events}: what happens, as it happens (server-sent events). A listener that comes back with
 * {@code Last-Event-ID} gets everything since then, out of the store.
 */
public final class EventStream implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final String TYPE = "text/event-stream";
    private static final Pattern SEQ = Pattern.compile("[0-9]{1,18}");

    private final EventStore store;
    private final Accounts accounts;
    private final StreamTimes times;
    private final StreamPlaces places;
    private final EventHub hub = new EventHub();

    public EventStream(EventStore store, Accounts accounts) {
        this(store, accounts, StreamTimes.USUAL, StreamPlaces.usual());
    }

    EventStream(EventStore store, Accounts accounts, StreamTimes times, StreamPlaces places) {
        this.store = store;
        this.accounts = accounts;
        this.times = times;
        this.places = places;
    }

    /** To be added to the dispatcher. */
    public Listener listener() {
        return hub;
    }

    /** How many listen now. */
    public int listeners() {
        return hub.listeners();
    }

    void handle(Context context) {
        Query query = Query.of(context, "account", "kinds", "lang");
        requireAccepted(context);
        Predicate<Event> wanted = wanted(query, Caller.of(context));
        long seq = lastSeen(context);
        StreamPlaces.Place place = places.take(Caller.of(context).actor());
        try {
            open(context, place, wanted, seq);
        } catch (RuntimeException failed) {
            place.leave();
            throw failed;
        }
    }

    private void open(Context context, StreamPlaces.Place place, Predicate<Event> wanted, long seq) {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        context.status(200).contentType(TYPE + "; charset=utf-8").header("Cache-Control", "no-store");
        context.header("X-Accel-Buffering", "no");
        EventClient client = new EventClient(store, hub, wanted, output(context), times, seq);
        context.future(() -> {
            place.run(client::end, () -> serve(client, gone));
            return gone;
        });
    }

    /** Straight to the connection: a stream that waits to be compressed is no stream. */
    private static ServletOutputStream output(Context context) {
        try {
            return context.res().getOutputStream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void serve(EventClient client, CompletableFuture<Void> gone) {
        try {
            client.run();
        } catch (IOException left) {
            LOG.debug("A listener of the events left", left);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.warn("A stream of events broke off; its listener will come back", failed);
        } finally {
            gone.complete(null);
        }
    }

    private static void requireAccepted(Context context) {
        @Nullable String accepted = context.header("Accept");
        if (accepted == null || !accepted.contains(TYPE)) {
            throw PushProblems.notAcceptable(TYPE);
        }
    }

    private Predicate<Event> wanted(Query query, Caller caller) {
        EventKinds kinds = query.text("kinds").map(EventStream::kinds).orElse(EventKinds.EVERY);
        @Nullable String account = query.text("account").orElse(null);
        if (account != null) {
            accounts.require(account, caller);
        }
        return event -> kinds.include(event.kind())
                && (account == null ? caller.sees(event.account()) : account.equals(event.account()));
    }

    private static EventKinds kinds(String list) {
        List<String> words =
                Arrays.stream(list.split(",", -1)).map(String::strip).toList();
        EventKinds.unknown(words).ifPresent(word -> {
            throw PushProblems.unknownKind(word);
        });
        return EventKinds.of(words);
    }

    /** Where to go on: behind {@code Last-Event-ID}, or with what happens from now on. */
    private long lastSeen(Context context) {
        @Nullable String header = context.header("Last-Event-ID");
        long last = store.last();
        if (header == null || header.isBlank()) {
            return last;
        }
        if (!SEQ.matcher(header.strip()).matches()) {
            throw PushProblems.badEventId(header);
        }
        return Math.min(last, Long.parseLong(header.strip()));
    }

    /** Lets every listener go with a word on when to come back. To be called before the server stops. */
    @Override
    public void close() {
        places.close();
    }
}
