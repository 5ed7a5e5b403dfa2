package dev.boussole.web.page.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import dev.boussole.web.browser.LiveSite;
import dev.boussole.web.browser.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** One visitor from the sample to an account of their own, and back out of a mistake. */
@ExtendWith(ChromiumCondition.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntakeInBrowserTest {
    private static final Path EXPORTS = Path.of("fixtures", "exports").toAbsolutePath();
    private static final String OWN = "chez-zoe";
    private static final String HOSTILE = "<script>document.title='taken'</script><b>Spring</b>";

    @TempDir
    static Path folder;

    private static LiveSite site;
    private static Browser browser;

    @BeforeAll
    static void open() {
        site = LiveSite.sample(folder);
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
        site.close();
    }

    @Test
    @Order(1)
    void the_sample_tells_its_story_and_leads_to_the_drop_zone() {
        Look.everywhere(browser, site, "/", "week-sample");
        assertThat(browser.texts(".start-troubles strong")).hasSize(4);
        Look.everywhere(browser, site, "/import", "import-sample");
        browser.open(site.at("/import?lang=en"), 1280, 900, false);
        assertThat(browser.texts(".start-troubles strong")).hasSize(4).contains("Luminaires, Google Ads");
        assertThat(browser.one(".start-words").getText()).contains("does not exist");
        click(".start-own a");
        assertThat(browser.count("#zone")).isOne();
        Look.everywhere(browser, site, "/import?new=1", "import-new");
    }

    @Test
    @Order(2)
    void files_of_several_platforms_are_looked_at_before_they_make_an_account() {
        browser.open(site.at("/import?new=1&lang=en"), 1280, 900, false);
        choose(
                EXPORTS.resolve("google_ads/campaigns-by-day.csv"),
                EXPORTS.resolve("meta_ads/french.csv"),
                EXPORTS.resolve("generic/workbook.xlsx"),
                EXPORTS.resolve("generic/zip-of-several.zip"));
        waitForPreview();
        assertThat(browser.texts(".intake-format strong")).contains("Google Ads", "Meta Ads", "Generic table");
        assertThat(site.service.inputs().accounts()).containsExactly("sample");
        Look.everywhere(browser, site, path(), "import-preview");
    }

    @Test
    @Order(3)
    void one_click_makes_the_account_which_opens_first_from_then_on() {
        browser.open(site.at("/import?new=1&lang=en"), 1280, 900, false);
        choose(EXPORTS.resolve("google_ads/campaigns-by-day.csv"));
        waitForPreview();
        assertThat(browser.one("#account-currency").getDomProperty("value")).isEqualTo("CAD");
        fill("#account-name", "Chez Zoé");
        fill("#account-margin", "55");
        click("#take button.main");
        browser.until("return location.pathname === '/import/account' && document.readyState === 'complete'");
        assertThat(browser.one("[role=status]").getText()).contains("what is each campaign for");
        assertThat(site.service.inputs().declared(OWN).setting().content())
                .contains("account: \"Chez Zoé\"", "grossMargin: 0.55", "currency: CAD");
        browser.open(site.at("/?lang=en"), 1280, 900, false);
        browser.until("return document.querySelector('h1').textContent.includes('What to do next')");
        assertThat(browser.texts(".where strong").get(0)).isEqualTo("Chez Zoé");
        browser.open(site.at("/import?lang=en&account=sample"), 1280, 900, false);
        assertThat(browser.count(".start-welcome")).isOne();
    }

    @Test
    @Order(4)
    void the_objective_of_a_campaign_is_chosen_and_advice_is_made_anew() {
        browser.open(site.at("/import/account?lang=en&account=" + OWN), 1280, 900, false);
        new Select(browser.one(".intake-goals li:first-child select[name=objective]")).selectByValue("leads");
        click("form[action*='/account/campaigns'] button.main");
        browser.until("return location.search.includes('saved=1')");
        assertThat(new Select(browser.one(".intake-goals li:first-child select[name=objective]"))
                        .getFirstSelectedOption()
                        .getText())
                .isEqualTo("Leads");
        assertThat(site.service.inputs().declared(OWN).setting().content()).contains("objective: leads");
        Look.everywhere(browser, site, "/import/account?account=" + OWN, "import-account");
    }

    @Test
    @Order(5)
    void columns_that_nobody_knows_are_named_once_and_remembered() throws IOException {
        String table = "Jour;Opération;Dépense totale;Visites du site;Points magiques;Prospects Facebook\n"
                + "01/10/2026;" + HOSTILE + ";12,50;10;3;1\n02/10/2026;" + HOSTILE + ";14,00;20;4;2\n";
        Path first = write("semaine <i>40<b>.csv", table);
        browser.open(site.at("/import?lang=en&account=" + OWN), 1280, 900, false);
        choose(first);
        waitForPreview();
        assertThat(browser.count(".intake-map[open]")).isOne();
        assertThat(browser.one("#take button.main").isEnabled()).isFalse();
        Look.everywhere(browser, site, path(), "import-mapping");
        browser.open(site.at(path() + "&lang=en"), 1280, 900, false);
        name("Jour", "date");
        name("Opération", "campaignName");
        name("Dépense totale", "spend");
        name("Visites du site", "clicks");
        name("Prospects Facebook", "leads");
        name("Points magiques", "");
        click(".intake-map button.main");
        browser.until("return document.getElementById('open-locale') !== null");
        assertThat(browser.texts(".intake-file-card .field-problem").get(0)).contains("Choose fr-FR above");
        new Select(browser.one("#open-locale")).selectByValue("fr-FR");
        click(".intake-open button.main");
        browser.until(
                "return document.querySelector('#take button.main') && !document.querySelector('#take button.main').disabled");
        assertThat(browser.texts(".intake-campaigns span")).containsExactly(HOSTILE);
        assertThat(browser.texts(".intake-file-head h3")).containsExactly("semaine <i>40<b>.csv");
        click("#take button.main");
        browser.until("return document.querySelector('.intake-done') !== null");
        assertThat(browser.evaluate("return document.title")).asString().doesNotContain("taken");
        assertThat(browser.texts(".intake-file-head h3")).containsExactly("semaine <i>40<b>.csv");

        browser.open(site.at("/import?lang=en&account=" + OWN), 1280, 900, false);
        choose(write("semaine-41.csv", table.replace("/10/", "/11/")));
        waitForPreview();
        assertThat(browser.one("#take button.main").isEnabled()).isTrue();
        assertThat(browser.texts(".intake-format strong")).containsExactly("Your own table, as you described it");
        click("#take button.main");
        browser.until("return document.querySelector('.intake-done') !== null");
        browser.open(site.at("/import/account?lang=fr&account=" + OWN), 1280, 900, false);
        assertThat(browser.texts(".intake-goal-name strong")).contains(HOSTILE);
        assertThat(browser.count(".intake-goal-name b")).isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(6)
    void an_import_is_taken_back_with_the_mouse_after_a_question() {
        browser.open(site.at("/import?lang=en&account=" + OWN), 1280, 900, false);
        assertThat(browser.count(".intake-list li")).isEqualTo(3);
        assertThat(browser.count(".intake-list form")).isOne();
        click(".intake-list form button");
        browser.driver().switchTo().alert().dismiss();
        assertThat(browser.count(".intake-list .is-undone")).isZero();
        click(".intake-list form button");
        browser.driver().switchTo().alert().accept();
        browser.until("return document.querySelectorAll('.intake-list .is-undone').length === 1");
        assertThat(browser.one("#said").getText()).contains("undone: 2 rows");
        assertThat(browser.evaluate("return document.activeElement.id")).isEqualTo("imports-title");
        assertThat(browser.count(".intake-list form")).isOne();
        Look.everywhere(browser, site, "/import?account=" + OWN, "import-list");
    }

    @Test
    @Order(7)
    void everything_works_by_keyboard_alone() throws IOException {
        browser.open(site.at("/import?lang=fr&account=" + OWN), 1280, 900, false);
        focusByTab(".intake-list form button");
        browser.press(Keys.ENTER);
        browser.driver().switchTo().alert().accept();
        browser.until("return document.querySelectorAll('.intake-list .is-undone').length === 2");
        assertThat(browser.one("#said").getText()).contains("L'import est annulé");
        focusByTab("#files");
        browser.one("#files")
                .sendKeys(write("octobre.csv", "date,campaignId,impresions,clicks,spend\n2026-10-01,a,100,10,5\n")
                        .toString());
        waitForPreview();
        focusByTab(".intake-map summary");
        browser.press(Keys.ENTER);
        browser.until("return document.querySelector('.intake-map').open");
        focusByTab("select[name=target]");
        focusByTab("#take button.main");
        browser.press(Keys.ENTER);
        browser.until("return document.querySelector('.intake-done') !== null");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(8)
    void files_are_dropped_on_the_zone_and_a_picture_is_refused_in_words() {
        browser.open(site.at("/import?lang=en&account=" + OWN), 1280, 900, false);
        drop("drawing.csv", "\\u0089PNG\\u0000\\u0001");
        waitForPreview();
        assertThat(browser.texts(".intake-state-poor")).containsExactly("Not usable yet");
        assertThat(browser.one("#take button.main").isEnabled()).isFalse();
        Look.everywhere(browser, site, path(), "import-refused");
        browser.open(site.at(path() + "&lang=en"), 1280, 900, false);
        click("#take button.quiet");
        browser.until("return location.pathname === '/import'");
    }

    @Test
    @Order(9)
    void the_sample_goes_out_of_sight_and_comes_back() {
        browser.open(site.at("/import?lang=en&account=" + OWN), 1280, 900, false);
        click(".intake-sample button");
        browser.until("return document.querySelector('form[action*=\"sample/show\"]') !== null");
        assertThat(browser.count(".accounts")).isZero();
        click(".intake-sample button");
        browser.until("return document.querySelector('form[action*=\"sample/hide\"]') !== null");
        assertThat(site.service.office().desks())
                .extracting(desk -> desk.account().id())
                .containsExactly(OWN, "sample");
    }

    private static void drop(String name, String content) {
        browser.evaluate("const files = new DataTransfer(); files.items.add(new File([\"" + content + "\"], '" + name
                + "')); document.getElementById('zone').dispatchEvent(new DragEvent('drop', {dataTransfer: files, bubbles:"
                + " true, cancelable: true}))");
    }

    private static Path write(String name, String text) throws IOException {
        Path at = Files.createDirectories(folder.resolve("drop"));
        return Files.writeString(at.resolve(name), text);
    }

    private static void name(String column, String target) {
        WebElement row = browser.driver().findElements(By.cssSelector(".intake-columns li")).stream()
                .filter(one -> one.findElement(By.tagName("label")).getText().equals(column))
                .findFirst()
                .orElseThrow();
        new Select(row.findElement(By.tagName("select"))).selectByValue(target);
    }

    /** Pages scroll smoothly, which a driver does not wait for. */
    private static void click(String selector) {
        WebElement found = browser.one(selector);
        browser.driver().executeScript("arguments[0].scrollIntoView({behavior: 'instant', block: 'center'})", found);
        found.click();
    }

    private static void fill(String selector, String text) {
        WebElement field = browser.one(selector);
        field.clear();
        field.sendKeys(text);
    }

    private static void focusByTab(String selector) {
        for (int i = 0; i < 80; i++) {
            if (Boolean.TRUE.equals(browser.evaluate("return document.activeElement.matches(\"" + selector + "\")"))) {
                return;
            }
            browser.type(Keys.TAB);
        }
        throw new AssertionError("No tab leads to " + selector);
    }

    private static void choose(Path... files) {
        browser.one("#files")
                .sendKeys(String.join(
                        "\n", List.of(files).stream().map(Path::toString).toList()));
    }

    private static void waitForPreview() {
        browser.until("return location.pathname.startsWith('/import/preview/') && document.readyState === 'complete'");
    }

    /** Where the browser is, without the language. */
    private static String path() {
        return browser.address()
                .replaceFirst("^https?://[^/]+", "")
                .replaceFirst("([?&])lang=..&", "$1")
                .replaceFirst("[?&]lang=..$", "");
    }
}
