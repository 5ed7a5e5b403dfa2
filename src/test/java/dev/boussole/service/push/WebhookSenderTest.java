package dev.boussole.service.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Actor;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.store.push.Delivery;
import dev.boussole.store.push.DeliveryStore;
import dev.boussole.store.push.Webhook;
import dev.boussole.store.push.WebhookStore;
import dev.boussole.web.push.Happenings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class WebhookSenderTest {
    private static final Actor CLAIRE = new Actor("claire");
    private static final WebhookSettings SETTINGS = new WebhookSettings(new Targets(true), Duration.ofSeconds(2));

    private final Database database = TestDatabase.open();
    private final Happenings happenings = new Happenings(database, "nord", "sud");
    private final WebhookStore store = new WebhookStore(database);
    private final DeliveryStore deliveries = new DeliveryStore(database);
    private final Vault vault = new Vault(new byte[32]);
    private final Hands clock = new Hands();
    private Receiver receiver;
    private WebhookSender sender;
    private Webhooks webhooks;

    /** A clock that is turned by hand. */
    private static final class Hands extends Clock {
        private volatile Instant now = Happenings.AT;

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

        synchronized void turn(Duration by) {
            now = now.plus(by);
        }
    }

    @BeforeEach
    void start() throws Exception {
        receiver = new Receiver();
        restart();
    }

    private void restart() {
        sender = new WebhookSender(store, deliveries, vault, SETTINGS, clock).start();
        webhooks = new Webhooks(store, deliveries, vault, SETTINGS, clock, sender::wake);
    }

    @AfterEach
    void stop() {
        sender.close();
        receiver.close();
        database.close();
    }

    private Webhooks.WithSecret hook(String account, String... kinds) {
        return webhooks.add(account, receiver.url("/"), EventKinds.of(List.of(kinds)), true, CLAIRE);
    }

    private void happen(String account, String kind, String subject) {
        happenings.happens(account, kind, subject);
        sender.wake();
    }

    private List<Delivery> log(Webhooks.WithSecret hook) {
        return webhooks.deliveries(hook.webhook().id(), null, Long.MAX_VALUE, 500);
    }

    private Delivery awaitAttempts(Webhooks.WithSecret hook, int attempts) throws InterruptedException {
        long until = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < until) {
            List<Delivery> all = log(hook);
            if (!all.isEmpty() && all.get(all.size() - 1).attempts().size() >= attempts) {
                return all.get(all.size() - 1);
            }
            Thread.sleep(10);
        }
        throw new AssertionError("No " + attempts + " attempts: " + log(hook));
    }

    private String state(Webhooks.WithSecret hook) {
        return webhooks.one(hook.webhook().id()).map(Webhook::state).orElse("none");
    }

    @Test
    void what_happens_is_posted_and_signed() throws Exception {
        Webhooks.WithSecret hook = hook("nord");
        happen("nord", "review.done", "d1");
        Receiver.Received one = receiver.await(1).get(0);
        assertThat(one.signedBy(hook.secret())).isTrue();
        assertThat(one.timestamp()).isEqualTo(String.valueOf(Happenings.AT.getEpochSecond()));
        assertThat(one.id()).startsWith("msg_");
        assertThat(one.body())
                .startsWith("{\"type\":\"review.done\",\"timestamp\":\"2026-11-02T08:00:00Z\"")
                .contains("\"subject\":\"d1\"");
        assertThat(awaitAttempts(hook, 1).state()).isEqualTo(Delivery.DELIVERED);
    }

    @Test
    void a_webhook_hears_of_its_account_and_its_kinds_and_of_nothing_before_it() throws Exception {
        happen("nord", "import.done", "early");
        hook("nord", "import.done");
        happen("nord", "review.done", "other kind");
        happen("sud", "import.done", "other account");
        happen("nord", "import.done", "right");
        assertThat(receiver.await(1).get(0).body()).contains("right");
        Thread.sleep(300);
        assertThat(receiver.received).hasSize(1);
    }

    @Test
    void events_arrive_in_order_and_each_under_its_own_id() throws Exception {
        hook("nord");
        for (int i = 0; i < 60; i++) {
            happen("nord", "review.done", "d" + i);
        }
        List<Receiver.Received> all = receiver.await(60);
        assertThat(all)
                .extracting(one -> one.body().replaceAll(".*\"subject\":\"([^\"]*)\".*", "$1"))
                .isEqualTo(IntStream.range(0, 60).mapToObj(i -> "d" + i).toList());
        assertThat(all).extracting(Receiver.Received::id).doesNotHaveDuplicates();
    }

    @Test
    void what_failed_is_tried_again_under_the_same_id_and_holds_back_what_follows() throws Exception {
        Webhooks.WithSecret hook = hook("nord");
        receiver.manner = Receiver.status(500);
        happen("nord", "review.done", "d1");
        happen("nord", "review.done", "d2");
        Delivery failed = awaitAttempts(hook, 1);
        assertThat(failed.state()).isEqualTo(Delivery.WAITING);
        assertThat(failed.attempts()).singleElement().satisfies(one -> {
            assertThat(one.status()).isEqualTo(500);
            assertThat(one.error()).isEqualTo("status 500");
        });
        Thread.sleep(300);
        assertThat(receiver.received).hasSize(1);
        receiver.manner = Receiver.status(200);
        clock.turn(Duration.ofSeconds(7));
        sender.wake();
        List<Receiver.Received> all = receiver.await(3);
        assertThat(all.get(1).id()).isEqualTo(all.get(0).id());
        assertThat(all.get(1).timestamp()).isNotEqualTo(all.get(0).timestamp());
        assertThat(all.get(1).signedBy(hook.secret())).isTrue();
        assertThat(all.get(2).body()).contains("d2");
    }

    @Test
    void after_a_day_of_failures_a_delivery_is_dead_and_the_webhook_shows_it_until_one_arrives() throws Exception {
        Webhooks.WithSecret hook = hook("nord");
        receiver.manner = Receiver.status(503);
        happen("nord", "review.done", "d1");
        int attempts = 1;
        Delivery delivery = awaitAttempts(hook, attempts);
        while (delivery.state().equals(Delivery.WAITING)) {
            clock.turn(Duration.ofHours(8));
            sender.wake();
            delivery = awaitAttempts(hook, ++attempts);
        }
        assertThat(delivery.state()).isEqualTo(Delivery.DEAD);
        assertThat(state(hook)).isEqualTo("failing");
        receiver.manner = Receiver.status(200);
        webhooks.again(hook.webhook().id(), delivery.id());
        assertThat(awaitAttempts(hook, attempts + 1).state()).isEqualTo(Delivery.DELIVERED);
        assertThat(state(hook)).isEqualTo("active");
    }

    @Test
    void an_address_that_is_gone_for_good_is_not_posted_to_any_more() throws Exception {
        Webhooks.WithSecret hook = hook("nord");
        receiver.manner = Receiver.status(410);
        happen("nord", "review.done", "d1");
        happen("nord", "review.done", "d2");
        awaitAttempts(hook, 1);
        assertThat(state(hook)).isEqualTo("gone");
        happen("nord", "review.done", "d3");
        Thread.sleep(300);
        assertThat(receiver.received).hasSize(1);
        assertThat(log(hook)).extracting(Delivery::state).doesNotContain(Delivery.WAITING);
    }

    @Test
    void one_that_does_not_answer_holds_up_nobody_else() throws Exception {
        try (Receiver deaf = new Receiver()) {
            deaf.manner = exchange -> Receiver.status(200).answer(slow(exchange));
            webhooks.add("nord", deaf.url("/"), EventKinds.EVERY, true, CLAIRE);
            hook("nord");
            for (int i = 0; i < 20; i++) {
                happen("nord", "review.done", "d" + i);
            }
            assertThat(receiver.await(20)).hasSize(20);
            assertThat(deaf.received.size()).isLessThan(4);
        }
    }

    private static com.sun.net.httpserver.HttpExchange slow(com.sun.net.httpserver.HttpExchange exchange) {
        try {
            Thread.sleep(1_500);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        return exchange;
    }

    @Test
    void what_was_settled_while_nobody_ran_is_posted_by_the_next_process() throws Exception {
        Webhooks.WithSecret hook = hook("nord");
        sender.close();
        happenings.happens("nord", "review.done", "d1");
        restart();
        assertThat(receiver.await(1).get(0).signedBy(hook.secret())).isTrue();
    }

    @Test
    void what_was_claimed_by_a_process_that_is_gone_is_posted_when_the_claim_is_over() throws Exception {
        hook("nord");
        sender.close();
        happenings.happens("nord", "review.done", "d1");
        deliveries.spread(10, event -> "{}", clock.instant());
        assertThat(deliveries.claim(clock.instant(), clock.instant().plusSeconds(30), 4))
                .hasSize(1);
        restart();
        Thread.sleep(300);
        assertThat(receiver.received).isEmpty();
        clock.turn(Duration.ofSeconds(31));
        sender.wake();
        assertThat(receiver.await(1)).hasSize(1);
    }

    @Test
    void processes_that_die_at_any_moment_lose_nothing() throws Exception {
        hook("nord");
        AtomicInteger turn = new AtomicInteger();
        receiver.manner = exchange ->
                Receiver.status(turn.incrementAndGet() % 3 == 0 ? 500 : 200).answer(exchange);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            happen("nord", "review.done", "d" + i);
            expected.add("d" + i);
            if (i % 7 == 0) {
                sender.close();
                restart();
            }
        }
        long until = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < until && !subjects().containsAll(expected)) {
            clock.turn(Duration.ofSeconds(10));
            sender.wake();
            Thread.sleep(20);
        }
        assertThat(subjects()).containsAll(expected);
    }

    private List<String> subjects() {
        return receiver.received.stream()
                .map(one -> one.body().replaceAll(".*\"subject\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    @Test
    void a_test_is_posted_at_once_even_while_others_wait() throws Exception {
        Webhooks.WithSecret hook = hook("nord");
        receiver.manner = Receiver.status(500);
        happen("nord", "review.done", "d1");
        awaitAttempts(hook, 1);
        receiver.manner = Receiver.status(200);
        Delivery test = webhooks.test(hook.webhook(), CLAIRE);
        assertThat(test.state()).isEqualTo(Delivery.DELIVERED);
        assertThat(test.attempts()).hasSize(1);
        assertThat(receiver.received.get(1).body()).contains("webhook.test");
        assertThat(receiver.received.get(1).signedBy(hook.secret())).isTrue();
    }

    @Test
    void a_paused_webhook_forgets_what_waits_and_hears_only_of_what_follows() throws Exception {
        Webhooks.WithSecret hook = hook("nord");
        String id = hook.webhook().id();
        receiver.manner = Receiver.status(500);
        happen("nord", "review.done", "d1");
        awaitAttempts(hook, 1);
        assertThat(webhooks.change(id, 1, receiver.url("/"), EventKinds.EVERY, false, CLAIRE))
                .isPresent();
        happen("nord", "review.done", "d2");
        Thread.sleep(300);
        receiver.manner = Receiver.status(200);
        assertThat(webhooks.change(id, 2, receiver.url("/"), EventKinds.EVERY, true, CLAIRE))
                .isPresent();
        happen("nord", "review.done", "d3");
        assertThat(receiver.await(2).get(1).body()).contains("d3");
        assertThat(log(hook)).extracting(Delivery::state).contains(Delivery.CANCELLED);
    }

    @Test
    void a_change_that_did_not_see_the_last_one_is_refused() {
        Webhooks.WithSecret hook = hook("nord");
        String id = hook.webhook().id();
        assertThat(webhooks.newSecret(id, 1, CLAIRE)).hasValueSatisfying(fresh -> {
            assertThat(fresh.secret()).isNotEqualTo(hook.secret());
            assertThat(fresh.webhook().version()).isEqualTo(2);
        });
        assertThat(webhooks.newSecret(id, 1, CLAIRE)).isEmpty();
        assertThat(webhooks.change(id, 1, receiver.url("/"), EventKinds.EVERY, true, CLAIRE))
                .isEmpty();
        assertThat(webhooks.remove(id, 1, CLAIRE)).isFalse();
        assertThat(webhooks.remove(id, 2, CLAIRE)).isTrue();
        assertThat(webhooks.one(id)).isEmpty();
    }

    @Test
    void a_secret_that_was_sealed_with_another_key_is_told_rather_than_used() throws Exception {
        Webhooks.WithSecret hook = hook("nord");
        sender.close();
        byte[] other = new byte[32];
        other[0] = 1;
        sender = new WebhookSender(store, deliveries, new Vault(other), SETTINGS, clock).start();
        happen("nord", "review.done", "d1");
        assertThat(awaitAttempts(hook, 1).attempts().get(0).error()).contains("make a new one");
        assertThat(receiver.received).isEmpty();
    }

    @Test
    void what_was_delivered_a_month_ago_is_forgotten() throws Exception {
        Webhooks.WithSecret hook = hook("nord");
        happen("nord", "review.done", "d1");
        awaitAttempts(hook, 1);
        assertThat(deliveries.forget(clock.instant().plus(Duration.ofDays(1)))).isEqualTo(1);
        assertThat(log(hook)).isEmpty();
    }
}
