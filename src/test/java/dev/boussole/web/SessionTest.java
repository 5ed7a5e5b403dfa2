package dev.boussole.web;

import static dev.boussole.web.Guarded.header;
import static dev.boussole.web.Guarded.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boussole.decision.Actor;
import dev.boussole.service.access.TokenRole;
import dev.boussole.service.access.Tokens;
import dev.boussole.web.access.AccessOptions;
import dev.boussole.web.access.LocalPath;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TOKENS = "/api/v1/tokens";
    private static final String NEW = "{\"name\":\"x\",\"role\":\"viewer\"}";

    @TempDir
    Path folder;

    private Guarded guarded;
    private Tokens.Created publisher;

    @BeforeEach
    void serve() {
        guarded = new Guarded(folder);
        publisher = guarded.made(TokenRole.PUBLISHER, null);
    }

    @AfterEach
    void stop() {
        guarded.close();
    }

    private HttpResponse<String> form(String path, String body, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "Content-Type";
        all[1] = FORM;
        all[2] = "Accept";
        all[3] = "text/html";
        return guarded.ask("POST", null, path, body, all);
    }

    private HttpResponse<String> login(String secret, String next) {
        return form(
                "/login",
                "token=" + secret + "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8),
                "Origin",
                origin());
    }

    private String origin() {
        return guarded.serving.server.address().toString().replaceAll("/$", "");
    }

    private String cookie() {
        return header(login(publisher.secret(), "/"), "Set-Cookie").split(";", 2)[0];
    }

    private String csrf(String cookie) {
        return Serving.json(guarded.get(null, "/api/v1/session", "Cookie", cookie))
                .get("csrf")
                .textValue();
    }

    @Test
    void a_page_sends_to_the_login_and_the_login_back() {
        HttpResponse<String> page = guarded.get(null, "/kpis?family=paid&lang=fr", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(header(page, "Location")).isEqualTo("/login?next=%2Fkpis%3Ffamily%3Dpaid%26lang%3Dfr");
        HttpResponse<String> form = guarded.get(null, header(page, "Location"), "Accept", "text/html");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("value=\"/kpis?family=paid&amp;lang=fr\"", "name=\"token\"");
        HttpResponse<String> in = login(publisher.secret(), "/kpis?family=paid&lang=fr");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(header(in, "Location")).isEqualTo("/kpis?family=paid&lang=fr");
    }

    @Test
    void the_login_speaks_both_languages() {
        assertThat(guarded.get(null, "/login?lang=fr").body()).contains("Se connecter", "Collez le jeton");
        assertThat(guarded.get(null, "/login?lang=en").body()).contains("Log in", "Paste the token");
    }

    @Test
    void the_cookie_is_for_no_script_and_no_other_site() {
        String set = header(login(publisher.secret(), "/"), "Set-Cookie");
        assertThat(set)
                .startsWith("boussole=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void behind_https_the_cookie_goes_over_https_only() {
        try (Guarded secure = new Guarded(folder, AccessOptions.on("127.0.0.1").withHttps())) {
            String token = secure.token(TokenRole.VIEWER);
            HttpResponse<String> in = secure.ask("POST", null, "/login", "token=" + token, "Content-Type", FORM);
            assertThat(header(in, "Set-Cookie")).startsWith("__Host-boussole=").contains("Secure");
            assertThat(header(in, "Strict-Transport-Security")).startsWith("max-age=");
        }
    }

    @Test
    void a_session_may_what_its_token_may() {
        String cookie = cookie();
        assertThat(guarded.get(null, TOKENS, "Cookie", cookie).statusCode()).isEqualTo(200);
        assertThat(guarded.get(null, "/kpis", "Cookie", cookie, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_change_needs_the_token_of_the_form() {
        String cookie = cookie();
        problem(guarded.post(null, TOKENS, NEW, "Cookie", cookie), 403, "form-token-missing");
        problem(guarded.post(null, TOKENS, NEW, "Cookie", cookie, "X-CSRF-Token", "x"), 403, "form-token-missing");
        String other = csrf(cookie());
        problem(guarded.post(null, TOKENS, NEW, "Cookie", cookie, "X-CSRF-Token", other), 403, "form-token-missing");
        assertThat(guarded.post(null, TOKENS, NEW, "Cookie", cookie, "X-CSRF-Token", csrf(cookie))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1:1",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void a_change_from_a_page_of_another_site_is_refused_even_with_that_token(String name, String value) {
        String cookie = cookie();
        problem(
                guarded.post(null, TOKENS, NEW, "Cookie", cookie, "X-CSRF-Token", csrf(cookie), name, value),
                403,
                "foreign-origin");
    }

    @Test
    void a_page_of_another_site_cannot_log_anybody_in() {
        assertThat(form("/login", "token=" + publisher.secret(), "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_open_loopback_takes_no_change_from_a_page_of_another_site() {
        try (Guarded open = new Guarded(folder)) {
            problem(open.post(null, TOKENS, NEW, "Origin", "https://evil.example"), 403, "foreign-origin");
            problem(open.post(null, TOKENS, NEW, "Sec-Fetch-Site", "cross-site"), 403, "foreign-origin");
            String own = open.serving.server.address().toString().replaceAll("/$", "");
            problem(open.post(null, TOKENS, NEW, "Origin", own), 403, "form-token-missing");
            String csrf = open.serving.ok("/api/v1/session").get("csrf").textValue();
            assertThat(open.post(null, TOKENS, NEW, "Origin", own, "X-CSRF-Token", csrf)
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void a_program_on_an_open_loopback_needs_nothing() {
        try (Guarded open = new Guarded(folder)) {
            assertThat(open.post(null, TOKENS, NEW).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void logging_out_ends_the_session() {
        String cookie = cookie();
        assertThat(form("/logout", "", "Cookie", cookie).statusCode()).isEqualTo(403);
        assertThat(guarded.get(null, TOKENS, "Cookie", cookie).statusCode()).isEqualTo(200);
        HttpResponse<String> out = form("/logout", "csrf=" + csrf(cookie), "Cookie", cookie);
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(header(out, "Set-Cookie")).startsWith("boussole=;").contains("Expires=Thu, 01 Jan 1970");
        problem(guarded.get(null, TOKENS, "Cookie", cookie), 401, "token-missing");
    }

    @Test
    void a_session_ends_with_its_token_at_once() {
        String cookie = cookie();
        assertThat(guarded.get(null, TOKENS, "Cookie", cookie).statusCode()).isEqualTo(200);
        guarded.token(TokenRole.VIEWER);
        guarded.service.revoke(publisher.token().id(), Actor.LOCAL);
        problem(guarded.get(null, TOKENS, "Cookie", cookie), 401, "token-missing");
    }

    @Test
    void a_session_that_nobody_uses_ends_after_half_a_day() {
        String cookie = cookie();
        guarded.time.passes(Duration.ofHours(11));
        assertThat(guarded.get(null, TOKENS, "Cookie", cookie).statusCode()).isEqualTo(200);
        guarded.time.passes(Duration.ofHours(11));
        assertThat(guarded.get(null, TOKENS, "Cookie", cookie).statusCode()).isEqualTo(200);
        guarded.time.passes(Duration.ofHours(12));
        problem(guarded.get(null, TOKENS, "Cookie", cookie), 401, "token-missing");
    }

    @Test
    void a_session_ends_after_a_week_however_it_is_used() {
        String cookie = cookie();
        for (int i = 0; i < 20; i++) {
            guarded.time.passes(Duration.ofHours(8));
            assertThat(guarded.get(null, TOKENS, "Cookie", cookie).statusCode()).isEqualTo(200);
        }
        guarded.time.passes(Duration.ofHours(8));
        assertThat(guarded.get(null, TOKENS, "Cookie", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_survives_a_restart() {
        String cookie = cookie();
        try (Guarded again = new Guarded(folder, AccessOptions.on("127.0.0.1"), guarded.url)) {
            assertThat(again.get(null, TOKENS, "Cookie", cookie).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_secret_of_the_cookie_is_not_in_the_database() {
        String secret = cookie().split("=", 2)[1];
        String rows = guarded.database
                .jdbi()
                .withHandle(handle -> handle.createQuery("select string_agg(session::text, ' ') from session")
                        .mapTo(String.class)
                        .one());
        assertThat(rows).isNotBlank().doesNotContain(secret);
    }

    @Test
    void a_wrong_token_is_told_on_the_page() {
        HttpResponse<String> refused = login("bou_wrong", "/kpis");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("role=\"alert\"", "value=\"/kpis\"").doesNotContain("bou_wrong");
        assertThat(header(refused, "Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil",
                "/%0d%0aSet-Cookie:x",
                "javascript:alert(1)",
                "/a\r\nX: y",
                "/login?next=/login",
                "",
                "kpis",
                "/../..//evil.example",
                "/a//b",
                "/./x"
            })
    void after_the_login_nobody_is_sent_elsewhere(String next) {
        HttpResponse<String> in = login(publisher.secret(), next);
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(header(in, "Location")).isIn("/", "/%0d%0aSet-Cookie:x");
        assertThat(in.headers().allValues("Set-Cookie")).hasSize(1);
    }

    @Test
    void a_local_path_stays_as_it_is() {
        assertThat(LocalPath.of("/kpis?a=b%20c&lang=fr")).isEqualTo("/kpis?a=b%20c&lang=fr");
    }
}
