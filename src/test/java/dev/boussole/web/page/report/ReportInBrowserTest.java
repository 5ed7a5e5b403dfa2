package dev.boussole.web.page.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import dev.boussole.web.browser.LiveSite;
import dev.boussole.web.browser.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

@ExtendWith(ChromiumCondition.class)
class ReportInBrowserTest {
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
    void the_report_looks_right_everywhere() {
        Look.everywhere(browser, site, "/report", "report");
    }

    @Test
    void paper_shows_the_report_alone() {
        browser.open(site.at("/report?lang=fr"), 794, 1123, true);
        browser.driver()
                .executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print", "features", List.of()));
        browser.shoot("report-fr-paper");
        assertThat(browser.evaluate("return [...document.querySelectorAll('header.top, .report-tools, details')]"
                        + ".every(one => getComputedStyle(one).display === 'none' || one.closest('.report-tools'))"))
                .isEqualTo(true);
        assertThat(browser.evaluate("return getComputedStyle(document.querySelector('#report-heading')).color"))
                .isEqualTo("rgb(0, 0, 0)");
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
    }

    @Test
    void another_period_and_campaign_are_shown_as_they_are_chosen() {
        browser.open(site.at("/report?lang=en"), 1280, 900, false);
        browser.evaluate("const weeks = document.querySelector('[name=weeks]'); weeks.value = '4';"
                + " weeks.dispatchEvent(new Event('change', {bubbles: true}))");
        browser.until("return location.search.includes('weeks=4') && document.readyState === 'complete'");
        assertThat(browser.texts(".report-period").get(0)).contains("4–31 October 2026");
        browser.evaluate("const one = document.querySelector('[name=campaign]'); one.value = 'devis-architectes';"
                + " one.dispatchEvent(new Event('change', {bubbles: true}))");
        browser.until("return location.search.includes('campaign=devis') && document.readyState === 'complete'");
        assertThat(browser.texts(".report-period").get(0)).contains("Devis architectes, Microsoft Ads");
        assertThat(browser.one("article.report").getText()).doesNotContain("Veilleuses");
    }

    @Test
    void the_keyboard_reaches_the_files_and_the_print_button() {
        browser.open(site.at("/report?lang=en"), 1280, 900, false);
        browser.evaluate("window.printed = 0; window.print = () => { window.printed++; };"
                + " document.querySelector('[name=weeks]').focus()");
        for (int i = 0; i < 12 && !browser.focused().equals("Print"); i++) {
            browser.press(Keys.TAB);
        }
        browser.press(Keys.ENTER);
        assertThat(browser.evaluate("return window.printed")).isEqualTo(1L);
    }

    @Test
    void without_a_mail_server_the_page_says_how_to_set_one() {
        browser.open(site.at("/report?lang=en"), 1280, 900, false);
        browser.one(".report-send summary").click();
        assertThat(browser.one(".report-no-mail").getText()).contains("smtp.host", "BOUSSOLE_SMTP_HOST");
        assertThat(browser.count(".report-send form")).isZero();
    }
}
