package dev.boussole.web.page.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Life;
import dev.boussole.decision.State;
import dev.boussole.store.decision.LifeFilter;
import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import dev.boussole.web.browser.LiveSite;
import dev.boussole.web.browser.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
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
import org.openqa.selenium.support.ui.Select;

@ExtendWith(ChromiumCondition.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
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

    private static String account() {
        return site.service.office().desks().get(0).account().id();
    }

    private static Life of(String campaign) {
        return site.service
                .recommendations()
                .page(account(), new LifeFilter(null, campaign, null, null, null), null, 1)
                .get(0);
    }

    private static String path(String campaign) {
        return "/recommendations/" + of(campaign).id();
    }

    private static void visit(String campaign) {
        browser.open(site.at(path(campaign) + "?lang=en"), 1280, 900, false);
    }

    private static void click(String selector) {
        browser.driver()
                .executeScript(
                        "arguments[0].scrollIntoView({behavior: 'instant', block: 'center'})", browser.one(selector));
        browser.one(selector).click();
    }

    private static void openAnswer(String how) {
        browser.driver()
                .executeScript(
                        "document.querySelector(`form[action*='/${arguments[0]}']`).closest('details').open = true",
                        how);
    }

    @Test
    @Order(1)
    void worn_out_adverts_look_right_everywhere() {
        Look.everywhere(browser, site, path("collection-automne"), "recommendation");
    }

    @Test
    @Order(1)
    void a_goal_out_of_reach_looks_right_everywhere() {
        Look.everywhere(browser, site, path("devis-architectes"), "recommendation-goal");
    }

    @Test
    @Order(1)
    void each_condition_stands_beside_its_figure() {
        visit("collection-automne");
        assertThat(browser.texts(".proof > li"))
                .anySatisfy(row -> assertThat(row)
                        .contains("Frequency", "frequency.value >= 3.5", "4.3", "n = 39,122", "25 to 31 October 2026"))
                .anySatisfy(row -> assertThat(row)
                        .contains("Click-through rate", "ctr.falling", "-13.4%", "at 0.754%", "95%: 0.71% to 0.8%"));
    }

    @Test
    @Order(1)
    void the_rule_is_told_in_words_and_as_written() {
        visit("collection-automne");
        assertThat(browser.texts(".rule-sentences > li").get(0)).contains("Frequency is at least 3.5");
        browser.evaluate("document.querySelector('.rule-source').open = true");
        assertThat(browser.one(".drl").getText())
                .startsWith("rule \"creative.fatigue\"")
                .endsWith("end");
        assertThat(browser.count(".drl .drl-keyword")).isGreaterThan(2);
        assertThat(browser.one("#rule .block-lead a").getDomAttribute("href")).startsWith("/rules/creative.fatigue?");
    }

    @Test
    @Order(1)
    void the_link_to_share_is_a_plain_link_to_this_page() {
        visit("collection-automne");
        assertThat(browser.one(".advice-share").getDomProperty("href"))
                .isEqualTo(site.at(path("collection-automne") + "?lang=en").toString());
    }

    @Test
    @Order(2)
    void doing_it_with_the_mouse_says_when_it_is_judged_and_can_be_taken_back() {
        visit("collection-automne");
        browser.one("#apply-note").sendKeys("new video <b>online</b>");
        click("form[action*='/apply'] button");
        browser.until("return document.querySelector('.advice-chips .life-applied') !== null");
        assertThat(browser.one("#judged-title").findElement(By.xpath("..")).getText())
                .contains("Done on", "its effect is read from");
        assertThat(browser.texts(".advice-note")).containsExactly("new video <b>online</b>");
        assertThat(of("collection-automne").state()).isEqualTo(State.APPLIED);
        click("form[action*='/reopen'] button");
        browser.until("return document.querySelector('.advice-chips .life-active') !== null");
        assertThat(of("collection-automne").state()).isEqualTo(State.ACTIVE);
    }

    @Test
    @Order(2)
    void turning_it_down_needs_nothing_but_the_keyboard() {
        visit("lettre-atelier");
        browser.evaluate("document.querySelector('form[action*=\"/dismiss\"]').closest('details')"
                + ".querySelector('summary').focus()");
        browser.type(Keys.ENTER, Keys.TAB);
        browser.until("return document.activeElement.id === 'dismiss-reason'");
        browser.type("it is too risky", Keys.TAB);
        browser.until("return document.activeElement.id === 'dismiss-note'");
        browser.type("not this month", Keys.TAB, Keys.ENTER);
        browser.until("return document.querySelector('.advice-chips .life-dismissed') !== null");
        Life life = of("lettre-atelier");
        assertThat(life.state()).isEqualTo(State.DISMISSED);
        assertThat(life.dismissal()).hasToString("Dismissal[reason=TOO_RISKY, note=not this month]");
    }

    @Test
    @Order(2)
    void putting_it_off_until_a_kpi_moves_reads_percent() {
        visit("veilleuses-enfant");
        openAnswer("snooze");
        new Select(browser.one("#snooze-kpi")).selectByValue("cvr");
        new Select(browser.one("#snooze-side")).selectByValue("above");
        browser.one("#snooze-value").sendKeys("2.4 %");
        click("form[action*='/snooze'] button");
        browser.until("return document.querySelector('.advice-chips .life-snoozed') !== null");
        assertThat(of("veilleuses-enfant").pause())
                .hasToString("Pause[until=null, wake=Wake[kpi=cvr, side=ABOVE, value=0.024]]");
    }

    @Test
    @Order(2)
    void an_answer_that_says_too_little_is_refused_in_a_sentence_and_changes_nothing() {
        visit("suspensions-recherche");
        openAnswer("snooze");
        click("form[action*='/snooze'] button");
        browser.until("return document.querySelector('[role=alert]') !== null");
        assertThat(browser.one("[role=alert]").getText()).contains("Give either `until`".replace("`", ""));
        assertThat(of("suspensions-recherche").state()).isEqualTo(State.ACTIVE);
    }

    @Test
    @Order(2)
    void a_comment_and_a_name_stay_with_it() {
        visit("luminaires-recherche");
        openAnswer("comment");
        browser.one("#comment-note").sendKeys("asked the agency");
        click("form[action*='/comment'] button");
        browser.until("return document.querySelector('.advice-note') !== null");
        openAnswer("assign");
        browser.one("#assign-to").sendKeys("Claire");
        click("form[action*='/assign'] button");
        browser.until("return document.querySelector('.advice-chips').textContent.includes('Claire')");
        assertThat(of("luminaires-recherche").assignee()).isEqualTo("Claire");
        assertThat(browser.texts(".advice-note")).containsExactly("asked the agency");
    }

    @Test
    @Order(3)
    void one_that_has_ended_still_shows_what_was_known_when_it_was_given() throws IOException {
        Life given = of("devis-architectes");
        Path file = site.workspace.resolve("boussole.yaml");
        Files.writeString(file, Files.readString(file).replace("target: 700", "target: 400"));
        long patience = System.nanoTime() + 30_000_000_000L;
        while (!life(given.id()).state().ended() && System.nanoTime() < patience) {
            LockSupport.parkNanos(200_000_000);
        }
        assertThat(life(given.id()).state().ended()).isTrue();
        Look.everywhere(browser, site, "/recommendations/" + given.id(), "recommendation-ended");
        browser.open(site.at("/recommendations/" + given.id() + "?lang=en"), 1280, 900, false);
        assertThat(browser.one("h1").getText()).isEqualTo(given.said().title().en());
        assertThat(browser.one(".advice-ended").getText()).contains("1 November 2026");
        assertThat(browser.texts(".first-figures tbody tr"))
                .anySatisfy(row -> assertThat(row).contains("Days passed", "31"));
        assertThat(browser.count("#proof")).isZero();
        assertThat(browser.count("form[action*='/apply']")).isZero();
        assertThat(browser.texts("#history .rows > li")).hasSizeGreaterThan(1);
    }

    private static Life life(String id) {
        return site.service.recommendations().find(account(), id).orElseThrow();
    }
}
