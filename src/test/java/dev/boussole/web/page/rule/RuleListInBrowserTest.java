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
class RuleListInBrowserTest {
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
