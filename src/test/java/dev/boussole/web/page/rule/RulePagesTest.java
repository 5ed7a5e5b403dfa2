package dev.boussole.web.page.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Actor;
import dev.boussole.service.access.NewToken;
import dev.boussole.service.access.TokenRole;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.web.browser.LiveSite;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the rulebook without a script, and for those who may only look. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RulePagesTest {
    @TempDir
    static Path folder;

    private static LiveSite site;
    private static Rulesets rules;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void open() {
        site = LiveSite.sample(folder);
        rules = (Rulesets) site.service.rules();
        get(null, "/rules");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @AfterEach
    void no_draft_is_left() {
        rules.drafts().all().forEach(rules.drafts()::takeBack);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, @Nullable String token) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static HttpResponse<String> get(@Nullable String token, String path) {
        return send(HttpRequest.newBuilder(site.at(path)), token);
    }

    private static HttpResponse<String> post(@Nullable String token, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(site.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                token);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The hidden fields of a page that every form of it sends. */
    private static Map<String, String> hidden(String page, String... names) {
        Map<String, String> fields = new TreeMap<>();
        for (String name : names) {
            Matcher field =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
            assertThat(field.find()).as(name).isTrue();
            fields.put(name, field.group(1).replace("&amp;", "&"));
        }
        return fields;
    }

    private static Map<String, String> threshold(String value) {
        Map<String, String> form =
                hidden(get(null, "/rules/thresholds?lang=en&q=goal-uplift").body(), "csrf", "version");
        form.put("value:goal-uplift-max:", value);
        return form;
    }

    @Test
    @Order(1)
    void the_list_is_filtered_by_its_address() {
        String all = get(null, "/rules?lang=en").body();
        String found =
                get(null, "/rules?lang=en&q=FATIGUÉ&lever=CRE&priority=high").body();
        assertThat(found).contains("creative.fatigue").doesNotContain("budget.scale");
        assertThat(all).contains("budget.scale");
        assertThat(get(null, "/rules?lang=fr&q=zzzz").body()).contains("Aucune règle ne correspond");
        assertThat(get(null, "/rules?lang=en&health=odd").statusCode()).isEqualTo(400);
    }

    @Test
    @Order(1)
    void an_unknown_rule_is_told_as_a_page() {
        HttpResponse<String> response = get(null, "/rules/no.such-rule?lang=fr");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("no.such-rule", "<h1");
        assertThat(get(null, "/rules/history/99?lang=fr").statusCode()).isEqualTo(404);
        assertThat(get(null, "/rules/history/x?lang=fr").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void without_a_script_a_threshold_is_tried_and_then_drafted() {
        Map<String, String> form = threshold("9");
        form.put("do", "try");
        HttpResponse<String> tried = post(null, "/rules/thresholds?lang=en", form);
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body()).contains("2 recommendations would not be the same", "value=\"9\"");
        assertThat(rules.drafts().all()).isEmpty();

        form.put("do", "save");
        HttpResponse<String> saved = post(null, "/rules/thresholds?lang=en", form);
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location")).hasValue("/rules/publish?lang=en");
        assertThat(rules.drafts().all())
                .singleElement()
                .satisfies(draft -> assertThat(draft.text()).contains("goal-uplift-max,,9,rate,PJ\n"));
        assertThat(get(null, "/rules?lang=en&health=draft").body())
                .contains("goal.out-of-reach")
                .doesNotContain("creative.fatigue\"");
        assertThat(get(null, "/rules/goal.out-of-reach?lang=en").body()).contains("A draft changes this rule");
    }

    @Test
    @Order(2)
    void a_threshold_that_cannot_be_used_is_not_drafted_and_stays_as_it_was_typed() {
        Map<String, String> form = threshold("a lot");
        form.put("do", "save");
        HttpResponse<String> response = post(null, "/rules/thresholds?lang=en", form);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("value=\"a lot\"", "aria-invalid=\"true\"", "is not a number");
        assertThat(rules.drafts().all()).isEmpty();
    }

    @Test
    @Order(2)
    void whoever_saves_over_what_they_have_not_seen_is_told() {
        Map<String, String> form = threshold("9");
        form.put("do", "save");
        rules.drafts()
                .write(
                        rules.drafts().file(rules.served().orElseThrow(), ThresholdRoutes.FILE),
                        "name,channel,value,unit,source\n",
                        new Actor("Paul"));
        HttpResponse<String> response = post(null, "/rules/thresholds?lang=en", form);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("Somebody changed the thresholds meanwhile");
        assertThat(rules.drafts().all())
                .singleElement()
                .satisfies(draft -> assertThat(draft.actor().name()).isEqualTo("Paul"));
    }

    @Test
    @Order(2)
    void a_draft_that_is_no_table_is_told_and_the_table_in_service_shown() {
        rules.drafts()
                .write(
                        rules.drafts().file(rules.served().orElseThrow(), ThresholdRoutes.FILE),
                        "no table\n\"at all",
                        new Actor("Paul"));
        assertThat(get(null, "/rules/thresholds?lang=en").body())
                .contains("The draft of the thresholds is no table", "goal-uplift-max");
    }

    @Test
    @Order(3)
    void nothing_is_published_without_a_note_nor_unseen_nor_with_tests_that_fail() {
        Map<String, String> form = threshold("9");
        form.put("do", "save");
        post(null, "/rules/thresholds?lang=en", form);
        String page = get(null, "/rules/publish?lang=en&trial=true").body();
        assertThat(page).contains("The check finds nothing wrong.", "tests fail", "goal-uplift-max,,9,rate,PJ");
        Map<String, String> publish = hidden(page, "csrf", "base", "seen");

        HttpResponse<String> silent = post(null, "/rules/publish?lang=en", publish);
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Say in a sentence why");

        publish.put("note", "Goals may rise");
        publish.put("seen", "thresholds.csv=0");
        HttpResponse<String> unseen = post(null, "/rules/publish?lang=en", publish);
        assertThat(unseen.statusCode()).isEqualTo(409);
        assertThat(unseen.body()).contains("Something changed meanwhile", "Goals may rise");

        publish = hidden(get(null, "/rules/publish?lang=en").body(), "csrf", "base", "seen");
        publish.put("note", "Goals may rise");
        HttpResponse<String> broken = post(null, "/rules/publish?lang=en", publish);
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("The rules were not published");
        assertThat(rules.history(Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    @Order(3)
    void a_draft_is_discarded() {
        Map<String, String> form = threshold("9");
        form.put("do", "save");
        post(null, "/rules/thresholds?lang=en", form);
        String page = get(null, "/rules/publish?lang=en").body();
        Map<String, String> discard = hidden(page, "csrf", "path");
        discard.put("version", "0");
        assertThat(post(null, "/rules/publish/discard?lang=en", discard).statusCode())
                .isEqualTo(409);
        discard.putAll(hidden(page, "version"));
        assertThat(post(null, "/rules/publish/discard?lang=en", discard).statusCode())
                .isEqualTo(303);
        assertThat(rules.drafts().all()).isEmpty();
    }

    @Test
    @Order(3)
    void the_table_goes_to_a_spreadsheet() {
        assertThat(get(null, "/rules/thresholds/file?format=csv&lang=fr").body())
                .contains("name;channel;value;unit;source", "goal-uplift-max;;0,2;rate;PJ");
        HttpResponse<String> workbook = get(null, "/rules/thresholds/file?format=xlsx&lang=en");
        assertThat(workbook.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"thresholds.xlsx\"");
        assertThat(workbook.body()).startsWith("PK");
    }

    /** Last: once there is a token, nobody comes in without one. */
    @Test
    @Order(9)
    void whoever_may_only_look_sees_nothing_to_press_and_is_refused() {
        rules.drafts()
                .write(
                        rules.drafts().file(rules.served().orElseThrow(), ThresholdRoutes.FILE),
                        "name,channel,value,unit,source\n",
                        new Actor("Paul"));
        String viewer = token(TokenRole.VIEWER);
        for (String path : new String[] {
            "/rules",
            "/rules/creative.fatigue",
            "/rules/thresholds",
            "/rules/publish",
            "/rules/history",
            "/rules/history/1"
        }) {
            HttpResponse<String> page = look(viewer, path + "?lang=en");
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body())
                    .as(path)
                    .doesNotContain(
                            "method=\"post\" action=\"/rules/publish",
                            "/rules/edit",
                            "/rules/new",
                            "value:",
                            "hx-post");
        }
        for (String path : new String[] {
            "/rules/thresholds",
            "/rules/thresholds/file",
            "/rules/publish",
            "/rules/publish/discard",
            "/rules/history/1"
        }) {
            assertThat(post(viewer, path, Map.of("note", "x")).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(get(viewer, "/rules/publish/trial").statusCode()).isEqualTo(403);
        String strategist = token(TokenRole.STRATEGIST);
        String page = look(strategist, "/rules/publish?lang=en").body();
        assertThat(page).contains("/rules/publish/discard", "Publishing needs the role of a publisher");
        assertThat(page).doesNotContain("id=\"publish-note\"");
        assertThat(post(strategist, "/rules/publish", Map.of("note", "x")).statusCode())
                .isEqualTo(403);
        assertThat(look(strategist, "/rules/history/1").body()).doesNotContain("back-note");
    }

    /** As a browser does: with the session that the token was exchanged for. */
    private static HttpResponse<String> look(String token, String path) {
        String cookie = post(null, "/login", Map.of("token", token))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        return send(HttpRequest.newBuilder(site.at(path)).header("Cookie", cookie.split(";", 2)[0]), null);
    }

    private static String token(TokenRole role) {
        return site.service
                .access()
                .tokens()
                .create(new NewToken("A " + role.key(), role, null, null), Actor.LOCAL)
                .secret();
    }
}
