package dev.boussole.service.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Actor;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.store.event.Event;
import dev.boussole.store.event.EventStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DispatcherTest {
    private static final Instant AT = Instant.parse("2026-11-02T08:00:00Z");

    private final String url = TestDatabase.url();
    private final Database database = Database.open(url);
    private final BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
    private final Dispatcher dispatcher = new Dispatcher(new EventStore(database));

    @BeforeEach
    void account() {
        database.jdbi().useHandle(handle -> handle.execute("insert into account values ('nord', now())"));
    }

    @AfterEach
    void stop() {
        dispatcher.close();
        database.close();
    }

    private final class Started implements Listener {
        @Override
        public void startsBehind(long seq) {
            heard.add(-seq);
        }

        @Override
        public void heard(List<Event> events) {
            events.forEach(event -> heard.add(event.seq()));
        }
    }

    private void start() throws InterruptedException {
        dispatcher.add(new Started()).start();
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    private void happens() {
        database.jdbi()
                .useTransaction(
                        handle -> EventStore.append(handle, "nord", "review.done", "d", "{}", new Actor("claire"), AT));
    }

    private void sql(String statement) {
        String name = url.replaceFirst(".*/([a-z0-9]+)\\?.*", "$1");
        Jdbi.create(url.replace("/" + name + "?", "/postgres?"))
                .useHandle(handle -> handle.execute(statement.replace("NAME", name)));
    }

    @Test
    void what_happens_is_heard_in_order_and_once() throws Exception {
        start();
        for (long seq = 1; seq <= 1_200; seq++) {
            happens();
        }
        dispatcher.wake();
        for (long seq = 1; seq <= 1_200; seq++) {
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(seq);
        }
        assertThat(heard.poll(1_500, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void what_another_process_wrote_is_heard_within_about_a_second() throws Exception {
        start();
        happens();
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void a_listener_that_fails_takes_nothing_from_the_others() throws Exception {
        dispatcher.add(events -> {
            throw new IllegalStateException("planted");
        });
        start();
        happens();
        dispatcher.wake();
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(1);
        happens();
        dispatcher.wake();
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void a_database_that_was_gone_for_a_while_costs_no_event() throws Exception {
        start();
        sql("alter database NAME with allow_connections false");
        sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'NAME'");
        Thread.sleep(2_500);
        sql("alter database NAME with allow_connections true");
        happens();
        dispatcher.wake();
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
    }
}
