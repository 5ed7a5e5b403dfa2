package dev.boussole.store.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Actor;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void events_come_back_in_the_order_in_which_they_were_settled() {
        try (Database database = TestDatabase.open()) {
            database.jdbi().useTransaction(handle -> {
                handle.execute("insert into account (id, created_at) values ('shop', now())");
                EventStore.append(handle, "shop", "import.done", "1", "{}", Actor.LOCAL, NOON);
                EventStore.append(handle, "shop", "review.done", "2", "{}", Actor.SCHEDULE, NOON);
            });
            EventStore events = new EventStore(database);
            assertThat(events.after(0, 10)).extracting(Event::kind).containsExactly("import.done", "review.done");
            assertThat(events.after(0, 10).get(0).at()).isEqualTo(NOON);
            assertThat(events.after(events.last(), 10)).isEmpty();
        }
    }
}
