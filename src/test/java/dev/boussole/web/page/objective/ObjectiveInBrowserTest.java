package dev.boussole.web.page.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Actor;
import dev.boussole.service.desk.ObjectiveTrial;
import dev.boussole.service.desk.Snapshot;
import dev.boussole.service.input.Objectives;
import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import dev.boussole.web.browser.HostileSample;
import dev.boussole.web.browser.LiveSite;
import dev.boussole.web.browser.Look;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

@ExtendWith(ChromiumCondition.class)
class ObjectiveInBrowserTest {
    @TempDir
    static Path folder;

    private static LiveSite site;
    private static Browser browser;
    private static String account;

    @BeforeAll
    static void open() {
        site = LiveSite.over(HostileSample.in(folder), folder.resolve("served"));
        account = site.service.office().desks().get(0).account().id();
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
        site.close();
    }

    private static Objectives objectives() {
        return site.service.inputs().objectives();
    }

    private static void open(String path) {
        browser.open(site.at(path), 1280, 900, false);
    }

    private static String text(String selector) {
        return browser.one(selector).getText();
    }

    private static void set(String id, String json) {
        objectives().put(account, id, json, null, Set.of(), Actor.LOCAL);
    }

    private static String json(String id, double target) {
        return "{\"id\":\"" + id + "\",\"campaign\":\"suspensions-recherche\",\"kpi\":\"cpa\",\"target\":" + target
                + ",\"start\":\"2026-09-01\",\"end\":\"2026-11-30\",\"owner\":\"Zoé\"}";
    }

    @Test
    void the_objectives_look_right_everywhere() {
        Look.everywhere(browser, site, "/objectives", "objectives");
        assertThat(text("main")).contains(HostileSample.LINK);
    }

    @Test
    void an_objective_looks_right_everywhere() {
        Look.everywhere(browser, site, "/objectives/leads-architectes", "objective");
        Look.everywhere(browser, site, "/objectives/new", "objective-new");
    }

    @Test
    void what_is_tried_fares_as_the_review_says() {
        open("/objectives");
        Snapshot now = site.service.office().desks().get(0).last().orElseThrow();
        assertThat(now.review().objectives())
                .hasSizeGreaterThan(2)
                .allSatisfy(one -> assertThat(
                                ObjectiveTrial.of(one.objective(), now.workspace(), now.ruleset(), now.asOf()))
                        .containsExactly(one));
    }

    @Test
    void verdicts_follow_what_is_typed_and_a_proposal_is_taken_over() {
        browser.complaints();
        open("/objectives/new?lang=en&campaign=suspensions-recherche");
        new Select(browser.one("#kpi")).selectByValue("cpa");
        browser.until("return document.querySelector('#smart-title') !== null");
        assertThat(text("#baseline-said")).startsWith("In EUR. Measured: €");
        browser.evaluate("document.getElementById('start').value = '2026-09-01'");
        browser.one("#target").sendKeys("5");
        browser.until("return document.querySelector('[data-take]') !== null");
        assertThat(browser.evaluate("return document.activeElement.id")).isEqualTo("target");
        String proposed = browser.one("[data-take]").getDomAttribute("data-take");
        browser.one("[data-take]").sendKeys(Keys.ENTER);
        browser.until("return document.getElementById('target').value === '" + proposed + "'");
        browser.until("return document.querySelector('.objective-sentence').textContent.includes('" + proposed + "')");
        assertThat(objectives().get(account, "cpa-suspensions-recherche")).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void an_objective_is_set_with_the_keyboard_alone_and_removed_and_brought_back() {
        open("/objectives/new?lang=fr&campaign=marque-recherche&kpi=cvr");
        browser.driver().executeScript("document.getElementById('target').focus()");
        browser.type("6,4", Keys.ENTER);
        browser.until("return location.pathname === '/objectives/cvr-marque-recherche'");
        assertThat(text(".objective-said")).startsWith("Fixé.");
        assertThat(objectives()
                        .get(account, "cvr-marque-recherche")
                        .orElseThrow()
                        .objective()
                        .target())
                .isEqualTo(0.064);
        browser.one(".objective-remove button").sendKeys(Keys.ENTER);
        browser.until("return document.querySelector('#removed-title') !== null");
        assertThat(objectives().get(account, "cvr-marque-recherche")).isEmpty();
        assertThat(browser.focused()).isEqualTo("Annuler");
        browser.type(Keys.ENTER);
        browser.until("return location.pathname === '/objectives/cvr-marque-recherche'");
        assertThat(objectives()
                        .get(account, "cvr-marque-recherche")
                        .orElseThrow()
                        .objective()
                        .target())
                .isEqualTo(0.064);
    }

    @Test
    void every_problem_stands_beside_its_field() {
        open("/objectives/new?lang=en");
        browser.one("#target").sendKeys("low");
        browser.one("#capacity").sendKeys("-4");
        browser.one("#id").sendKeys("no spaces");
        browser.one("#objective-form button.main").sendKeys(Keys.ENTER);
        browser.until("return document.querySelectorAll('.field-problem').length > 2");
        assertThat(text("#kpi-said")).isEqualTo("Choose one KPI.");
        assertThat(text("#target-said")).isEqualTo("This is not a number.");
        assertThat(text("#id-said")).startsWith("Use letters");
        assertThat(browser.one("#target").getDomProperty("value")).isEqualTo("low");
    }

    @Test
    void whoever_is_slower_is_told_and_loses_nothing() {
        set("slow", json("slow", 30));
        open("/objectives/slow?lang=en");
        set("slow", json("slow", 29));
        browser.one("#target").clear();
        browser.one("#target").sendKeys("27", Keys.ENTER);
        browser.until("return document.querySelector('#conflict-title') !== null");
        assertThat(browser.texts(".notice td")).containsExactly("27", "29");
        assertThat(objectives().get(account, "slow").orElseThrow().objective().target())
                .isEqualTo(29);
        browser.one(".notice button.main").sendKeys(Keys.ENTER);
        browser.until("return document.querySelector('.objective-said') !== null");
        assertThat(objectives().get(account, "slow").orElseThrow().objective().target())
                .isEqualTo(27);
        open("/objectives/slow?lang=en");
        objectives().delete(account, "slow", null, Actor.LOCAL);
        browser.one("#owner").sendKeys(" B", Keys.ENTER);
        browser.until("return document.querySelector('#conflict-title') !== null");
        browser.one(".notice button.main").sendKeys(Keys.ENTER);
        browser.until("return document.querySelector('.objective-said') !== null");
        assertThat(objectives().get(account, "slow").orElseThrow().objective().owner())
                .isEqualTo("Zoé B");
    }

    @Test
    void an_id_that_no_path_can_hold_has_a_page_too() {
        String id = "<b>a/b</b>";
        set(id, json(id, 30));
        open("/objectives?lang=en");
        browser.one("a[href*='one?id=']").sendKeys(Keys.ENTER);
        browser.until("return location.pathname === '/objectives/one'");
        assertThat(text(".where code")).isEqualTo(id);
        browser.one(".objective-remove button").sendKeys(Keys.ENTER);
        browser.until("return document.querySelector('#removed-title') !== null");
        assertThat(text("#removed-title")).contains(id);
    }
}
