package dev.boussole.web.page.recommendation;

import dev.boussole.decision.Life;
import dev.boussole.store.decision.LifeFilter;
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
class RecommendationInBrowserTest {
    @TempDir
    static Path folder;

    private static LiveSite site;
    private static Browser browser;

    @BeforeAll
    static void open() {
        site = LiveSite.sample(folder);
        browser = new Browser();
        browser.open(site.at("/"), 1280, 900, false);
    }

    @AfterAll
    static void close() {
        browser.close();
        site.close();
    }

    private static Life of(String campaign) {
        String account = site.service.office().desks().get(0).account().id();
        return site.service.recommendations().page(account, new LifeFilter(null, campaign, null, null, null), null, 1).get(0);
    }

    private static String path(String campaign) {
        return "/recommendations/" + of(campaign).id();
    }

    @Test
    void worn_out_adverts_look_right_everywhere() {
        Look.everywhere(browser, site, path("collection-automne"), "recommendation");
    }

    @Test
    void a_goal_out_of_reach_looks_right_everywhere() {
        Look.everywhere(browser, site, path("devis-architectes"), "recommendation-goal");
    }

    @Test
    void a_broken_tag_looks_right_everywhere() {
        Look.everywhere(browser, site, path("luminaires-recherche"), "recommendation-tag");
    }
}
