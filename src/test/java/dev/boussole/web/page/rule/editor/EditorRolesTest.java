package dev.boussole.web.page.rule.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Actor;
import dev.boussole.service.access.NewToken;
import dev.boussole.service.access.TokenRole;
import dev.boussole.service.ruleset.Rulesets;
import dev.boussole.store.ruleset.Draft;
import dev.boussole.web.browser.LiveSite;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read and who may write, and what the page answers to a form. */
class EditorRolesTest {
    private static final String PAGE = "/rules/edit";
    private static final String FILE = "creative/fatigue.drl";

    @TempDir
    static Path folder;

    private static LiveSite site;
    private static String viewer;
    private static String strategist;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void serve() {
        site = LiveSite.sample(folder);
        viewer = token(TokenRole.VIEWER);
        strategist = token(TokenRole.STRATEGIST);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String token(TokenRole role) {
        return site.service
                .access()
                .tokens()
                .create(new NewToken("A " + role.key(), role, null, null), Actor.LOCAL)
                .secret();
    }

    private static HttpResponse<String> ask(String token, String path, @Nullable Map<String, String> form)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.at(path)).header("Authorization", "Bearer " + token);
        if (form != null) {
            String body = form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String version() throws IOException, InterruptedException {
        Matcher version = Pattern.compile("name=\"version\" value=\"([^\"]*)\"")
                .matcher(ask(strategist, PAGE + "?file=" + FILE, null).body());
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    @Test
    void a_viewer_reads_and_writes_nothing() throws Exception {
        HttpResponse<String> page = ask(viewer, PAGE + "?file=" + FILE, null);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("creative.fatigue").doesNotContain("value=\"save\"", "editor-effect");
        for (String path : new String[] {"", "/check", "/values", "/tests", "/effect", "/past"}) {
            Map<String, String> form = Map.of("file", FILE, "text", "x", "version", version());
            assertThat(ask(viewer, PAGE + path, form).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(ask(viewer, "/rules/new", null).statusCode()).isEqualTo(403);
        assertThat(ask(viewer, PAGE + "?file=creative/unknown.drl", null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_form_saves_a_draft_and_takes_it_back() throws Exception {
        Rulesets rulesets = (Rulesets) site.service.rules();
        assertThat(version()).startsWith("in-service");
        String text = rulesets.served().orElseThrow().files().get(FILE);
        HttpResponse<String> saved =
                ask(strategist, PAGE, Map.of("file", FILE, "text", text + "// new\r\n", "version", version()));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(rulesets.drafts().all()).extracting(Draft::text).containsExactly(text + "// new\n");
        HttpResponse<String> stale =
                ask(strategist, PAGE, Map.of("file", FILE, "text", text + "// mine\n", "version", "in-service-old"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("// mine", "// new");
        ask(strategist, PAGE, Map.of("file", FILE, "text", text, "version", version()));
        assertThat(rulesets.drafts().all()).as("as in service again").isEmpty();
    }

    @Test
    void a_file_is_removed_by_a_draft_that_can_be_taken_back() throws Exception {
        Rulesets rulesets = (Rulesets) site.service.rules();
        assertThat(version()).isNotEmpty();
        String path = rulesets.served().orElseThrow().files().keySet().stream()
                .filter(one -> one.endsWith(".test.yaml"))
                .findFirst()
                .orElseThrow();
        String page = ask(strategist, PAGE + "?lang=en&file=" + path, null).body();
        Matcher seen = Pattern.compile("name=\"version\" value=\"([^\"]*)\"").matcher(page);
        assertThat(seen.find()).isTrue();
        ask(strategist, PAGE, Map.of("file", path, "text", "", "version", seen.group(1), "action", "remove"));
        assertThat(rulesets.drafts().all()).extracting(Draft::text).containsExactly((String) null);
        assertThat(ask(strategist, PAGE + "?lang=en&file=" + path, null).body()).contains("To be removed, says");
        rulesets.drafts().all().forEach(rulesets.drafts()::takeBack);
    }

    @Test
    void without_a_script_a_text_is_checked_by_a_button() throws Exception {
        Map<String, String> form =
                Map.of("file", FILE, "text", "package rules.creative\nrule", "version", version(), "action", "check");
        HttpResponse<String> page = ask(strategist, PAGE + "?lang=en", form);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("finding-error");
    }

    @Test
    void a_path_outside_the_rulebook_is_refused() throws Exception {
        assertThat(ask(strategist, PAGE + "?file=../secret.drl", null).statusCode())
                .isEqualTo(400);
        assertThat(ask(strategist, PAGE, Map.of("file", "/etc/passwd", "text", "x"))
                        .statusCode())
                .isEqualTo(400);
    }
}
