package dev.boussole.web.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.service.operation.Meters;
import dev.boussole.service.push.Listener;
import dev.boussole.store.event.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what happened while the process lives. */
public final class EventMeters implements Listener {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Meters meters;
    private @Nullable Told last;

    private record Told(String kind, String subject, Instant at) {}

    public EventMeters(Meters meters) {
        this.meters = meters;
    }

    @Override
    public void heard(List<Event> events) {
        events.forEach(this::heard);
    }

    private void heard(Event event) {
        switch (event.kind()) {
            case "review.done" -> meters.count(Meters.REVIEWS, "trigger", text(event, "trigger"), 1);
            case "recommendation.new" -> meters.count(Meters.RULES_FIRED, "rule", text(event, "rule"), 1);
            case "import.done" -> {
                meters.count(Meters.IMPORT_ROWS, "result", "added", number(event, "rowsAdded"));
                meters.count(Meters.IMPORT_ROWS, "result", "ended", number(event, "rowsEnded"));
            }
            case "ruleset.activated" -> once(event, "taken");
            case "rules.rejected" -> once(event, "refused");
            default -> {
                // nothing that is counted
            }
        }
    }

    /** Rules are the same for all accounts, and each of these is told of them. */
    private void once(Event event, String result) {
        Told told = new Told(event.kind(), event.subject(), event.at());
        if (!told.equals(last)) {
            meters.count(Meters.RULESET_RELOAD, "result", result, 1);
        }
        last = told;
    }

    private static String text(Event event, String field) {
        String text = data(event).path(field).asText();
        return text.isEmpty() ? Metrics.OTHER : text;
    }

    private static long number(Event event, String field) {
        return data(event).path(field).asLong();
    }

    private static JsonNode data(Event event) {
        try {
            return JSON.readTree(event.data());
        } catch (JsonProcessingException broken) {
            return JSON.missingNode();
        }
    }
}
