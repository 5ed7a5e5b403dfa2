package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.service.Service;
import dev.boussole.service.access.TokenRole;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pages that have nothing to show say why and what to do, and look no worse than the others. */
@ExtendWith(ChromiumCondition.class)
class StatesInBrowserTest {
    private static Browser browser;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void an_account_without_figures_leads_to_the_drop_zone() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        FakeRules rules = new FakeRules();
        try (Database database = TestDatabase.open();
                Service service = Service.open(TestSettings.of(empty), database, rules, Clock.systemUTC());
                Server server = Server.start(service)) {
            everywhere(server, "/", "state-empty", 503);
            browser.open(server.address().resolve("/?lang=en"), 1280, 800, false);
            browser.one(".message-steps a").click();
            assertThat(browser.one("h1").getText()).isEqualTo("Import");
        }
    }

    @Test
    void rules_that_do_not_load_say_where_they_are_corrected() {
        try (Serving serving = new Serving(folder)) {
            serving.rules.reloadFailed();
            serving.rules.inService = Optional.empty();
            everywhere(serving.server, "/", "state-broken", 503);
            browser.open(serving.server.address().resolve("/?lang=fr"), 1280, 800, false);
            assertThat(browser.one(".message-steps a").getText()).isEqualTo("Ouvrir les règles");
        }
    }

    @Test
    void an_address_that_leads_nowhere_leads_back() {
        try (Serving serving = new Serving(folder)) {
            everywhere(serving.server, "/nowhere", "state-missing", 404);
            browser.open(serving.server.address().resolve("/nowhere?lang=fr"), 1280, 800, false);
            assertThat(browser.one(".message-steps a").getText()).isEqualTo("Retour aux conseils");
        }
    }

    @Test
    void whoever_may_not_do_something_is_told_how_to_come_in_otherwise() {
        try (Guarded guarded = new Guarded(folder)) {
            HttpResponse<String> refused = guarded.ask(
                    "GET", guarded.token(TokenRole.VIEWER), "/import/preview/x?lang=en", null, "Accept", "text/html");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("Sign in with another token", "href=\"/login?lang=en\"");
        }
    }

    private static void everywhere(Server server, String path, String name, int status) {
        browser.complaints();
        for (String language : new String[] {"en", "fr"}) {
            for (int width : new int[] {1280, 390}) {
                boolean dark = language.equals("fr") == (width == 1280);
                URI address = server.address().resolve(path + "?lang=" + language);
                browser.open(address, width, 800, dark);
                browser.shoot(name + "-" + language + "-" + width + (dark ? "-dark" : "-light"));
                assertThat(browser.inaccessible()).as(address.toString()).isEmpty();
                assertThat(browser.evaluate("return document.documentElement.scrollWidth"))
                        .isEqualTo((long) width);
                assertThat(browser.complaints()).allMatch(line -> line.contains("status of " + status));
            }
        }
    }
}
