package dev.boussole.web.page.campaign;

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
import org.openqa.selenium.support.ui.Select;

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

    private static void visit(String path) {
        browser.open(site.at(path), 1280, 900, false);
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
    void what_needs_something_stands_first_then_what_spends_most() {
        visit("/campaigns?lang=en");
        assertThat(browser.texts(".campaign-table tbody th a"))
                .startsWith("Luminaires, Google Ads", "Veilleuses enfant, Meta", "Suspensions, Google Ads")
                .endsWith("Marque, Google Ads", "Le guide de la lumière")
                .hasSize(9);
    }

    @Test
    void the_list_is_searched_as_one_types_without_accents() {
        visit("/campaigns?lang=en");
        browser.one("#campaign-q").sendKeys("LUMIERE");
        browser.until("return document.querySelectorAll('.campaign-table tbody tr').length === 1");
        assertThat(browser.texts(".campaign-table tbody th a")).containsExactly("Le guide de la lumière");
        assertThat(browser.evaluate("return document.activeElement.id")).isEqualTo("campaign-q");
        assertThat(browser.address()).contains("q=LUMIERE");
    }

    @Test
    void the_list_is_filtered_and_says_when_nothing_answers() {
        visit("/campaigns?lang=en");
        new Select(browser.one("#campaign-channel")).selectByValue("paid_social");
        browser.until("return document.querySelectorAll('.campaign-table tbody tr').length === 2");
        new Select(browser.one("#campaign-state")).selectByValue("calm");
        browser.until("return document.querySelector('.campaign-found .empty') !== null");
        assertThat(browser.one(".campaign-found").getText()).contains("No campaign answers to that.");
    }

    @Test
    void missing_steps_are_said_and_never_nought() {
        visit("/campaigns/veilleuses-enfant?lang=en");
        assertThat(browser.texts(".funnel-step"))
                .anySatisfy(step ->
                        assertThat(step).contains("Checkouts", "not received").doesNotContain("0"))
                .anySatisfy(step ->
                        assertThat(step).contains("Clicks", "21,570", "1.6% of “Impressions”", "95%: 1.58% to 1.62%"));
    }

    @Test
    void parts_that_differ_surely_are_marked_and_others_are_not() {
        visit("/campaigns/lettre-atelier?lang=en");
        assertThat(browser.texts("#parts-emailsend-hard_bounce")).hasSize(1);
        assertThat(browser.count("section[aria-labelledby='parts-emailsend-hard_bounce'] tr.tone-poor"))
                .isEqualTo(4);
        assertThat(browser.count("section[aria-labelledby='parts-emailsend-click_rate'] tr.tone-poor"))
                .isZero();
    }

    @Test
    void history_tells_of_changes_and_of_advice() {
        visit("/campaigns/lettre-atelier?lang=en");
        assertThat(browser.texts(".timeline > li"))
                .anySatisfy(row -> assertThat(row).contains("import des 4 100 contacts du salon de 2023", "Change"))
                .anySatisfy(row -> assertThat(row).contains("Remove dead addresses", "Active", "Advice"));
    }

    @Test
    void a_silent_rule_is_asked_with_the_keyboard_alone() {
        visit("/campaigns/marque-recherche?lang=en");
        browser.evaluate("document.getElementById('why-not-rule').focus()");
        browser.type("Replace the creative", Keys.TAB, Keys.ENTER);
        browser.until("return document.querySelector('.whynot') !== null");
        assertThat(browser.one(".whynot").getText()).contains("Replace the creative");
        assertThat(browser.count(".whynot-fails")).isPositive();
    }

    @Test
    void a_kpi_explains_itself_with_the_keyboard_alone() {
        visit("/campaigns/veilleuses-enfant?lang=en");
        browser.evaluate("document.querySelector('.kpi-help summary').focus()");
        browser.type(Keys.ENTER);
        browser.until("return document.querySelector('.kpi-help[open]') !== null");
        assertThat(browser.one(".kpi-help[open]").getText()).contains("conversions / clicks");
    }

    @Test
    void a_campaign_that_does_not_exist_is_said_to_be_missing() {
        visit("/campaigns/nowhere?lang=en");
        assertThat(browser.one("main").getText()).contains("nowhere");
    }
}
