package dev.boussole.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.boussole.campaign.Measure;
import dev.boussole.openapi.Document;
import dev.boussole.openapi.Document.Operation;
import dev.boussole.service.ruleset.SmallRules;
import dev.boussole.web.access.Access;
import dev.boussole.web.access.AccessOptions;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.ruleset.Bench;
import dev.boussole.web.page.Site;
import dev.boussole.web.state.Desks;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description says everything that the server does, and nothing else. */
class OpenApiTest {
    @TempDir
    static Path folder;

    private static Serving serving;
    private static HttpResponse<String> answer;
    private static Document document;

    @BeforeAll
    static void read() throws IOException {
        SmallRules.write(folder.resolve("rules"));
        serving = new Serving(folder, folder.resolve("rules"));
        answer = serving.get("/openapi.json");
        document = Document.of(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    /** Calls {@code check} with each operation, and gathers what it complains about. */
    private static List<String> complaints(BiConsumer<Operation, List<String>> check) {
        List<String> complaints = new ArrayList<>();
        for (Operation operation : document.operations()) {
            List<String> own = new ArrayList<>();
            check.accept(operation, own);
            own.forEach(one -> complaints.add(operation.name() + ": " + one));
        }
        return complaints;
    }

    @Test
    void the_document_is_served_with_the_version_of_the_server() {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(document.root().at("/openapi").textValue()).startsWith("3.1.");
        assertThat(document.root().at("/info/version").textValue())
                .isNotEqualTo("0")
                .isNotBlank();
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(serving.get("/openapi.json", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    /** What people open, and what its scripts ask for. */
    private static Set<String> pages() {
        Access access = Access.with(AccessOptions.on("127.0.0.1"), serving.service.access());
        Site site = new Site(new Desks(serving.service.office(), 0), access, name -> name);
        Javalin javalin = Javalin.create(config -> PageRoutes.add(config.routes, site, serving.service, new Bench()));
        return Routes.of(javalin.unsafe.internalRouter).keySet();
    }

    @Test
    void it_describes_every_route_of_the_server_that_is_not_a_page_and_no_other() {
        Set<String> described = new TreeSet<>();
        document.operations().forEach(operation -> described.add(operation.name()));
        Set<String> served = serving.server.routes().keySet();
        assertThat(described).isSubsetOf(served);
        Set<String> left = new TreeSet<>(served);
        left.removeAll(described);
        assertThat(left).isSubsetOf(pages()).isNotEmpty();
    }

    @Test
    void each_operation_names_the_role_that_the_server_asks_for() {
        Map<String, Role> roles = serving.server.routes();
        assertThat(complaints((operation, faults) -> {
                    Role role = roles.get(operation.name());
                    String said = operation.node().path("x-role").asText("anyone");
                    if (role != null && !said.equals(role.key())) {
                        faults.add("x-role is " + said + ", the server asks for " + role.key());
                    }
                }))
                .isEmpty();
    }

    @Test
    void it_has_the_form_of_an_openapi_document() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(OpenApiTest.class.getResourceAsStream("/openapi/form.yaml"), InputFormat.YAML);
        assertThat(schema.validate(document.root())).isEmpty();
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(document.references())
                .isNotEmpty()
                .allSatisfy(
                        ref -> assertThat(document.root().at(ref.substring(1)).isMissingNode())
                                .as(ref)
                                .isFalse());
    }

    @Test
    void what_is_defined_for_all_is_used_somewhere() {
        Set<String> spare = new TreeSet<>();
        JsonNode schemas = document.root().at("/components/schemas");
        schemas.fieldNames().forEachRemaining(name -> spare.add("#/components/schemas/" + name));
        document.references().forEach(spare::remove);
        assertThat(spare).isSubsetOf("#/components/schemas/Interval");
    }

    @Test
    void each_operation_has_an_id_of_its_own_a_summary_and_a_declared_tag() {
        Set<String> tags = new TreeSet<>();
        document.root().path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        Set<String> ids = new TreeSet<>();
        assertThat(complaints((operation, faults) -> {
                    if (!Pattern.matches("[a-z][A-Za-z0-9]+", operation.id()) || !ids.add(operation.id())) {
                        faults.add("operationId `" + operation.id() + "` is missing, taken or not in camelCase");
                    }
                    if (operation.node().path("summary").asText().isBlank()) {
                        faults.add("no summary");
                    }
                    if (operation.node().path("tags").size() != 1
                            || !tags.contains(operation.node().at("/tags/0").asText())) {
                        faults.add("needs one tag out of " + tags);
                    }
                }))
                .isEmpty();
    }

    @Test
    void each_parameter_is_described_and_those_of_the_path_are_declared() {
        Pattern variable = Pattern.compile("\\{([^}<>]+)}|<([^>]+)>");
        assertThat(complaints((operation, faults) -> {
                    Set<String> declared = new TreeSet<>();
                    for (JsonNode parameter : document.parameters(operation)) {
                        String name = parameter.path("name").asText();
                        if (parameter.path("in").asText().equals("path")) {
                            declared.add(name);
                        }
                        if (parameter.path("description").asText().isBlank() || !parameter.has("schema")) {
                            faults.add("parameter `" + name + "` needs a description and a schema");
                        } else if (parameter.has("example")) {
                            document.faults(parameter.get("schema"), parameter.get("example"))
                                    .forEach(fault -> faults.add("example of `" + name + "`: " + fault));
                        }
                    }
                    Set<String> used = new TreeSet<>();
                    variable.matcher(operation.path())
                            .results()
                            .forEach(found -> used.add(found.group(1) == null ? found.group(2) : found.group(1)));
                    if (!declared.equals(used)) {
                        faults.add("path parameters " + used + " are declared as " + declared);
                    }
                }))
                .isEmpty();
    }

    @Test
    void each_body_and_each_good_answer_has_a_schema_and_an_example_of_it() {
        assertThat(complaints((operation, faults) -> {
                    if (operation.node().has("requestBody")) {
                        JsonNode body = document.at(operation.node().get("requestBody"));
                        contents("body", body, faults, true);
                    }
                    operation.node().path("responses").properties().forEach(response -> {
                        JsonNode described = document.at(response.getValue());
                        contents(
                                response.getKey(),
                                described,
                                faults,
                                response.getKey().startsWith("2"));
                    });
                }))
                .isEmpty();
    }

    private static void contents(String where, JsonNode holder, List<String> faults, boolean needed) {
        holder.path("content").properties().forEach(media -> {
            Map<String, JsonNode> examples = document.examples(media.getValue());
            if (needed && examples.isEmpty()) {
                faults.add(where + " " + media.getKey() + " has no example");
            }
            if (!media.getValue().has("schema")) {
                faults.add(where + " " + media.getKey() + " has no schema");
                return;
            }
            examples.forEach((name, value) -> document.faults(media.getValue().get("schema"), value)
                    .forEach(fault -> faults.add(where + ", example " + name + fault)));
        });
    }

    @Test
    void each_operation_has_a_good_answer_and_says_what_problems_it_answers_with() {
        assertThat(complaints((operation, faults) -> {
                    JsonNode responses = operation.node().path("responses");
                    Set<String> statuses = new TreeSet<>();
                    responses.fieldNames().forEachRemaining(statuses::add);
                    if (statuses.stream().noneMatch(status -> status.startsWith("2") || status.equals("303"))) {
                        faults.add("no good answer");
                    }
                    if (!statuses.containsAll(Set.of("400", "503"))) {
                        faults.add("lacks 400 or 503 among " + statuses);
                    }
                    if (operation.node().has("requestBody") && !statuses.containsAll(Set.of("413", "415"))) {
                        faults.add("has a body and lacks 413 or 415 among " + statuses);
                    }
                    responses.properties().forEach(response -> {
                        boolean problem = response.getKey().charAt(0) >= '4';
                        JsonNode described = document.at(response.getValue());
                        if (problem && !described.path("content").has("application/problem+json")) {
                            faults.add(response.getKey() + " is not application/problem+json");
                        }
                    });
                }))
                .isEmpty();
    }

    @Test
    void the_fields_of_each_object_are_all_described() {
        List<String> open = new ArrayList<>();
        document.root()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> open(schema.getKey(), schema.getValue(), open));
        assertThat(open).isEmpty();
    }

    private static void open(String where, JsonNode schema, List<String> open) {
        if (schema instanceof ObjectNode object) {
            if (object.path("properties").isObject() && !object.has("additionalProperties")) {
                open.add(where);
            }
            object.properties().forEach(child -> open(where + "/" + child.getKey(), child.getValue(), open));
        } else if (schema.isArray()) {
            schema.forEach(child -> open(where, child, open));
        }
    }

    @Test
    void rows_of_counts_have_every_measure() {
        List<String> measures =
                Arrays.stream(Measure.values()).map(Measure::key).toList();
        Set<String> described = new TreeSet<>();
        document.root()
                .at("/components/schemas/MeasureRow/properties")
                .properties()
                .forEach(field -> {
                    if (field.getValue().path("$ref").asText().endsWith("/Count")) {
                        described.add(field.getKey());
                    }
                });
        assertThat(described).containsExactlyInAnyOrderElementsOf(measures);
    }
}
