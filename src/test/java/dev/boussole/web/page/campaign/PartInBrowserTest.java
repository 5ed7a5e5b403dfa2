package dev.boussole.web.page.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import dev.boussole.web.browser.LiveSite;
import dev.boussole.web.browser.Look;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Of four landing pages one loses its visitors: on the campaign's page, and on that of the advice about it. */
@ExtendWith(ChromiumCondition.class)
class PartInBrowserTest {
    @TempDir
    static Path folder;

    private static LiveSite site;
    private static Browser browser;

    @BeforeAll
    static void open() {
        site = LiveSite.over(Path.of("fixtures", "cases", "one-weak-page"), folder);
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
        site.close();
    }

    @Test
    void the_weak_page_is_marked_among_the_others() {
        Look.everywhere(browser, site, "/campaigns/combles", "campaign-pages");
        browser.open(site.at("/campaigns/combles?lang=en"), 1280, 900, false);
        assertThat(browser.texts(".part-rows tr.tone-poor"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).contains("Surely"));
        assertThat(browser.count(".part-rows tbody tr")).isGreaterThan(browser.count(".part-rows tr.tone-poor"));
    }

    @Test
    void advice_on_a_part_is_proved_by_the_part() {
        browser.open(site.at("/campaigns/combles?lang=en"), 1280, 900, false);
        String advice = Objects.requireNonNull(browser.one(".campaign-advice a").getDomAttribute("href"));
        String path = advice.substring(0, advice.indexOf('?'));
        Look.everywhere(browser, site, path, "recommendation-part");
        browser.open(site.at(path + "?lang=en"), 1280, 900, false);
        assertThat(browser.count(".proof-bar .bar")).isPositive();
        assertThat(browser.count(".advice-chart svg.plot")).isPositive();
    }
}
