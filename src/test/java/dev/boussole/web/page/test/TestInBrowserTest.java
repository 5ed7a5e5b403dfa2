package dev.boussole.web.page.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import dev.boussole.web.browser.HostileSample;
import dev.boussole.web.browser.LiveSite;
import dev.boussole.web.browser.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

@ExtendWith(ChromiumCondition.class)
class TestInBrowserTest {
    private static final String TESTS = """

            experiments:
              - { id: fiche-produit, campaign: suspensions-recherche, kpi: cvr, start: 2026-09-14, plannedPerArm: 14000, arms: [ { name: Actuelle, n: 14102, successes: 424 }, { name: Photos en situation, n: 14055, successes: 501 } ], guardrail: { kpi: bounce_rate, arms: [ { name: Actuelle, n: 14102, successes: 6120 }, { name: Photos en situation, n: 14055, successes: 6101 } ] } }
              - { id: "<b>bouton</b>", campaign: suspensions-recherche, kpi: cvr, start: 2026-10-12, plannedPerArm: 9000, arms: [ { name: "<i>vert</i>", n: 3000, successes: 90 }, { name: orange, n: 3050, successes: 140 } ] }
              - { id: panier, kpi: cvr, start: 2026-10-01, plannedPerArm: 5000, arms: [ { name: A, n: 5400, successes: 160 }, { name: B, n: 4600, successes: 150 } ] }
            """;

    private static final String READ = "/tests/read?kpi=cvr&start=2026-10-05&end=2026-10-25&planned=14000&arms=2"
            + "&name-1=A&n-1=14102&successes-1=424&name-2=%3Cscript%3E&n-2=14055&successes-2=501";

    @TempDir
    static Path folder;

    private static LiveSite site;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        Path workspace = HostileSample.in(folder);
        Files.writeString(workspace.resolve("boussole.yaml"), TESTS, StandardOpenOption.APPEND);
        site = LiveSite.over(workspace, folder.resolve("served"));
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
        site.close();
    }

    private static void open(String path) {
        browser.open(site.at(path), 1280, 900, false);
    }

    private static String text(String selector) {
        return browser.one(selector).getText();
    }

    @Test
    void the_tests_of_an_account_look_right_everywhere() {
        Look.everywhere(browser, site, "/tests", "tests");
        assertThat(browser.texts(".test-rows h3")).contains("fiche-produit", "<b>bouton</b>", "panier");
    }

    @Test
    void a_plan_looks_right_everywhere() {
        Look.everywhere(
                browser, site, "/tests/plan?campaign=suspensions-recherche&kpi=cvr&start=2026-11-02", "test-plan");
        assertThat(browser.one("#campaign").getText()).contains(HostileSample.LINK);
    }

    @Test
    void a_reading_looks_right_everywhere() {
        Look.everywhere(browser, site, "/tests/read?experiment=fiche-produit", "test-read");
        Look.everywhere(browser, site, "/tests/read", "test-read-empty");
    }

    @Test
    void the_figures_of_a_campaign_are_taken_over() {
        open("/tests/plan?lang=en");
        new Select(browser.one("#campaign")).selectByValue("suspensions-recherche");
        browser.until("return document.querySelector('#plan h2') !== null");
        assertThat(browser.one("#baseline").getDomProperty("value")).isNotBlank();
        assertThat(text("#plan h2")).startsWith("Show each of the 2 versions to");
        assertThat(browser.address()).contains("campaign=suspensions-recherche");
    }

    @Test
    void the_plan_follows_what_is_typed_and_keeps_the_focus() {
        open("/tests/plan?lang=en&baseline=3");
        browser.one("#uplift").clear();
        browser.one("#uplift").sendKeys("10");
        browser.until("return document.querySelector('#plan h2').textContent.includes('53,211')");
        assertThat(browser.evaluate("return document.activeElement.id")).isEqualTo("uplift");
        browser.one("#uplift").sendKeys(Keys.END, "x");
        browser.until("return document.querySelector('#uplift-said .field-problem') !== null");
        assertThat(text("#uplift-said")).startsWith("Expected a number");
    }

    @Test
    void a_plan_is_made_with_the_keyboard_alone() {
        open("/tests/plan?lang=fr");
        browser.driver().executeScript("document.getElementById('baseline').focus()");
        browser.type("3", Keys.TAB);
        browser.type(Keys.END, Keys.BACK_SPACE, Keys.BACK_SPACE, "20", Keys.ENTER);
        browser.until("return document.querySelector('#plan h2') !== null && location.search.includes('uplift=20')");
        assertThat(text("#plan h2")).startsWith("Montrez chacune des 2 versions à 13\u202f914 personnes");
    }

    @Test
    void a_test_is_read_from_typed_figures_without_script_taking_names_for_markup() {
        open(READ + "&lang=en");
        assertThat(text("#verdict")).isEqualTo("Ship “<script>”: the test is complete and it wins");
        assertThat(browser.texts(".test-arms th[scope=row]")).containsExactly("A", "<script>");
        assertThat(text(".test-checks")).contains("as evenly as chance allows");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_test_is_typed_with_the_keyboard_alone() {
        open("/tests/read?lang=en");
        browser.driver().executeScript("document.getElementById('planned').focus()");
        browser.type("1000", Keys.TAB);
        browser.evaluate("for (const [id, v] of [['start','2026-10-05'],['end','2026-10-20']])"
                + " document.getElementById(id).value = v");
        for (String[] field : new String[][] {{"n-1", "1000"}, {"successes-1", "1200"}, {"n-2", "1000"}}) {
            browser.one("#" + field[0]).sendKeys(field[1]);
        }
        browser.one("#successes-2").sendKeys("50", Keys.ENTER);
        browser.until("return document.querySelector('[role=alert]') !== null");
        assertThat(text("#successes-1-said")).isEqualTo("More successes than people. Correct one of the two.");
        assertThat(browser.one("#n-2").getDomProperty("value")).isEqualTo("1000");
        browser.one("#successes-1").clear();
        browser.one("#successes-1").sendKeys("40", Keys.ENTER);
        browser.until("return document.querySelector('#verdict') !== null");
        assertThat(text("#verdict")).isNotBlank();
    }

    @Test
    void a_version_can_be_added() {
        open(READ + "&lang=en");
        browser.one("button[name=more]").sendKeys(Keys.ENTER);
        browser.until("return document.getElementById('name-3') !== null");
        assertThat(browser.one("#n-1").getDomProperty("value")).isEqualTo("14102");
    }

    @Test
    void whoever_looks_early_is_warned() {
        open("/tests/read?experiment=%3Cb%3Ebouton%3C%2Fb%3E&lang=fr");
        assertThat(text("h1")).isEqualTo("Test <b>bouton</b>");
        assertThat(text(".test-checks")).contains("cette lecture est provisoire");
        open("/tests/read?experiment=panier&lang=en");
        assertThat(text("#verdict")).isEqualTo("Discard the test and repair how its arms are filled");
    }
}
