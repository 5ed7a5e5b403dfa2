package dev.boussole.web.page.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import dev.boussole.web.browser.LiveSite;
import dev.boussole.web.browser.Look;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

@ExtendWith(ChromiumCondition.class)
class ChannelInBrowserTest {
    @TempDir
    static Path folder;

    private static LiveSite site;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        site = LiveSite.over(SpendLevels.in(folder), folder.resolve("served"));
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
    void the_channels_look_right_everywhere() {
        Look.everywhere(browser, site, "/channels", "channels");
    }

    @Test
    void a_channel_with_many_levels_of_spend_says_what_the_next_conversion_costs() {
        open("/channels?lang=en");
        assertThat(text("#response-paid_search")).contains("ten percent more spend brings", "(95%: €");
        assertThat(text("#response-display"))
                .contains("cannot be estimated yet", "1 of the 4 levels of spend", "Needed: 3 more levels");
        assertThat(browser.texts(".channel-table tbody th")).containsExactly("Paid search", "Paid social", "Display");
    }

    @Test
    void the_move_is_recomputed_while_the_slider_moves_with_the_keyboard_alone() {
        browser.complaints();
        open("/channels?lang=en&from=paid_social&to=paid_search");
        assertThat(text("#outcome h3")).startsWith("This move brings about +");
        String before = text("#outcome h3");
        browser.driver().executeScript("document.getElementById('share').focus()");
        browser.type(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        browser.until("return document.getElementById('shown').textContent === '15%'");
        browser.until("return location.search.includes('share=15')");
        assertThat(text("#outcome h3")).isNotEqualTo(before);
        assertThat(browser.evaluate("return document.activeElement.id")).isEqualTo("share");
        assertThat(text(".channel-figures")).contains("Worth in margin");
        browser.type(Keys.END);
        browser.until("return document.querySelector('.channel-warnings') !== null");
        assertThat(text(".channel-warnings")).contains("Extrapolated: Paid search", "20% of a budget at most");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_cannot_be_estimated_says_so_and_what_is_missing() {
        open("/channels?lang=fr&from=paid_social&to=paid_search&share=5");
        new Select(browser.one("#to")).selectByValue("display");
        browser.until("return document.querySelector('.channel-assumed') !== null");
        assertThat(text("#outcome h3")).isEqualTo("Vos données ne permettent pas encore de l'estimer");
        assertThat(text(".channel-list")).contains("Display : Il faut : 3 niveaux de plus");
        browser.driver().executeScript("document.getElementById('share').focus()");
        browser.type(Keys.END);
        browser.until("return document.querySelector('.channel-assumed') === null");
        assertThat(text(".channel-list")).contains("pas de chiffre pour un tel saut");
        new Select(browser.one("#to")).selectByValue("paid_social");
        browser.until("return document.querySelector('#outcome .empty') !== null");
        assertThat(text("#outcome")).isEqualTo("Choisissez deux canaux différents.");
    }
}
