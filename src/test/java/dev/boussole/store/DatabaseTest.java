package dev.boussole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.store.embedded.Binaries;
import dev.boussole.store.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTest {
    @ParameterizedTest
    @EnumSource
    void a_change_that_fails_leaves_nothing(TestServer server) {
        try (Database database = TestDatabase.open(server)) {
            assertThatThrownBy(() -> database.change(transaction -> {
                        transaction.execute("insert into account values ('half', now())");
                        throw new IllegalArgumentException("stop");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(accounts(database)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void questions_about_one_moment_see_nothing_that_happens_meanwhile(TestServer server) {
        String url = TestDatabase.url(server);
        try (Database database = Database.open(url);
                Database other = Database.open(url)) {
            int seen = database.snapshot(before -> {
                before.createQuery("select count(*) from account")
                        .mapTo(Integer.class)
                        .one();
                other.change(change -> change.execute("insert into account values ('late', now())"));
                return before.createQuery("select count(*) from account")
                        .mapTo(Integer.class)
                        .one();
            });
            assertThat(seen).isZero();
            assertThat(accounts(database)).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_mistake_in_a_question_is_not_a_lost_database(TestServer server) {
        try (Database database = TestDatabase.open(server)) {
            assertThatThrownBy(() -> database.read(handle -> handle.execute("select nonsense")))
                    .isNotInstanceOf(StoreException.class);
        }
    }

    @Test
    void a_server_that_ends_and_comes_back_is_lost_and_then_found(@TempDir Path folder) {
        try (EmbeddedServer server = EmbeddedServer.start(folder, Binaries.in(TestServer.other()));
                Database database = Database.open(server.url("postgres"))) {
            assertThatThrownBy(() ->
                            database.read(handle -> handle.execute("select pg_terminate_backend(pg_backend_pid())")))
                    .isInstanceOf(StoreException.class);
            assertThat(database.answers()).isTrue();
        }
    }

    @Test
    void a_full_disk_a_shutdown_and_a_broken_line_are_the_environment() {
        for (String state : new String[] {"53100", "53300", "57P01", "57P03", "08006", "08001", "40P01", "58030"}) {
            assertThat(Lost.isLost(new SQLException("x", state))).as(state).isTrue();
        }
        for (String state : new String[] {"23505", "42601", "22003"}) {
            assertThat(Lost.isLost(new SQLException("x", state))).as(state).isFalse();
        }
    }

    @Test
    void nobody_waits_long_for_a_database_that_is_not_there() {
        long before = System.nanoTime();
        assertThatThrownBy(() -> Database.open("jdbc:postgresql://127.0.0.1:1/none?user=x"))
                .isInstanceOf(StoreException.class);
        assertThat((System.nanoTime() - before) / 1_000_000_000).isLessThan(10);
    }

    @ParameterizedTest
    @EnumSource
    void a_second_service_on_one_database_is_told_so(TestServer server) {
        String url = TestDatabase.url(server);
        try (ServiceLock first = ServiceLock.take(url, () -> {})) {
            assertThat(first.held()).isTrue();
            assertThatThrownBy(() -> ServiceLock.take(url, () -> {}))
                    .isInstanceOfSatisfying(
                            InputException.class,
                            refused -> assertThat(refused.message(Language.EN))
                                    .isEqualTo(
                                            "Another Boussole works on this database. Stop it, or give this one a database"
                                                    + " of its own with `--db`."));
        }
        try (ServiceLock next = ServiceLock.take(url, () -> {})) {
            assertThat(next.held()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_lock_that_the_database_lost_is_taken_again(TestServer server) throws InterruptedException {
        String url = TestDatabase.url(server);
        AtomicBoolean deposed = new AtomicBoolean();
        try (ServiceLock lock = ServiceLock.take(url, () -> deposed.set(true));
                Database database = Database.open(url)) {
            int before = holder(database);
            loseLocks(database);
            for (int i = 0; i < 80 && (holder(database) == before || holder(database) == 0); i++) {
                Thread.sleep(100);
            }
            assertThat(lock.held()).isTrue();
            assertThat(deposed).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_service_whose_database_another_took_meanwhile_is_told(TestServer server) throws InterruptedException {
        String url = TestDatabase.url(server);
        CountDownLatch deposed = new CountDownLatch(1);
        try (ServiceLock first = ServiceLock.take(url, deposed::countDown);
                Database database = Database.open(url)) {
            loseLocks(database);
            try (ServiceLock second = ServiceLock.take(url, () -> {})) {
                assertThat(deposed.await(10, TimeUnit.SECONDS)).isTrue();
                assertThat(first.held()).isFalse();
                assertThat(second.held()).isTrue();
            }
        }
    }

    private static void loseLocks(Database database) {
        database.read(handle -> handle.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where application_name like 'boussole-lock-%' and datname = current_database()"));
    }

    private static int holder(Database database) {
        return database.read(handle -> handle.createQuery("select coalesce(max(pid), 0) from pg_locks where locktype ="
                        + " 'advisory' and granted and database ="
                        + " (select oid from pg_database where datname = current_database())")
                .mapTo(Integer.class)
                .one());
    }

    private static int accounts(Database database) {
        return database.read(handle -> handle.createQuery("select count(*) from account")
                .mapTo(Integer.class)
                .one());
    }
}
