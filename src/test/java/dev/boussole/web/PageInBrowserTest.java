package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.service.Service;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@ExtendWith(ChromiumCondition.class)
class PageInBrowserTest {
    private static Browser browser;

    @TempDir
    Path folder;

    private Serving serving;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void serve() {
        serving = new Serving(folder);
        browser.complaints();
    }

    @AfterEach
    void stop() {
        browser.open(URI.create("about:blank"), 1280, 900, false);
        serving.close();
    }

    private void open(String path, int width, boolean dark) {
        browser.open(serving.at(path), width, 900, dark);
    }

    @Test
    void the_description_of_the_api_can_be_read_and_tried_on_its_page() throws InterruptedException {
        open("/docs", 1280, false);
        for (int i = 0; i < 100 && browser.count(".opblock") == 0; i++) {
            Thread.sleep(100);
        }
        assertThat(browser.texts(".opblock-summary-path")).anyMatch(path -> path.contains("advise"));
        browser.one("[id$='isAlive'] button.opblock-summary-control").click();
        for (int i = 0; i < 100 && browser.count(".try-out__btn") == 0; i++) {
            Thread.sleep(100);
        }
        browser.one(".try-out__btn").click();
        browser.one("button.execute").click();
        for (int i = 0; i < 100 && browser.count(".live-responses-table") == 0; i++) {
            Thread.sleep(100);
        }
        assertThat(browser.one(".live-responses-table").getText()).contains("200", "\"up\"");
        assertThat(browser.complaints()).isEmpty();
        browser.shoot("docs");
    }

    @Test
    void advice_stands_in_english_with_tracking_first_then_by_stage_and_score() {
        open("/?lang=en", 1280, false);
        assertThat(browser.texts("#stop li strong")).containsExactly("Repair the conversion tracking");
        assertThat(browser.texts(".week-title"))
                .containsExactly(
                        "Repair the conversion tracking",
                        "Make the landing page keep the ad's promise",
                        "Refresh the creative",
                        "Raise the daily budget by 15%");
        assertThat(browser.texts(".week-rank")).containsExactly("1", "2", "3", "4");
        unfold();
        assertThat(browser.texts("#waiting li").get(0)).contains("12 results of the 30 that a verdict takes.");
        assertThat(browser.texts(".hero .lead"))
                .containsExactly(
                        "4 actions on 4 of 7 campaigns. 1 campaign waits for data. 2 campaigns are healthy and need nothing.");
        assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo("en");
        assertThat(browser.complaints()).isEmpty();
        browser.shoot("advice-en-1280-light");
    }

    @Test
    void the_same_advice_stands_in_french() {
        open("/?lang=fr", 1280, false);
        assertThat(browser.texts(".week-title"))
                .containsExactly(
                        "Réparez la mesure des conversions",
                        "Faites tenir à la page la promesse de l'annonce",
                        "Renouvelez les créations",
                        "Augmentez le budget quotidien de 15 %");
        assertThat(browser.texts("h1")).containsExactly("Que faire maintenant");
        assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo("fr");
        assertThat(browser.complaints()).isEmpty();
        browser.shoot("advice-fr-1280-light");
    }

    @Test
    void the_language_switch_keeps_the_day_in_the_address() {
        open("/?lang=en&asOf=2026-10-31", 1280, false);
        browser.one(".languages a[lang=fr]").click();
        assertThat(browser.address()).endsWith("/?lang=fr&asOf=2026-10-31");
        assertThat(browser.texts("h1")).containsExactly("Que faire maintenant");
        assertThat(browser.texts(".languages a[aria-current]")).containsExactly("Français");
    }

    @Test
    void a_card_carries_its_proof() {
        open("/?lang=en", 1280, false);
        WebElement card = opened("a1");
        assertThat(card.getText())
                .contains("Printemps, Meta", "Paid social")
                .contains("has fallen by 31%")
                .contains("Put three new creatives online within 7 days")
                .contains("+34 conversions", "+11 to +61", "≈ +€1,190 of margin")
                .contains("Click-through rate, on 14 November 2026")
                .contains("0.38% to 0.46%", "target 0.6%", "n = 181,220", "ctr.falling")
                .contains("Frequency under 3.5.")
                .contains("creative.fatigue", "A07", "creative/fatigue.drl:3");
        assertThat(card.findElements(By.cssSelector(".evidence svg.bar .mark"))).hasSize(1);
        assertThat(card.findElement(By.cssSelector(".figures svg")).getDomAttribute("aria-label"))
                .isEqualTo("Expected +34\u00a0conversions, between +11 to +61; the mark is no gain");
    }

    @Test
    void what_is_not_advised_is_told_too() {
        open("/?lang=en", 1280, false);
        unfold();
        assertThat(browser.texts("#waiting"))
                .singleElement()
                .asString()
                .contains("9 November 2026", "1,240 more clicks", "Data needed", "Bring the sessions of each device.");
        assertThat(browser.texts("#held"))
                .singleElement()
                .asString()
                .contains("One change at a time", "creative.fatigue");
        assertThat(browser.texts("#calm li")).hasSize(2);
        assertThat(browser.texts("#objectives")).singleElement().asString().contains("At risk", "31%", "Out of reach");
        assertThat(browser.texts("#notes")).singleElement().asString().contains("line 17");
    }

