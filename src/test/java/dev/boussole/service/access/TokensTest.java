package dev.boussole.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.boussole.decision.Actor;
import dev.boussole.service.access.Found.Standing;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.store.access.StoredToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private Database database;
    private Instant now = NOON;
    private long nanos;
    private Tokens tokens;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        tokens = new Tokens(database, clock, () -> nanos);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Tokens.Created made(TokenRole role, @Nullable Instant expires, String... accounts) {
        TreeSet<String> seen = accounts.length == 0 ? null : new TreeSet<>(Set.of(accounts));
        return tokens.create(new NewToken("Claire", role, seen, expires), Actor.LOCAL);
    }

    @Test
    void a_token_is_found_by_its_secret() {
        Tokens.Created created = made(TokenRole.MARKETER, null, "shop", "boutique");
        assertThat(created.secret()).matches("bou_[A-Za-z0-9_-]{43}");
        Found found = tokens.find(created.secret());
        assertThat(found.standing()).isEqualTo(Standing.USABLE);
        assertThat(found.token()).isEqualTo(created.token());
        assertThat(Objects.requireNonNull(found.token()).role()).isEqualTo("marketer");
        assertThat(found.token().accounts()).containsExactly("boutique", "shop");
    }

    @Test
    void the_secret_is_not_in_the_database() {
        String secret = made(TokenRole.VIEWER, null).secret();
        String rows = database.jdbi()
                .withHandle(handle -> handle.createQuery("select string_agg(token::text, ' ') from token")
                        .mapTo(String.class)
                        .one());
        assertThat(rows).contains("Claire").doesNotContain(secret).doesNotContain(secret.substring(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bou_", "x", "bou_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "bou_' or 1=1 --"})
    void what_was_never_made_is_unknown(String secret) {
        made(TokenRole.VIEWER, null);
        assertThat(tokens.find(secret)).isEqualTo(new Found(Standing.UNKNOWN, null));
    }

    @Test
    void a_token_is_usable_until_the_moment_it_expires() {
        String secret = made(TokenRole.VIEWER, NOON.plusSeconds(10)).secret();
        now = NOON.plusMillis(9_999);
        assertThat(tokens.find(secret).standing()).isEqualTo(Standing.USABLE);
        now = NOON.plusSeconds(10);
        assertThat(tokens.find(secret).standing()).isEqualTo(Standing.EXPIRED);
        assertThat(tokens.usable()).isFalse();
        assertThat(tokens.needed())
                .as("an expired token does not open the door")
                .isTrue();
    }

    @Test
    void one_that_has_expired_already_is_not_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> made(TokenRole.VIEWER, NOON));
    }

    @Test
    void revoking_is_seen_at_once_though_the_token_was_looked_up_a_moment_ago() {
        Tokens.Created created = made(TokenRole.VIEWER, null);
        assertThat(tokens.find(created.secret()).standing()).isEqualTo(Standing.USABLE);
        assertThat(tokens.needed()).isTrue();
        assertThat(tokens.revoke(created.token().id(), new Actor("Paul"))).isTrue();
        assertThat(tokens.find(created.secret()).standing()).isEqualTo(Standing.REVOKED);
        assertThat(tokens.needed()).isFalse();
        StoredToken kept = tokens.byId(created.token().id()).orElseThrow();
        assertThat(kept.revokedBy()).isEqualTo("Paul");
        assertThat(kept.revokedAt()).isEqualTo(NOON);
        now = NOON.plusSeconds(60);
        tokens.revoke(created.token().id(), new Actor("Anne"));
        assertThat(tokens.byId(created.token().id()).orElseThrow()).isEqualTo(kept);
        assertThat(tokens.revoke("nobody", Actor.LOCAL)).isFalse();
    }

    @Test
    void what_another_process_revokes_is_seen_two_seconds_later() {
        Tokens.Created created = made(TokenRole.VIEWER, null);
        tokens.find(created.secret());
        new Tokens(database, clock).revoke(created.token().id(), Actor.LOCAL);
        nanos = Duration.ofMillis(2_001).toNanos();
        assertThat(tokens.find(created.secret()).standing()).isEqualTo(Standing.REVOKED);
    }

    @Test
    void a_token_found_again_soon_asks_no_database() {
        String secret = made(TokenRole.VIEWER, null).secret();
        tokens.find(secret);
        database.close();
        assertThat(tokens.find(secret).standing()).isEqualTo(Standing.USABLE);
    }

    @Test
    void tokens_are_listed_in_the_order_in_which_they_were_made() {
        StoredToken first = made(TokenRole.VIEWER, null).token();
        now = NOON.plusSeconds(1);
        StoredToken second = made(TokenRole.VIEWER, null).token();
        assertThat(tokens.after(null, 1)).containsExactly(first);
        assertThat(tokens.after(first, 9)).containsExactly(second);
    }

    @Test
    void the_last_use_is_written_down() {
        Tokens.Created created = made(TokenRole.VIEWER, null);
        now = NOON.plusSeconds(30);
        tokens.find(created.secret());
        tokens.settle();
        assertThat(tokens.byId(created.token().id()).orElseThrow().lastUsedAt()).isEqualTo(now);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a\nb", "a\u0000", "a\u202eb", "local", "schedule"})
    void a_name_that_would_deceive_in_a_log_is_none(String name) {
        assertThat(NewToken.isName(name)).isFalse();
    }
}
