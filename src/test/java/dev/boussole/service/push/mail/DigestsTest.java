package dev.boussole.service.push.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.boussole.campaign.Account;
import dev.boussole.campaign.Campaign;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Goal;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.objective.Objective;
import dev.boussole.objective.ObjectiveAssessment;
import dev.boussole.objective.ObjectiveAssessment.Status;
import dev.boussole.objective.Overall;
import dev.boussole.recommendation.Advice;
import dev.boussole.review.CampaignAdvice;
import dev.boussole.review.Review;
import dev.boussole.setting.ServiceSettings;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.store.push.StoredDigest;
import dev.boussole.web.push.Happenings;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DigestsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String CLAIRE = "claire@example.com";
    private static final Instant NIGHT = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-02T07:30:00Z");
    private static final Instant AFTERNOON = Instant.parse("2026-11-02T13:30:00Z");

    private final Database database = TestDatabase.open();
    private final Happenings happenings = new Happenings(database, "nord");
    private GreenMail mail;
    private Instant now = NIGHT;
    private Review review = review(Status.ON_TRACK, "d1", CLAIRE, Language.FR);
    private Digests digests;

    @BeforeEach
    void start() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        digests = digests(mail.getSmtp().getPort());
        digests.once();
    }

    private Digests digests(int port) {
        ServiceSettings.Mail settings = new ServiceSettings.Mail(
                "127.0.0.1", port, "none", Optional.empty(), Optional.empty(), "Boussole <advice@shop.example>");
        Clock clock = new Clock() {
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
        return new Digests(database, Optional.of(settings), () -> Map.of("nord", review), clock);
    }

    @AfterEach
    void stop() {
        digests.close();
        mail.stop();
        database.close();
    }

    private static Review review(Status status, String decision, @Nullable String owner, Language language) {
        return review(status, decision, owner, language, "Printemps");
    }

    private static Review review(
            Status status, String decision, @Nullable String owner, Language language, String campaign) {
        Objective objective = new Objective(
                "cpa-q4",
                "spring",
                "cpa",
                31.0,
                25.0,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 12, 31),
                owner,
                null);
        return new Review(
                LocalDate.of(2026, 11, 2),
                decision,
                "sha256:x",
                new Account(
                        "Atelier\r\nBcc: all@example.com",
                        EUR,
                        ZoneId.of("Europe/Paris"),
                        language,
                        null,
                        null,
                        7,
                        null),
                List.of(new CampaignAdvice(
                        new Campaign("spring", campaign, null, Channel.PAID_SOCIAL, Goal.SALES, null, null, null),
                        List.of(),
                        Advice.NONE)),
                Advice.NONE,
                List.of(new ObjectiveAssessment(
                        objective, List.of(), Overall.PASS, status, 0.31, null, null, null, null, Text.same("x"))),
                List.of(),
                0);
    }

    private void advise(String kind, String id, String campaign) {
        happenings.happens(
                "nord",
                "recommendation." + kind,
                id,
                "{\"id\":\"" + id + "\",\"state\":\"active\",\"campaign\":\"" + campaign
                        + "\",\"rule\":\"creative.fatigue\",\"title\":{\"en\":\"Refresh <b>it</b>\",\"fr\":\"Renouvelez <b>tout</b>\"}}");
    }

    private MimeMessage onlyMail() {
        assertThat(mail.getReceivedMessages()).hasSize(1);
        return mail.getReceivedMessages()[0];
    }

    private static String part(MimeMessage message, int index) throws Exception {
        return (String)
                ((MimeMultipart) message.getContent()).getBodyPart(index).getContent();
    }

    @Test
    void an_owner_gets_one_mail_about_all_that_happened_since_the_last_part_of_a_day() throws Exception {
        advise("new", "r1", "spring");
        advise("changed", "r2", "spring");
        review = review(Status.AT_RISK, "d2", CLAIRE, Language.FR);
        digests.once();
        assertThat(mail.getReceivedMessages()).isEmpty();
        now = MORNING;
        digests.once();
        digests.once();
        MimeMessage message = onlyMail();
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly(CLAIRE);
        assertThat(message.getSubject()).endsWith("3 nouveautés");
        assertThat(part(message, 0))
                .contains("L'objectif cpa-q4 est menacé (il était en bonne voie)")
                .contains("Printemps - nouveau conseil")
                .contains("Printemps - conseil modifié")
                .contains("31");
    }

    @Test
    void nothing_is_sent_when_nothing_changed() {
        now = MORNING;
        digests.once();
        now = AFTERNOON;
        digests.once();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(digests.list("nord", Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void what_was_told_is_not_told_again() {
        advise("new", "r1", "spring");
        now = MORNING;
        digests.once();
        now = AFTERNOON;
        digests.once();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_restart_sends_nothing_twice() {
        advise("new", "r1", "spring");
        now = MORNING;
        digests.once();
        digests.close();
        digests = digests(mail.getSmtp().getPort());
        digests.once();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void advice_that_is_gone_again_needs_no_mail() {
        advise("new", "r1", "spring");
        advise("expired", "r1", "spring");
        now = MORNING;
        digests.once();
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void an_objective_that_is_back_where_it_was_needs_no_mail() {
        review = review(Status.AT_RISK, "d2", CLAIRE, Language.FR);
        digests.once();
        review = review(Status.ON_TRACK, "d3", CLAIRE, Language.FR);
        now = MORNING;
        digests.once();
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void advice_for_a_campaign_of_others_is_not_told() {
        advise("new", "r1", "summer");
        now = MORNING;
        digests.once();
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void an_owner_who_is_a_name_gets_no_mail() {
        review = review(Status.ON_TRACK, "d1", "Claire", Language.FR);
        advise("new", "r1", "spring");
        now = MORNING;
        digests.once();
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void names_bring_neither_headers_nor_markup_along() throws Exception {
        review = review(Status.ON_TRACK, "d1", CLAIRE, Language.EN, "<script>alert(1)</script>\r\nX: 1");
        advise("new", "r1", "spring");
        now = MORNING;
        digests.once();
        MimeMessage message = onlyMail();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("Boussole · Atelier Bcc: all@example.com: 1 change");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(message, 1))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; X: 1", "Refresh &lt;b&gt;it&lt;/b&gt;")
                .doesNotContain("<script>");
        assertThat(part(message, 0)).contains("<script>alert(1)</script> X: 1 - new advice: Refresh <b>it</b>");
    }

    @Test
    void an_address_with_more_in_it_is_none() {
        assertThat(MailAddress.is("claire@example.com")).isTrue();
        for (String text :
                List.of("claire", "claire@localhost", "a@b.c\r\nBcc: x@y.z", "a@b.c, d@e.f", "<a@b.c>", "a b@c.d")) {
            assertThat(MailAddress.is(text)).as(text).isFalse();
        }
    }

    @Test
    void what_the_server_does_not_take_is_sent_later_and_told_in_the_log() {
        int port = mail.getSmtp().getPort();
        mail.stop();
        advise("new", "r1", "spring");
        now = MORNING;
        digests.once();
        StoredDigest waiting = digests.list("nord", Long.MAX_VALUE, 10).get(0);
        assertThat(waiting.state()).isEqualTo("waiting");
        assertThat(waiting.error()).isNotBlank();
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        now = MORNING.plus(Duration.ofMinutes(2));
        digests.once();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        StoredDigest sent = digests.list("nord", Long.MAX_VALUE, 10).get(0);
        assertThat(sent.state()).isEqualTo("sent");
        assertThat(sent.error()).isNull();
        assertThat(sent.part()).isEqualTo("2026-11-02-morning");
        assertThat(sent.items()).isEqualTo(1);
    }

    @Test
    void one_that_was_being_sent_when_the_process_died_is_not_sent_twice() {
        advise("new", "r1", "spring");
        now = MORNING;
        mail.stop();
        digests.once();
        database.change(handle -> handle.execute("update digest set state = 'sending'"));
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        now = MORNING.plus(Duration.ofMinutes(20));
        digests.close();
        digests = digests(mail.getSmtp().getPort());
        digests.once();
        assertThat(mail.getReceivedMessages()).isEmpty();
        StoredDigest lost = digests.list("nord", Long.MAX_VALUE, 10).get(0);
        assertThat(lost.state()).isEqualTo("failed");
        assertThat(lost.error()).contains("not known");
    }

    @Test
    void a_change_of_state_is_an_event_and_the_first_sight_is_none() {
        review = review(Status.AT_RISK, "d2", CLAIRE, Language.FR);
        digests.once();
        digests.once();
        List<String> data =
                database.read(handle -> handle.createQuery("select data from event where kind = 'objective.state'")
                        .mapTo(String.class)
                        .list());
        assertThat(data)
                .containsExactly("{\"objective\":\"cpa-q4\",\"status\":\"at_risk\",\"before\":\"on_track\","
                        + "\"campaign\":\"spring\",\"decision\":\"d2\"}");
    }
}
