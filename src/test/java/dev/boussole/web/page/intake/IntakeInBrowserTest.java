package dev.boussole.web.page.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import dev.boussole.web.browser.LiveSite;
import dev.boussole.web.browser.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** One visitor from the sample to an account of their own, and back out of a mistake. */
@ExtendWith(ChromiumCondition.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntakeInBrowserTest {
    private static final Path EXPORTS = Path.of("fixtures", "exports").toAbsolutePath();
    private static final String HOSTILE = "<script>document.title='taken'</script><b>Spring</b>";

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
    @Order(1)
    void the_sample_tells_its_story_and_leads_to_the_drop_zone() {
        browser.open(site.at("/?lang=en"), 1280, 900, false);
        Look.everywhere(browser, site, "/import", "import-sample");
        browser.open(site.at("/import?lang=en"), 1280, 900, false);
        assertThat(browser.texts(".start-troubles strong")).hasSize(4).contains("Luminaires, Google Ads");
        assertThat(browser.texts(".start-words p").get(0)).contains("does not exist");
        browser.one(".start-own a").click();
        assertThat(browser.count("#zone")).isOne();
        Look.everywhere(browser, site, "/import?new=1", "import-new");
    }

    @Test
    @Order(2)
    void files_of_several_platforms_are_looked_at_before_they_make_an_account() {
        browser.open(site.at("/import?new=1&lang=en"), 1280, 900, false);
        choose(
                EXPORTS.resolve("google_ads/campaigns-by-day.csv"),
                EXPORTS.resolve("meta_ads/french.csv"),
                EXPORTS.resolve("generic/workbook.xlsx"),
                EXPORTS.resolve("generic/zip-of-several.zip"));
        waitFor("Look.preview");
        assertThat(browser.texts(".intake-format strong")).contains("Google Ads", "Meta Ads", "Generic table");
        assertThat(site.service.inputs().accounts()).containsExactly("sample");
        Look.everywhere(browser, site, path(), "import-preview");
    }

    private static void choose(Path... files) {
        browser.one("#files")
                .sendKeys(String.join("\n", List.of(files).stream().map(Path::toString).toList()));
    }

    private static void waitFor(String what) {
        browser.until("return location.pathname.startsWith('/import/preview/') && document.readyState === 'complete'");
    }

    /** Where the browser is, without the language. */
    private static String path() {
        return browser.address().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?lang=..&?", "?").replaceFirst("\\?$", "");
    }
}
