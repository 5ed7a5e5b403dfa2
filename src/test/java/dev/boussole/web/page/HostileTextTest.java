package dev.boussole.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Life;
import dev.boussole.store.decision.LifeFilter;
import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import dev.boussole.web.browser.HostileSample;
import dev.boussole.web.browser.LiveSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came from a file is text on every page, whatever it holds. */
@ExtendWith(ChromiumCondition.class)
class HostileTextTest {
    @TempDir
    static Path folder;

    private static LiveSite site;
    private static Browser browser;

    @BeforeAll
    static void open() {
        site = LiveSite.over(HostileSample.in(folder), folder.resolve("served"));
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
        site.close();
    }

    private static void visit(String path) {
        browser.complaints();
        browser.open(site.at(path), 1280, 900, false);
        browser.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        assertThat(browser.evaluate("return window.taken === undefined"))
                .as(path)
                .isEqualTo(true);
        assertThat(browser.count("img[src=x], script:not([src]), svg[onload], a[href^=javascript], [onerror]"))
                .as(path)
                .isZero();
        assertThat(browser.complaints()).as(path).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/?q=%3Cimg%20src%3Dx%20onerror%3Dwindow.taken%3D1%3E, false",
        "/campaigns, true",
        "/campaigns/collection-automne, true",
        "/campaigns/veilleuses-enfant, true",
        "/channels, false",
        "/objectives, true",
        "/objectives/new?campaign=suspensions-recherche&kpi=cpa, true",
        "/objectives/cpa-suspensions, true",
        "/tests, false",
        "/tests/read?name-1=%3Cimg%20src%3Dx%20onerror%3Dwindow.taken%3D1%3E, true",
        "/tests/plan?campaign=collection-automne, true",
        "/import, false",
        "/rules/creative.fatigue, true",
        "/rules/edit?file=creative/fatigue.drl, true",
        "/report, true",
        "/report.html, true"
    })
    void a_page_shows_markup_as_text(String path, boolean names) {
        for (String language : new String[] {"en", "fr"}) {
            visit(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            String source = browser.driver().getPageSource();
            assertThat(source.contains("&lt;") && source.contains("window.taken"))
                    .as(path)
                    .matches(shown -> shown || !names);
        }
    }

    @Test
    void the_week_shows_markup_as_text() {
        visit("/?lang=en");
        assertThat(browser.one("main").getText())
                .contains(HostileSample.IMAGE, HostileSample.SCRIPT, HostileSample.LINK);
    }

    @Test
    void the_list_of_campaigns_shows_markup_as_text() {
        visit("/campaigns?lang=en");
        assertThat(browser.one("main").getText())
                .contains(HostileSample.IMAGE, HostileSample.SCRIPT, HostileSample.LINK);
    }

    @Test
    void the_pages_of_campaigns_show_markup_as_text() {
        visit("/campaigns/veilleuses-enfant?lang=en&rule=creative.fatigue");
        assertThat(browser.one("h1").getText()).contains(HostileSample.SCRIPT);
        assertThat(browser.texts(".part-rows tbody th"))
                .contains(HostileSample.IMAGE, "Carrousel " + HostileSample.SCRIPT, HostileSample.FORMULA);
        visit("/campaigns/collection-automne?lang=fr");
        assertThat(browser.one("h1").getText()).isEqualTo(HostileSample.IMAGE);
        assertThat(browser.one("#history").getText()).contains("note " + HostileSample.IMAGE);
        for (String id :
                new String[] {"suspensions-recherche", "marque-recherche", "luminaires-recherche", "lettre-atelier"}) {
            visit("/campaigns/" + id + "?lang=fr");
        }
    }

    @Test
    void the_pages_of_recommendations_show_markup_as_text() {
        String account = site.service.office().desks().get(0).account().id();
        List<Life> lives =
                site.service.recommendations().page(account, new LifeFilter(null, null, null, null, null), null, 50);
        assertThat(lives).hasSizeGreaterThan(3);
        for (Life life : lives) {
            visit("/recommendations/" + life.id() + "?lang=fr");
            assertThat(browser.one("#proof, #first").isDisplayed()).isTrue();
        }
    }

    @Test
    void the_report_shows_markup_as_text() {
        visit("/report?lang=en");
        assertThat(browser.one("article.report").getText())
                .contains(HostileSample.IMAGE, HostileSample.SCRIPT, HostileSample.LINK, HostileSample.FORMULA);
    }
}
