package dev.boussole.web.page.rule.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Actor;
import dev.boussole.service.ruleset.Drafts;
import dev.boussole.service.ruleset.RulePath;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.service.ruleset.Served;
import dev.boussole.store.ruleset.Draft;
import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import dev.boussole.web.browser.LiveSite;
import dev.boussole.web.browser.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

@ExtendWith(ChromiumCondition.class)
class EditorInBrowserTest {
    private static final String FATIGUE = "/rules/edit?file=creative/fatigue.drl";
    private static final String FILE = "creative/fatigue.drl";

    @TempDir
    static Path folder;

    private static LiveSite site;
    private static Browser browser;

    @BeforeAll
    static void open() {
        site = LiveSite.sample(folder);
        browser = new Browser();
        browser.open(site.at("/?lang=en"), 1280, 900, false);
    }

    @AfterAll
    static void close() {
        browser.close();
        site.close();
    }

    @BeforeEach
    void without_drafts() {
        drafts().all().forEach(drafts()::takeBack);
        browser.complaints();
    }

    private static Rulesets rulesets() {
        return (Rulesets) site.service.rules();
    }

    private static Drafts drafts() {
        return rulesets().drafts();
    }

    private static void edit(String path) {
        browser.evaluate("if (window.boussole && window.boussole.editor) window.boussole.editor.saved()");
        browser.open(site.at(path + "&lang=en"), 1280, 900, false);
        browser.until(
                "return window.boussole.editor !== undefined"
                        + " && (document.getElementById('editor').dataset.ready === 'true' || !location.search.includes('.drl'))");
    }

    private static void put(int line, int column) {
        browser.evaluate("const cm = window.boussole.editor.cm; cm.setCursor(" + (line - 1) + ", " + (column - 1)
                + "); cm.focus();");
    }

