package dev.boussole.web.page.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import dev.boussole.web.browser.LiveSite;
import dev.boussole.web.browser.Look;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

@ExtendWith(ChromiumCondition.class)
class RulesInBrowserTest {
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
    void the_list_looks_right_everywhere() {
        Look.everywhere(browser, site, "/rules", "rules");
    }

    @Test
    void a_rule_looks_right_everywhere() {
        Look.everywhere(browser, site, "/rules/creative.fatigue", "rule");
    }

    @Test
    void a_rule_that_speaks_looks_right_everywhere() {
        Look.everywhere(browser, site, "/rules/goal.out-of-reach", "rule-speaking");
    }

    @Test
    void the_thresholds_look_right_everywhere() {
        Look.everywhere(browser, site, "/rules/thresholds", "thresholds");
    }

    @Test
    void no_draft_and_the_history_look_right_everywhere() {
        Look.everywhere(browser, site, "/rules/publish", "rules-publish-empty");
        Look.everywhere(browser, site, "/rules/history", "rules-history");
    }

    @Test
    void a_rule_leads_to_what_it_has_to_do_with() {
        browser.open(site.at("/rules/creative.fatigue?lang=en"), 1280, 900, false);
        assertThat(browser.texts(".rule-relation h2")).containsExactly("Holds back", "Held back by");
        assertThat(browser.one(".rule-code").getText())
                .startsWith("rule \"creative.fatigue\"")
                .endsWith("end");
        assertThat(browser.texts(".rule-code .drl-keyword")).contains("rule", "when", "then", "end");
        assertThat(browser.one(".rule-when").getText()).contains("Frequency is at least 3.5 (fatigue-frequency)");
        browser.evaluate("document.querySelector(\".rule-relation a[href*='budget.scale']\").focus()");
        browser.type(Keys.ENTER);
        browser.until("return location.pathname === '/rules/budget.scale'");
        assertThat(browser.texts(".rule-relation h2")).contains("Held back by");
    }

    @Test
    void where_a_rule_spoke_leads_to_its_recommendations() {
        browser.open(site.at("/rules/goal.out-of-reach?lang=fr"), 1280, 900, false);
        assertThat(browser.texts("#rule-now ~ ul a")).isNotEmpty();
        browser.evaluate("document.querySelector('#rule-now ~ ul a').focus()");
        browser.type(Keys.ENTER);
        browser.until("return location.pathname.startsWith('/recommendations/')");
        assertThat(browser.texts("h1").get(0)).isNotBlank();
    }

    @Test
    void a_word_typed_narrows_the_list_and_the_address_with_it() {
        browser.open(site.at("/rules?lang=fr"), 1280, 900, false);
        browser.one("#rule-q").click();
        browser.type("fatigue");
        browser.until("return document.querySelectorAll('.rule-rows > li').length < 20");
        assertThat(browser.texts(".rule-name")).anyMatch(row -> row.contains("creative.fatigue"));
        browser.until("return location.search.includes('q=fatigue')");
        assertThat(browser.one("#rule-q").equals(browser.driver().switchTo().activeElement()))
                .isTrue();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_rules_that_spoke_are_found_with_the_keyboard_alone() {
        browser.open(site.at("/rules?lang=en"), 1280, 900, false);
        browser.evaluate("document.querySelector('#rule-q').focus()");
        for (int i = 0; i < 40 && !browser.focused().startsWith("Spoke lately"); i++) {
            browser.type(Keys.TAB);
        }
        browser.type(Keys.ENTER);
        browser.until("return location.search.includes('health=fired')");
        assertThat(browser.texts(".rule-spoke")).isNotEmpty().allMatch(text -> text.startsWith("spoke "));
    }
}
