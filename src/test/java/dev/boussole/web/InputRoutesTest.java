package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputRoutesTest {
    private static final String API = "/api/v1";
    private static final String IMPORTS = API + "/imports?account=shop";
    private static final String CSV =
            "date,campaignName,currency,clicks,spend\n2026-10-29,Spring,EUR,10,5.20\n2026-10-30,Spring,EUR,12,6\n";

    @TempDir
    Path folder;

    private Serving serving;

    @BeforeEach
    void serve() {
        serving = new Serving(folder);
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    @Test
    void a_file_comes_in_makes_its_account_and_can_be_read_again() {
        HttpResponse<String> made = serving.post(IMPORTS + "&name=march.csv", "text/csv", CSV);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode answer = Serving.json(made);
        assertThat(answer.get("rowsAdded").intValue()).isEqualTo(2);
        assertThat(answer.at("/files/0/file").textValue()).isEqualTo("march.csv");
        String location = made.headers().firstValue("Location").orElseThrow();
        assertThat(serving.ok(location)).isEqualTo(answer);
        assertThat(serving.ok(IMPORTS).at("/imports/0/id")).isEqualTo(answer.get("id"));
        assertThat(serving.ok(API + "/accounts").get("accounts"))
                .extracting(one -> one.get("id").textValue())
                .containsExactly("sample", "shop");
        assertThat(serving.get(API + "/campaigns?account=shop").statusCode()).isEqualTo(200);
    }

    @Test
    void the_same_rows_twice_change_nothing() {
        serving.post(IMPORTS, "text/csv", CSV);
        HttpResponse<String> again = serving.post(IMPORTS, "text/csv", CSV);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Serving.json(again).get("unchanged").booleanValue()).isTrue();
        assertThat(serving.ok(IMPORTS).get("imports")).hasSize(1);
    }

    @Test
    void a_form_brings_several_files_and_one_bad_one_keeps_all_out() {
        String good = part("file", "a.csv", CSV);
        String bad = part("file", "b.csv", "colour,taste\nred,sweet\n");
        HttpResponse<String> refused =
                serving.post(IMPORTS, "multipart/form-data; boundary=XX", good + bad + "--XX--\r\n");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(Serving.json(refused).at("/problems/0/file").textValue()).isEqualTo("b.csv");
        assertThat(serving.get(API + "/accounts/shop").statusCode()).isEqualTo(404);
        HttpResponse<String> taken = serving.post(
                IMPORTS,
                "multipart/form-data; boundary=XX",
                good + part("file", "a.csv", CSV.replace("Spring", "Summer")) + "--XX--\r\n");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(Serving.json(taken).get("files")).hasSize(2);
    }

    @Test
    void a_form_with_other_parts_is_refused_by_name() {
        HttpResponse<String> refused =
                serving.post(IMPORTS, "multipart/form-data; boundary=XX", part("colour", "a.csv", CSV) + "--XX--\r\n");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("`colour`");
    }

    @Test
    void an_import_is_taken_back_and_twice_is_as_once() {
        long first =
                Serving.json(serving.post(IMPORTS, "text/csv", CSV)).get("id").longValue();
        long second = Serving.json(serving.post(IMPORTS, "text/csv", CSV.replace(",12,", ",14,")))
                .get("id")
                .longValue();
        HttpResponse<String> early = serving.post(undo(first), "application/json", "");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(Serving.json(early).get("detail").textValue()).contains("import " + second);
        JsonNode undone = Serving.json(serving.post(undo(second), "application/json", ""));
        assertThat(undone.at("/undone/rowsEnded").intValue()).isOne();
        assertThat(undone.at("/undone/rowsRevived").intValue()).isOne();
        assertThat(Serving.json(serving.post(undo(second), "application/json", "")))
                .isEqualTo(undone);
        assertThat(serving.post(undo(4711), "application/json", "").statusCode())
                .isEqualTo(404);
        assertThat(serving.ok(IMPORTS).at("/imports/0/undone")).isEqualTo(undone.get("undone"));
    }

    private static String undo(long id) {
        return API + "/imports/" + id + "/undo?account=shop";
    }

    @Test
    void an_account_that_follows_a_folder_takes_no_import() {
        HttpResponse<String> refused = serving.post(API + "/imports?account=sample", "text/csv", CSV);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(serving.post(API + "/imports", "text/csv", CSV).statusCode()).isEqualTo(409);
    }

    @Test
    void what_a_sender_says_of_files_is_checked() {
        assertThat(serving.post(IMPORTS + "&currency=euro", "text/csv", CSV).statusCode())
                .isEqualTo(400);
        assertThat(serving.post(IMPORTS + "&period=yesterday", "text/csv", CSV).statusCode())
                .isEqualTo(400);
        assertThat(serving.post(IMPORTS + "&locale=12", "text/csv", CSV).statusCode())
                .isEqualTo(400);
        assertThat(serving.post(IMPORTS + "&colour=red", "text/csv", CSV).statusCode())
                .isEqualTo(400);
        assertThat(serving.post(API + "/imports?account=No%20Id", "text/csv", CSV)
                        .statusCode())
                .isEqualTo(400);
        assertThat(serving.post(IMPORTS, "image/png", CSV).statusCode()).isEqualTo(415);
    }

    @Test
    void an_objective_is_set_edited_and_removed_by_who_read_it() {
        String path = API + "/objectives/cpa?account=shop";
        serving.post(IMPORTS, "text/csv", CSV);
        HttpResponse<String> made = send("PUT", path, "{\"kpi\":\"cpa\",\"target\":25}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String tag = made.headers().firstValue("ETag").orElseThrow();
        assertThat(serving.get(path).headers().firstValue("ETag")).hasValue(tag);
        assertThat(send("PUT", path, "{\"kpi\":\"cpa\",\"target\":20}").statusCode())
                .isEqualTo(428);
        HttpResponse<String> edited = send("PUT", path, "{\"kpi\":\"cpa\",\"target\":20}", "If-Match", tag);
        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(send("DELETE", path, "", "If-Match", tag).statusCode()).isEqualTo(412);
        String now = edited.headers().firstValue("ETag").orElseThrow();
        assertThat(send("DELETE", path, "", "If-Match", now).statusCode()).isEqualTo(204);
        assertThat(serving.get(path).statusCode()).isEqualTo(404);
        assertThat(serving.ok(API + "/objectives?account=shop").get("objectives"))
                .isEmpty();
    }

    @Test
    void what_is_wrong_with_an_objective_is_told_field_by_field() {
        serving.post(IMPORTS, "text/csv", CSV);
        HttpResponse<String> refused =
                send("PUT", API + "/objectives/cpa?account=shop", "{\"kpi\":\"cpa\",\"target\":\"low\",\"colour\":1}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Serving.json(refused).get("errors"))
                .extracting(one -> one.get("pointer").textValue())
                .containsExactlyInAnyOrder("/target", "/colour");
    }

    @Test
    void settings_make_an_account_and_are_edited_by_who_read_them() {
        String path = API + "/accounts/new-one";
        HttpResponse<String> made = send("PUT", path, "{\"settings\":\"currency: EUR\\n\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(serving.ok(path).get("settings").textValue()).isEqualTo("currency: EUR\n");
        assertThat(send("PUT", path, "{\"settings\":\"\"}").statusCode()).isEqualTo(428);
        String tag = made.headers().firstValue("ETag").orElseThrow();
        assertThat(send("PUT", path, "{\"settings\":\"currency: USD\\n\"}", "If-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> broken = send("PUT", API + "/accounts/other", "{\"settings\":\"colour: red\\n\"}");
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(Serving.json(broken).at("/problems/0/line").intValue()).isEqualTo(1);
        assertThat(serving.get(API + "/accounts/other").statusCode()).isEqualTo(404);
    }

    private static String part(String name, String file, String content) {
        return "--XX\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n";
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(serving.at(path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return serving.send(request.build());
    }
}