    private static void control(String key) {
        new Actions(browser.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys(key)
                .keyUp(Keys.CONTROL)
                .perform();
    }

    /** As by keyboard: the page may still be on its way to where the element stands. */
    private static void push(String selector) {
        browser.evaluate("document.querySelector('" + selector + "').focus()");
        browser.type(Keys.ENTER);
    }

    private static String line(int line) {
        return String.valueOf(browser.evaluate("return window.boussole.editor.cm.getLine(" + (line - 1) + ")"));
    }

    private static void checked(Runnable change) {
        Object before = browser.evaluate("return +(document.getElementById('editor').dataset.checks || 0)");
        change.run();
        browser.until("return +(document.getElementById('editor').dataset.checks || 0) > " + before);
    }

    @Test
    void the_editor_looks_right_everywhere() {
        Look.everywhere(browser, site, FATIGUE + "&rule=creative.fatigue", "editor");
    }

    @Test
    void the_editor_of_tests_looks_right_everywhere() {
        Look.everywhere(browser, site, "/rules/edit?file=creative/fatigue.test.yaml", "editor-tests");
    }

    @Test
    void an_error_shows_in_the_gutter_as_one_types_and_is_corrected_with_one_click() {
        edit(FATIGUE);
        assertThat(browser.count(".editor-sign")).isZero();
        checked(() -> {
            put(15, 18);
            browser.type("y");
        });
        assertThat(line(15)).contains("frequencyy.value");
        assertThat(browser.texts("[data-part=findings] li")).hasSize(1);
        assertThat(browser.count(".editor-sign-error")).isEqualTo(1);
        assertThat(browser.count(".editor-mark-error")).isPositive();
        assertThat(browser.texts("[data-part=findings] .editor-summary").get(0)).isEqualTo("1 error");
        assertThat(browser.texts("[data-part=findings] li").get(0))
                .contains("15:9")
                .contains("frequencyy");
        assertThat(browser.inaccessible()).isEmpty();
        browser.shoot("editor-error");
        checked(() -> push(".editor-fix"));
        assertThat(line(15)).contains("frequency.value");
        assertThat(browser.count(".editor-sign")).isZero();
        assertThat(browser.texts("[data-part=findings] .editor-summary").get(0)).isEqualTo("Nothing to correct.");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_next_problem_is_reached_by_keyboard_and_from_the_list() {
        edit(FATIGUE);
        checked(() -> {
            put(15, 18);
            browser.type("y");
        });
        put(1, 1);
        browser.type(Keys.F8);
        assertThat(browser.evaluate("return window.boussole.editor.cm.getCursor().line"))
                .isEqualTo(14L);
        put(1, 1);
        push(".editor-jump");
        assertThat(browser.evaluate("return window.boussole.editor.cm.getCursor().line"))
                .isEqualTo(14L);
    }

    @Test
    void words_are_completed_where_they_belong_by_keyboard() {
        edit(FATIGUE);
        put(14, 16);
        browser.type(Keys.ENTER, "freq");
        browser.until("return document.querySelector('.CodeMirror-hint') !== null");
        assertThat(browser.texts(".CodeMirror-hint").get(0)).contains("frequency");
        browser.type(Keys.ENTER, ".fal");
        browser.until(
                "return [...document.querySelectorAll('.CodeMirror-hint')].some(one => one.textContent.startsWith('falling'))");
        assertThat(browser.texts(".CodeMirror-hint").get(0)).contains("is falling");
        browser.shoot("editor-completion");
        browser.type(Keys.ENTER);
        assertThat(line(15).strip()).isEqualTo("frequency.falling");
        put(8, 33);
        control(" ");
        browser.until(
                "return [...document.querySelectorAll('.CodeMirror-hint')].some(one => one.textContent.startsWith('fatigue-frequency'))");
        assertThat(browser.texts(".CodeMirror-hint"))
                .anyMatch(one -> one.contains("fatigue-frequency") && one.contains("3.5"));
        assertThat(browser.inaccessible()).isEmpty();
        browser.type(Keys.ESCAPE);
        put(20, 12);
        control(" ");
        browser.until(
                "return [...document.querySelectorAll('.CodeMirror-hint')].some(one => one.textContent.startsWith('refresh'))");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void tab_does_not_hold_the_keyboard() {
        edit(FATIGUE);
        put(1, 1);
        browser.type(Keys.TAB);
        assertThat(line(1)).startsWith("    package");
        browser.type(Keys.ESCAPE);
        assertThat(browser.texts("#editor-dirty").get(0)).contains("Tab");
        browser.type(Keys.TAB);
        assertThat(browser.evaluate("return document.activeElement.closest('.CodeMirror') === null"))
                .isEqualTo(true);
    }

    @Test
    void the_rule_under_the_cursor_stands_in_both_languages() {
        edit(FATIGUE);
        put(30, 1);
        browser.until(
                "return document.querySelector('.editor-sentence:not([hidden])').dataset.rule === 'creative.fatigue-severe'");
        assertThat(browser.texts(".editor-sentence:not([hidden]) [lang=en]").get(0))
                .contains("Frequency is at least 3.5");
        assertThat(browser.texts(".editor-sentence:not([hidden]) [lang=fr]").get(0))
                .contains("Répétition est au moins 3,5");
    }

    @Test
    void a_campaign_puts_its_figures_beside_each_condition() {
        edit(FATIGUE + "&rule=creative.fatigue");
        Select campaigns = new Select(browser.one("#editor-campaign"));
        campaigns.selectByIndex(1);
        browser.until("return document.querySelectorAll('.editor-chip').length >= 3");
        assertThat(browser.count("[data-part=values] > ul > li.value-holds")).isPositive();
        assertThat(browser.inaccessible()).isEmpty();
        browser.shoot("editor-values");
        checked(() -> {
            put(15, 34);
            browser.type(" * 100");
        });
        browser.until("return document.querySelector('[data-part=values]').textContent.includes('350')");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void tests_run_after_a_pause_and_tell_what_was_expected_and_found() {
        edit(FATIGUE);
        checked(() -> {
            put(15, 34);
            browser.type(" * 100");
        });
        browser.until("return document.querySelector('.test-failed') !== null");
        assertThat(browser.texts(".test-failed").get(0)).contains("Expected", "creative.fatigue", "Found");
        browser.shoot("editor-test-failed");
        assertThat(browser.inaccessible()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_effect_on_campaigns_and_on_past_decisions_is_shown_before_publishing() {
        edit("/rules/edit?file=thresholds.csv");
        String hash = rulesets().served().orElseThrow().hash();
        checked(() -> browser.evaluate("const cm = window.boussole.editor.cm;"
                + " cm.setValue(cm.getValue().replace(/^fatigue-frequency,,[^,]*/m, 'fatigue-frequency,,1.1'))"));
        push("#editor-effect");
        browser.until("return document.querySelector('.editor-effect .rule-diff-card') !== null");
        push("#editor-past");
        browser.until("return document.querySelector('.editor-past strong') !== null");
        assertThat(browser.texts(".editor-past").get(0)).contains("1 of 1 decisions would have been different");
        browser.shoot("editor-effect");
        assertThat(browser.inaccessible()).isEmpty();
        assertThat(rulesets().served().orElseThrow().hash()).isEqualTo(hash);
        assertThat(drafts().all()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_draft_is_saved_by_keyboard_shown_line_by_line_and_discarded() {
        edit(FATIGUE);
        checked(() -> {
            put(2, 1);
            browser.type("// my note");
        });
        assertThat(browser.texts(".editor-diff .diff-new").get(0)).contains("// my note");
        control("s");
        browser.until("return document.querySelector('[data-part=state]').dataset.draft === 'true'");
        assertThat(drafts().all()).extracting(Draft::path).containsExactly(FILE);
        browser.until("return document.getElementById('said').textContent.includes('Draft saved')");
        String version = browser.one("[data-part=state]").getDomAttribute("data-version");
        browser.type(" once more");
        browser.until("return window.boussole.editor.cm.getLine(1).endsWith('more')");
        control("s");
        browser.until("return document.querySelector('[data-part=state]').dataset.version !== '" + version + "'");
        assertThat(drafts().all().get(0).text()).contains("// my note once more");
        push("#editor-discard");
        browser.until(
                "return document.readyState === 'complete' && document.querySelector('[data-part=state]').dataset.draft !== 'true'");
        assertThat(drafts().all()).isEmpty();
        assertThat(line(2)).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_conflict_is_told_and_nothing_is_lost() {
        edit(FATIGUE);
        put(2, 1);
        browser.type("// mine");
        Served served = rulesets().served().orElseThrow();
        String text = served.files().get(FILE) + "// theirs\n";
        drafts().write(drafts().file(served, new RulePath(FILE)), text, new Actor("Ada"));
        control("s");
        browser.until("return document.querySelector('.editor-clash') !== null");
        assertThat(browser.texts(".editor-clash").get(0)).contains("Ada", "// mine", "// theirs");
        assertThat(line(2)).isEqualTo("// mine");
        assertThat(browser.inaccessible()).isEmpty();
        browser.shoot("editor-clash");
        browser.until("return window.boussole.editor !== undefined");
        push("#editor button.main");
        browser.until("return document.getElementById('said').textContent.includes('Draft saved')");
        assertThat(drafts().all().get(0).text()).contains("// mine").doesNotContain("// theirs");
        List<String> complaints = browser.complaints();
        assertThat(complaints).allMatch(one -> one.contains("409"));
    }

    @Test
    void a_new_rule_begins_as_drafts_that_load_and_pass() {
        browser.open(site.at("/rules/new?lang=fr"), 390, 900, true);
        assertThat(browser.inaccessible()).isEmpty();
        browser.shoot("editor-new");
        browser.one("#new-id").sendKeys("Not A Name");
        push(".main");
        browser.until("return document.querySelector('.field-problem') !== null");
        browser.one("#new-id").clear();
        browser.one("#new-id").sendKeys("creative.try-it");
        push(".main");
        browser.until("return location.pathname === '/rules/edit' && window.boussole.editor !== undefined");
        assertThat(browser.one("h1").getText()).isEqualTo("creative/try-it.drl");
        assertThat(drafts().all())
                .extracting(Draft::path)
                .containsExactly(
                        "creative/try-it.drl", "creative/try-it.test.yaml", "messages.en.yaml", "messages.fr.yaml");
        assertThat(browser.count("[data-part=findings] .finding-error")).isZero();
        push("#editor-test");
        browser.until("return document.querySelector('.editor-tests .tone-good') !== null");
        assertThat(browser.complaints()).allMatch(one -> one.contains("422"));
    }

    @Test
    void markup_in_a_rule_is_text() {
        Served served = rulesets().served().orElseThrow();
        String hostile = "// <img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>\n";
        String text = Objects.requireNonNull(served.files().get(FILE))
                .replace("when\n", "when\n    " + hostile)
                .replace("rule \"creative.fatigue\"", "rule \"<b>creative</b>.fatigue\"");
        drafts().write(drafts().file(served, new RulePath(FILE)), text, new Actor("<i>Ada</i>"));
        edit(FATIGUE);
        assertThat(browser.one("[data-part=state]").getText()).contains("<i>Ada</i>");
        assertThat(browser.texts(".editor-diff").get(0)).contains("<img src=x");
        checked(() -> {
            put(2, 1);
            browser.type(" ");
        });
        assertThat(browser.count("main img")).isZero();
        assertThat(browser.driver().getTitle()).doesNotContain("owned");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void without_a_script_the_page_is_a_form() {
        browser.open(site.at(FATIGUE + "&lang=en"), 1280, 900, false);
        Object plain = browser.evaluate("const sent = new XMLHttpRequest(); sent.open('GET', location.href, false);"
                + " sent.send(); const page = new DOMParser().parseFromString(sent.responseText, 'text/html');"
                + " return page.querySelector('#editor textarea').textContent.includes('rule \"creative.fatigue\"')"
                + " && page.querySelector('#editor button[value=check]') !== null"
                + " && page.querySelector('#editor').method === 'post'");
        assertThat(plain).isEqualTo(true);
    }
}
