package dev.boussole.web.page.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.boussole.service.Service;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.setting.ServiceSettings;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.web.Server;
import dev.boussole.web.TestSettings;
import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

@ExtendWith(ChromiumCondition.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportByMailTest {
    private static GreenMail mail;
    private static Database database;
    private static Rulesets rules;
    private static Service service;
    private static Server server;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        database = TestDatabase.open();
        rules = Rulesets.open(database, Path.of("rules"), Clock.systemUTC());
        service = Service.open(settings(mail.getSmtp().getPort()), database, rules, Clock.systemUTC());
        server = Server.start(service);
        browser = new Browser();
        // the first PDF of a process takes seconds, which a browser's test shall not wait for
        URI pdf = server.address().resolve("/report.pdf?lang=fr&weeks=4");
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(pdf).build(), HttpResponse.BodyHandlers.discarding());
    }

    private static ServiceSettings settings(int port) {
        ServiceSettings bare = TestSettings.of(Path.of("fixtures", "sample"));
        return new ServiceSettings(
                bare.workspaces(),
                bare.rules(),
                bare.language(),
                bare.listening(),
                bare.storage(),
                bare.schedule(),
                bare.log(),
                bare.limits(),
                Optional.of(new ServiceSettings.Mail(
                        "127.0.0.1", port, "none", Optional.empty(), Optional.empty(), "boussole@shop.example")),
                bare.webhooksPrivate());
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
        service.close();
        rules.close();
        database.close();
        mail.stop();
    }

    @BeforeEach
    void visit() {
        browser.complaints();
        browser.open(server.address().resolve("/report?lang=fr&weeks=4"), 1280, 900, false);
        browser.evaluate("document.querySelector('.report-send summary').focus()");
        browser.press(Keys.ENTER);
    }

    private static void send(String to) {
        browser.press(Keys.TAB);
        browser.type(to);
        browser.press(Keys.TAB);
        browser.type("Bonjour,\nvoici le rapport.");
        browser.press(Keys.TAB);
        browser.press(Keys.ENTER);
    }

    @Test
    @Order(1)
    void the_pdf_goes_to_those_named_with_the_keyboard_alone() throws Exception {
        send("claire@shop.example, paul@shop.example");
        browser.until("return document.querySelector('#report-sent').textContent.includes('claire@shop.example')");
        browser.shoot("report-fr-sent");
        assertThat(mail.waitForIncomingEmail(5_000, 2)).isTrue();
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).startsWith("Atelier Lumière · Rapport marketing · ");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .startsWith("Bonjour,")
                .contains("9 campagnes", "Le rapport complet est joint.");
        BodyPart file = parts.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("atelier-lumiere-2026-11-01-fr.pdf");
        assertThat(file.getContentType()).startsWith("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(file.getInputStream().readAllBytes())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(2)
    void an_address_that_is_none_is_said_and_nothing_is_sent() {
        int before = mail.getReceivedMessages().length;
        send("claire chez shop.example");
        browser.until("return document.querySelector('#said').textContent.includes('n\\'est pas une adresse')");
        assertThat(mail.getReceivedMessages()).hasSize(before);
    }

    @Test
    @Order(3)
    void without_script_the_form_leads_back_to_the_report() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        String token = String.valueOf(browser.evaluate("return document.querySelector('meta[name=csrf]').content"));
        HttpResponse<String> sent = client.send(
                HttpRequest.newBuilder(server.address().resolve("/report/send?lang=en"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin())
                        .POST(HttpRequest.BodyPublishers.ofString("to=anne%40shop.example&csrf=" + token))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).startsWith("/report?sent=1");
    }

    private static String origin() {
        URI address = server.address();
        return address.getScheme() + "://" + address.getAuthority();
    }

    @Test
    @Order(4)
    void files_are_downloads_in_the_language_asked_for() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (String ending : new String[] {"pdf", "html", "md"}) {
            HttpResponse<byte[]> file = client.send(
                    HttpRequest.newBuilder(server.address().resolve("/report." + ending + "?lang=en&weeks=4"))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"atelier-lumiere-2026-11-01-en." + ending + "\"");
            assertThat(file.headers().firstValue("ETag")).isPresent();
            assertThat(file.body().length).isGreaterThan(5_000);
        }
    }

    @Test
    @Order(5)
    void a_server_that_does_not_take_it_is_said() {
        mail.stop();
        send("claire@shop.example");
        browser.until("return document.querySelector('#said').textContent.includes('n\\'a pas accepté le rapport')");
        assertThat(browser.one("#report-sent").getText()).isEmpty();
    }
}
