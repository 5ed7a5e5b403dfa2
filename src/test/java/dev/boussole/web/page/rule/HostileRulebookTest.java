package dev.boussole.web.page.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Actor;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import dev.boussole.web.browser.HostileSample;
import dev.boussole.web.browser.LiveSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What stands in comments, thresholds, messages, notes and drafts of rules is text on every page. */
@ExtendWith(ChromiumCondition.class)
class HostileRulebookTest {
    private static final String SCRIPT = "</code></textarea><script>window.taken=1</script>";
    private static final String IMAGE = "<img src=x onerror=window.taken=1>";

    @TempDir
    static Path folder;

    private static LiveSite site;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        site = LiveSite.over(HostileSample.in(folder), folder.resolve("served"));
        browser = new Browser();
        Rulesets rules = (Rulesets) site.service.rules();
        until(() -> rules.served().isPresent());
        edit("creative/fatigue.drl", "// falling alone", "// " + SCRIPT + " falling alone");
        edit("thresholds.csv", "fatigue-frequency,,3.5,multiple,S30", "fatigue-frequency,,3.5,multiple," + IMAGE);
        edit("messages.en.yaml", "\"Replace the creative: people have seen it too often\"", "'Replace " + IMAGE + "'");
        until(() -> served(rules, "thresholds.csv").contains(IMAGE)
                && served(rules, "creative/fatigue.drl").contains(SCRIPT));
        assertThat(rules.problems()).isEmpty();
        String hash = rules.served().orElseThrow().hash();
        rules.activate(hash, new Actor("Eve " + IMAGE), "note " + SCRIPT);
        rules.drafts()
                .write(
                        rules.drafts().file(rules.served().orElseThrow(), ThresholdRoutes.FILE),
                        rules.served().orElseThrow().files().get("thresholds.csv") + "new,,1,days," + IMAGE + "\n",
                        new Actor("Eve " + IMAGE));
    }

    private static String served(Rulesets rules, String path) {
        return rules.served().orElseThrow().files().getOrDefault(path, "");
    }

    private static void edit(String path, String before, String after) throws IOException {
        Path file = site.rulebook.resolve(path);
        String text = Files.readString(file);
        Files.writeString(file, text.replace(before, after));
    }

    private static void until(BooleanSupplier happened) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!happened.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(happened.getAsBoolean()).isTrue();
    }

    @AfterAll
    static void close() {
        browser.close();
        site.close();
    }

    private static String visit(String path) {
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
        return browser.one("main").getText();
    }

    @Test
    void the_page_of_a_rule_shows_markup_as_text() {
        assertThat(visit("/rules/creative.fatigue?lang=fr")).contains(SCRIPT, IMAGE);
    }

    @Test
    void the_thresholds_show_markup_as_text() {
        visit("/rules/thresholds?lang=fr&q=fatigue-frequency");
        assertThat(browser.one("[name='source:fatigue-frequency:']").getDomProperty("value"))
                .isEqualTo(IMAGE);
    }

    @Test
    void drafts_and_history_show_markup_as_text() {
        assertThat(visit("/rules/publish?lang=en&trial=true")).contains("new,,1,days," + IMAGE, "Eve " + IMAGE);
        assertThat(visit("/rules/history?lang=en")).contains("Eve " + IMAGE, "note " + SCRIPT);
        long last = ((Rulesets) site.service.rules()).active().orElseThrow().id();
        assertThat(visit("/rules/history/" + last + "?lang=en&with=1")).contains(IMAGE, SCRIPT);
    }

    @Test
    void the_list_and_a_hostile_search_show_markup_as_text() {
        visit("/rules?lang=en");
        visit("/rules?lang=en&q=%3Cscript%3Ewindow.taken%3D1%3C%2Fscript%3E");
        assertThat(browser.one("#rule-q").getDomProperty("value")).isEqualTo("<script>window.taken=1</script>");
    }
}
