package dev.boussole.web.page.week;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.web.browser.Browser;
import dev.boussole.web.browser.ChromiumCondition;
import dev.boussole.web.browser.LiveSite;
import dev.boussole.web.browser.Look;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

@ExtendWith(ChromiumCondition.class)
class WeekInBrowserTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

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

    @BeforeEach
    void silence() {
        browser.complaints();
    }

    private static void open(String path) {
        browser.open(site.at(path), 1280, 900, false);
        browser.until("return !!document.querySelector('[data-help]:not([hidden])')");
    }

    /** The id of the line whose chip names a lever. */
    private static String line(String lever) {
        return String.valueOf(browser.evaluate("return [...document.querySelectorAll('.week-row')].find(row =>"
                + " row.querySelector('.chip').textContent === '" + lever + "').dataset.id"));
    }

    private static void untilGone(String id) {
        browser.until("return !document.getElementById('r-" + id + "')");
    }

    private static void untilThere(String id) {
        browser.until("return !!document.getElementById('r-" + id + "')");
    }

    private static String row(String id) {
        return "document.getElementById('r-" + id + "')";
    }

    /** Opens a line and presses one of its buttons. */
    private static void press(String id, String act) {
        browser.evaluate(row(id) + ".querySelector('details').open = true");
        browser.until("return !!" + row(id) + ".querySelector('[data-act=" + act + "]')");
        browser.evaluate(row(id) + ".querySelector('[data-act=" + act + "]').click()");
    }

    private static void untilAsked() {
        browser.until("return document.querySelector('#week-dialog').open");
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String get(LiveSite from, String path) {
        return send(HttpRequest.newBuilder(from.at(path)).build()).body();
    }

    /** Somebody else answers. */
    private static void api(String id, String how, String body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(site.at("/api/v1/recommendations/" + id + "/" + how))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void the_week_looks_right_everywhere() {
        Look.everywhere(browser, site, "/", "week");
        Look.everywhere(browser, site, "/?q=zzz", "week-empty");
        Look.everywhere(browser, site, "/?state=snoozed", "week-snoozed");
    }

    @Test
    void the_catalogue_looks_right_everywhere() {
        Look.everywhere(browser, site, "/kpis", "kpis");
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, false", "fr, 1280, true", "fr, 390, false"})
    void an_open_line_and_its_form_look_right(String language, int width, boolean dark) {
        browser.open(site.at("/?lang=" + language), width, 900, dark);
        browser.until("return !!document.querySelector('[data-help]:not([hidden])')");
        String id = line(language.equals("fr") ? "Création" : "Creative");
        browser.evaluate(row(id) + ".querySelector('details').open = true");
        browser.until("return !!" + row(id) + ".querySelector('.week-links')");
        browser.shoot("week-open-" + language + "-" + width);
        assertThat(browser.inaccessible()).isEmpty();
        assertThat(browser.evaluate("return document.documentElement.scrollWidth"))
                .isEqualTo((long) width);
        press(id, "snooze");
        untilAsked();
        browser.shoot("week-snooze-" + language + "-" + width);
        assertThat(browser.inaccessible()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_is_done_leaves_the_list_and_comes_back_when_undone() {
        open("/?lang=en");
        String id = line("Budget");
        int before = browser.count(".week-row");
        press(id, "apply");
        untilGone(id);
        assertThat(browser.count(".week-row")).isEqualTo(before - 1);
        assertThat(browser.texts("#week-tab-applied b")).containsExactly("1");
        assertThat(browser.texts(".said-one span").get(0)).startsWith("Done: Raise the daily budget");
        browser.evaluate("document.querySelector('.said-one button').click()");
        untilThere(id);
        assertThat(browser.texts("#week-tab-applied b")).containsExactly("0");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, E-mail", "fr, E-mailing"})
    void the_keyboard_alone_turns_down_and_takes_back(String language, String lever) {
        open("/?lang=" + language);
        String id = line(lever);
        browser.type("j");
        for (int i = 0;
                i < 20
                        && !Boolean.TRUE.equals(
                                browser.evaluate("return " + row(id) + ".contains(document.activeElement)"));
                i++) {
            browser.type("j");
        }
        browser.type(Keys.ENTER);
        browser.until("return !!" + row(id) + ".querySelector('[data-act=dismiss]')");
        browser.type("d");
        untilAsked();
        browser.until("return document.activeElement.name === 'reason'");
        browser.type(Keys.SPACE, Keys.ARROW_DOWN, Keys.TAB);
        browser.type("Not before Christmas, a d s j k", Keys.TAB, Keys.ENTER);
        untilGone(id);
        browser.until("return !document.querySelector('#week-dialog').open");
        browser.until("return !!document.activeElement.closest('.week-row')");
        browser.type("u");
        untilThere(id);
        String history = get(site, "/api/v1/recommendations/" + id);
        assertThat(history).contains("ce n'est pas notre but", "Not before Christmas, a d s j k", "reopened");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void everything_is_within_reach_of_tab_and_enter() {
        open("/?lang=en");
        String id = line("Goal");
        browser.evaluate(row(id) + ".querySelector('summary').focus()");
        browser.type(Keys.ENTER);
        browser.until("return !!" + row(id) + ".querySelector('[data-act=dismiss]')");
        browser.type(Keys.TAB);
        assertThat(browser.focused()).isEqualTo("Done");
        browser.type(Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB);
        assertThat(browser.focused()).isEqualTo("Comment");
        browser.type(Keys.ENTER);
        untilAsked();
        browser.type(Keys.ESCAPE);
        browser.until("return !document.querySelector('#week-dialog').open");
        assertThat(browser.evaluate("return " + row(id) + ".contains(document.activeElement)"))
                .isEqualTo(true);
    }

    @Test
    void another_reason_needs_a_note_and_the_form_says_so() {
        open("/?lang=en");
        String id = line("Goal");
        press(id, "dismiss");
        untilAsked();
        browser.evaluate("document.querySelector('#week-dialog [value=OTHER]').click()");
        browser.evaluate("document.querySelector('#week-dialog button.main').click()");
        browser.until("return !!document.querySelector('#week-dialog .field-problem')");
        assertThat(browser.texts("#week-dialog .field-problem"))
                .containsExactly("Another reason needs a note that says which.");
        assertThat(browser.evaluate("return document.querySelector('#week-dialog [value=OTHER]').checked"))
                .isEqualTo(true);
        browser.type(Keys.ESCAPE);
        untilThere(id);
    }

    @Test
    void what_is_put_off_until_a_kpi_moves_says_so_and_can_be_brought_back() {
        open("/?lang=en");
        String id = line("Landing page");
        press(id, "snooze");
        untilAsked();
        browser.evaluate("const form = document.querySelector('#week-dialog form');"
                + " form.kpi.value = 'cvr'; form.side.value = 'below'; form.value.value = '1.2';"
                + " form.kpi.dispatchEvent(new Event('change', {bubbles: true}))");
        browser.evaluate("document.querySelector('#week-dialog button.main').click()");
        untilGone(id);
        open("/?lang=en&state=snoozed");
        assertThat(browser.texts(".week-answer")).singleElement().asString().contains("is below 1.2%");
        press(id, "reopen");
        untilGone(id);
        open("/?lang=en");
        untilThere(id);
    }

    @Test
    void what_is_given_to_somebody_is_found_under_that_name_and_a_comment_stays() {
        open("/?lang=en");
        String id = line("Tracking");
        press(id, "assign");
        untilAsked();
        browser.one("#week-f-to").sendKeys("Léa", Keys.ENTER);
        browser.until("return " + row(id) + ".textContent.includes('Léa')");
        press(id, "comment");
        untilAsked();
        browser.one("#week-f-text").sendKeys("<b>The agency</b> looks at it");
        browser.evaluate("document.querySelector('#week-dialog button.main').click()");
        browser.until("return " + row(id) + ".querySelector('.week-notes').textContent.includes('agency')");
        assertThat(browser.texts("#r-" + id + " .week-notes q")).contains("<b>The agency</b> looks at it");
        open("/?lang=en&owner=L%C3%A9a");
        assertThat(browser.texts(".week-title")).hasSize(1);
        api(id, "assign", "{}");
    }

    @Test
    void a_filter_keeps_its_address_counts_and_can_be_cleared() {
        open("/?lang=en");
        browser.evaluate("const lever = document.querySelector('#week-lever'); lever.value = 'BUD';"
                + " lever.dispatchEvent(new Event('change', {bubbles: true}))");
        browser.until(
                "return location.search.includes('lever=BUD') && document.querySelectorAll('.week-row').length === 1");
        assertThat(browser.address()).endsWith("/?lever=BUD&lang=en");
        assertThat(browser.texts("#week-found")).containsExactly("1 step to take");
        assertThat(browser.texts("#week-channel option")).hasSize(2);
        browser.evaluate("document.querySelector('#week-q').value = 'nothing like this';"
                + " document.querySelector('#week-q').dispatchEvent(new Event('input', {bubbles: true}))");
        browser.until("return !!document.querySelector('.week-empty')");
        assertThat(browser.texts(".week-empty-title")).containsExactly("Nothing matches these filters.");
        browser.evaluate("document.querySelector('.week-empty a').click()");
        browser.until("return document.querySelectorAll('.week-row').length > 3");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void letters_typed_into_the_search_are_letters() {
        open("/?lang=en");
        browser.type("/");
        browser.until("return document.activeElement.id === 'week-q'");
        browser.type("bounce for good");
        browser.until("return document.querySelectorAll('.week-row').length === 1");
        assertThat(browser.evaluate("return document.activeElement.id + document.activeElement.value"))
                .isEqualTo("week-qbounce for good");
        assertThat(browser.evaluate("return document.querySelector('#week-dialog').open"))
                .isEqualTo(false);
    }

    @Test
    void a_question_mark_lists_the_shortcuts() {
        open("/?lang=fr");
        browser.type("?");
        browser.until("return document.querySelector('#week-keys').open");
        assertThat(browser.texts("#week-keys dd")).contains("Écarter", "Rechercher");
        assertThat(browser.inaccessible()).isEmpty();
        browser.type(Keys.ESCAPE);
        browser.until("return !document.querySelector('#week-keys').open");
    }

    @Test
    void what_somebody_else_does_is_seen_at_once_and_nothing_else_moves() {
        open("/?lang=en");
        String mine = line("Creative");
        String theirs = line("Organisation");
        press(mine, "comment");
        untilAsked();
        browser.one("#week-f-text").sendKeys("half a sent");
        api(theirs, "dismiss", "{\"reason\":\"TOO_RISKY\"}");
        untilGone(theirs);
        assertThat(browser.evaluate("return document.querySelector('#week-f-text').value"))
                .isEqualTo("half a sent");
        assertThat(browser.evaluate("return document.activeElement.id")).isEqualTo("week-f-text");
        assertThat(browser.evaluate("return " + row(mine) + ".querySelector('details').open"))
                .isEqualTo(true);
        browser.until("return document.querySelector('#week-live').textContent.startsWith('Updated just now')");
        api(theirs, "reopen", "");
        untilThere(theirs);
    }

    @Test
    void a_campaign_called_after_markup_and_formulas_is_text_everywhere(@TempDir Path other) throws IOException {
        String name = "=HYPERLINK(1) <img src=x onerror=alert(1)><script>alert(1)</script>";
        Path copy = Files.createDirectories(other.resolve("from").resolve("sample"));
        try (var files = Files.walk(Path.of("fixtures", "sample"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(
                        Path.of("fixtures", "sample").relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Path settings = copy.resolve("boussole.yaml");
        Files.writeString(
                settings, Files.readString(settings).replace("name: Suspensions, Google Ads", "name: '" + name + "'"));
        try (LiveSite hostile = LiveSite.over(copy, other)) {
            browser.open(hostile.at("/?lang=en&lever=BUD"), 1280, 900, false);
            assertThat(browser.texts(".week-row .where strong")).containsExactly(name);
            String id = line("Budget");
            press(id, "dismiss");
            untilAsked();
            assertThat(browser.texts("#week-dialog .where strong")).containsExactly(name);
            assertThat(browser.count("script:not([src]), main img")).isZero();
            assertThat(browser.complaints()).isEmpty();
            assertThat(get(hostile, "/week.csv?lever=BUD")).contains("'=HYPERLINK(1) <img");
            browser.open(java.net.URI.create("about:blank"), 1280, 900, false);
        }
    }
}
