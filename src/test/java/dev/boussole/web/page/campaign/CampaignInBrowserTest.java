package dev.boussole.web.page.campaign;

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

@ExtendWith(ChromiumCondition.class)
class CampaignInBrowserTest {
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
        Look.everywhere(browser, site, "/campaigns", "campaigns");
    }

    @Test
    void a_campaign_looks_right_everywhere() {
        Look.everywhere(browser, site, "/campaigns/veilleuses-enfant", "campaign");
    }

    @Test
    void a_campaign_with_an_objective_looks_right_everywhere() {
        Look.everywhere(browser, site, "/campaigns/suspensions-recherche?rule=creative.fatigue", "campaign-objective");
    }

    @Test
    void a_letter_looks_right_everywhere() {
        Look.everywhere(browser, site, "/campaigns/lettre-atelier", "campaign-letter");
    }

    @Test
    void a_campaign_with_little_data_looks_right_everywhere() {
        Look.everywhere(browser, site, "/campaigns/appliques-display", "campaign-thin");
    }
}
