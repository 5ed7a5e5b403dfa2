package dev.boussole.web.page.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Actor;
import dev.boussole.service.ruleset.DraftedFile;
import dev.boussole.service.ruleset.RulePath;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.service.ruleset.Served;
import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import dev.boussole.web.browser.LiveSite;
import dev.boussole.web.browser.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** From a threshold to its publication and back again. */
@ExtendWith(ChromiumCondition.class)
class RuleEditsInBrowserTest {
    private static final String BOUNCES = "[name='value:hard-bounce-max:']";

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

    private static void type(String selector, String value) {
        browser.evaluate("const cell = document.querySelector(\"" + selector + "\"); cell.focus(); cell.select()");
        browser.type(value);
    }

    /** Goes on from field to field until one has the focus. */
    private static void tabTo(String selector) {
        for (int i = 0; i < 400; i++) {
            if (Boolean.TRUE.equals(browser.evaluate("return document.activeElement.matches(\"" + selector + "\")"))) {
                return;
            }
            browser.type(Keys.TAB);
        }
        throw new AssertionError("No key leads to " + selector);
    }

    /** The test that tells the old limit from the new one is drafted as well. */
    private static void testTheNewLimit() {
        Rulesets rules = (Rulesets) site.service.rules();
        Served served = rules.served().orElseThrow();
        DraftedFile file = rules.drafts().file(served, new RulePath("email/list.test.yaml"));
        String text = served.files().getOrDefault(file.path(), "");
        rules.drafts()
                .write(
                        file,
                        text.replace(
                                "{ value: 0.021, n: 1000, successes: 21 }", "{ value: 0.031, n: 1000, successes: 31 }"),
                        new Actor("Claire"));
    }

    @Test
    void what_is_no_number_is_told_beside_its_cell_and_the_focus_stays() {
        browser.open(site.at("/rules/thresholds?lang=fr&q=hard-bounce"), 1280, 900, false);
        type(BOUNCES, "beaucoup");
        browser.type(Keys.TAB);
        browser.until("return document.querySelector('[id$=value-problem]').textContent.includes('beaucoup')");
        assertThat(browser.one("#threshold-effect").getText()).contains("1 case est inutilisable");
        assertThat(browser.evaluate("return document.activeElement.name")).isEqualTo("source:hard-bounce-max:");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void with_the_keyboard_alone_a_threshold_is_tried_drafted_published_and_gone_back_from() {
        browser.open(site.at("/rules/thresholds?lang=en&q=hard-bounce"), 1280, 900, false);
        type(BOUNCES, "0.03");
        browser.type(Keys.TAB);
        browser.until("return document.querySelectorAll('.rule-diff-card').length === 1");
        assertThat(browser.texts(".rule-diff-card .chip")).containsExactly("Gone");
        assertThat(browser.inaccessible()).isEmpty();
        browser.shoot("thresholds-effect-en-1280");
        tabTo("button[value=save]");
        browser.type(Keys.ENTER);

        browser.until("return location.pathname === '/rules/publish'");
        browser.until("return document.querySelectorAll('.rule-trial-poor').length === 1");
        assertThat(browser.one(".rule-trial-poor").getText()).contains("1 of ", "tests fail", "email.stale-list");
        assertThat(browser.texts(".rule-line-new code")).containsExactly("hard-bounce-max,,0.03,rate,PJ");
        tabTo("#publish-note");
        browser.type("Too early", Keys.TAB, Keys.ENTER);
        browser.until("return document.querySelector('[role=alert]') !== null");
        assertThat(browser.one("[role=alert]").getText()).contains("not published", "email/list.test.yaml");

        testTheNewLimit();
        Look.everywhere(browser, site, "/rules/publish?trial=true", "rules-publish");
        browser.open(site.at("/rules/publish?lang=en"), 1280, 900, false);
        browser.until("return document.querySelectorAll('.rule-trial-good').length === 2");
        tabTo("#publish-note");
        browser.type("Lists may age <b>further</b>");
        tabTo("form[action^='/rules/publish'] button.main");
        browser.type(Keys.ENTER);

        browser.until("return location.pathname === '/rules/history'");
        assertThat(browser.texts(".rule-history > li")).hasSize(2);
        assertThat(browser.texts(".rule-history > li").get(0))
                .contains("In service", "Published", "Lists may age <b>further</b>", "2 files changed");

        tabTo(".rule-history > li:nth-child(2) a");
        browser.type(Keys.ENTER);
        browser.until("return document.querySelectorAll('.rule-diff-card').length === 1");
        assertThat(browser.inaccessible()).isEmpty();
        browser.shoot("rules-back-en-1280");
        tabTo("#back-note");
        browser.type("It went too far");
        tabTo("input[name=sure]");
        browser.type(Keys.SPACE);
        tabTo(".rule-back button");
        browser.type(Keys.ENTER);
        browser.until("return document.querySelectorAll('.rule-history > li').length === 3");
        assertThat(browser.texts(".rule-history > li").get(0)).contains("In service", "It went too far");
        assertThat(browser.complaints()).isEmpty();
        Look.everywhere(browser, site, "/rules/history/2", "rules-compare");
    }

    @Test
    void a_table_from_a_spreadsheet_is_tried_before_it_is_saved() throws Exception {
        browser.open(site.at("/rules/thresholds?lang=en"), 1280, 900, false);
        Path table = folder.resolve("uploaded.csv");
        String text = Files.readString(site.rulebook.resolve("thresholds.csv"));
        Files.writeString(table, text.replace("hard-bounce-max,,0.02", "hard-bounce-max,,0.04"));
        browser.one("#threshold-file").sendKeys(table.toAbsolutePath().toString());
        browser.until("return document.querySelectorAll('.rule-diff-card').length === 1");
        assertThat(browser.one(".rule-changes").getText()).contains("hard-bounce-max", "0.02 0.04");
        assertThat(browser.count("#threshold-effect button.main")).isEqualTo(1);
        assertThat(browser.complaints()).isEmpty();
    }
}