    @Test
    void markup_in_a_campaigns_name_is_text() {
        open("/?lang=en", 1280, false);
        unfold();
        assertThat(browser.texts("#calm strong")).contains(SampleReviews.HOSTILE);
        assertThat(browser.count("script:not([src])")).isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr, false", "en, true"})
    void a_phone_needs_no_sideways_scrolling(String language, boolean dark) {
        open("/?lang=" + language, 390, dark);
        opened("a1");
        unfold();
        assertThat(browser.evaluate("return document.documentElement.scrollWidth"))
                .isEqualTo(390L);
        browser.shoot("advice-" + language + "-390-" + (dark ? "dark" : "light"));
    }

    @Test
    void the_page_turns_dark_with_the_system() {
        open("/?lang=en", 1280, true);
        assertThat(background()).isEqualTo("rgb(15, 21, 20)");
        opened("a1");
        browser.shoot("advice-en-1280-dark");
        open("/?lang=en", 1280, false);
        assertThat(background()).isEqualTo("rgb(246, 247, 245)");
    }

    private static void unfold() {
        browser.evaluate("document.querySelectorAll('details.week-fold').forEach(d => { d.open = true; })");
    }

    /** Opens a line of the list, and waits for what it holds. */
    private static WebElement opened(String id) {
        browser.evaluate("document.querySelector('#r-" + id + " summary').click()");
        browser.until("return !!document.querySelector('#r-" + id + " .week-links')");
        return browser.one("#r-" + id);
    }

    private static @Nullable Object background() {
        return browser.evaluate("return getComputedStyle(document.body).backgroundColor === 'rgba(0, 0, 0, 0)'"
                + " ? getComputedStyle(document.documentElement).backgroundColor"
                + " : getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void the_keyboard_reaches_the_advice_first_and_opens_a_line() {
        open("/?lang=en", 1280, false);
        browser.press(Keys.TAB);
        assertThat(browser.focused()).isEqualTo("Skip to the advice");
        browser.evaluate("document.querySelector('#r-a1 summary').focus()");
        browser.press(Keys.ENTER);
        browser.until("return !!document.querySelector('#r-a1 details[open] .evidence')");
    }

    @Test
    void headings_and_landmarks_are_in_order() {
        open("/?lang=en", 1280, false);
        assertThat(browser.count("h1")).isEqualTo(1);
        assertThat(browser.count("main")).isEqualTo(1);
        assertThat(
                        browser.evaluate(
                                "let last = 1, jumps = 0; document.querySelectorAll('h1,h2,h3,h4').forEach(h => {"
                                        + " const level = +h.tagName[1]; if (level > last + 1) jumps++; last = level; }); return jumps"))
                .isEqualTo(0L);
        assertThat(browser.evaluate("const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
                        + " return ids.length - new Set(ids).size"))
                .isEqualTo(0L);
    }

    @Test
    void nothing_comes_from_another_host() {
        open("/?lang=en", 1280, false);
        @Nullable
        Object foreign = browser.evaluate(
                "return performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith(location.origin))");
        assertThat(foreign).isEqualTo(List.of());
        assertThat(browser.evaluate("return document.styleSheets.length")).isEqualTo(4L);
    }

    @Test
    void a_failed_reload_of_the_rules_is_told_above_the_last_good_advice() {
        serving.rules.reloadFailed();
        open("/?lang=en", 1280, false);
        assertThat(browser.texts(".notice")).singleElement().asString().contains("not in service", "Did you mean cpa?");
        assertThat(browser.texts(".week-title")).isNotEmpty();
        browser.shoot("rules-failed-en-1280");
    }

    @Test
    void a_workspace_without_data_says_what_to_do() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        try (Database database = TestDatabase.open();
                Service service = Service.open(TestSettings.of(empty), database, serving.rules, Clock.systemUTC());
                Server other = Server.start(service)) {
            browser.open(other.address().resolve("/?lang=fr"), 1280, 800, false);
            assertThat(browser.texts("h1")).containsExactly("Aucune campagne à conseiller");
            browser.shoot("empty-fr-1280");
        }
    }

    @Test
    void rules_that_never_loaded_are_explained() {
        serving.rules.reloadFailed();
        serving.rules.inService = Optional.empty();
        open("/?lang=en", 1280, false);
        assertThat(browser.texts("h1")).containsExactly("No ruleset in service");
        assertThat(browser.texts(".details")).singleElement().asString().contains("Did you mean cpa?");
        browser.shoot("no-rules-en-1280");
    }

    @Test
    void an_unknown_address_gets_a_page() {
        open("/nowhere?lang=en", 1280, false);
        assertThat(browser.texts("main"))
                .singleElement()
                .asString()
                .contains("nothing at /nowhere", "Back to the advice");
    }
}
