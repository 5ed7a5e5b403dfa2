package dev.boussole.web.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.campaign.Language;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.SpokenLanguage;
import io.javalin.http.Context;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the tools out of the description of the API, and answers their calls by asking it. */
final class ToolServer {
    static final String CONTEXT = "context";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INSTRUCTIONS = "Boussole advises on marketing campaigns by rules. Every recommendation"
            + " carries its evidence and its source: quote figures as they are given, and never invent one that is null."
            + " `lang` is `en` or `fr`.";
    /** Arguments are checked by the API, in its own words. */
    private static final JsonSchemaValidator BY_THE_API =
            (schema, content) -> JsonSchemaValidator.ValidationResponse.asValid(null);

    private final InnerApi api;

    private ToolServer(InnerApi api) {
        this.api = api;
    }

    /** Builds the server behind {@code transport}, with the tools whose operation is described and answers. */
    static void start(
            McpStatelessServerTransport transport,
            InnerApi api,
            Contract contract,
            Set<String> routes,
            String version) {
        ToolServer server = new ToolServer(api);
        List<SyncToolSpecification> tools = new ArrayList<>();
        for (ToolKind kind : ToolKinds.ALL) {
            Optional<Contract.Shape> known =
                    routes.contains(kind.operation()) ? contract.shape(kind) : Optional.empty();
            known.ifPresent(shape -> tools.add(server.tool(kind, shape)));
        }
        McpServer.sync(transport)
                .jsonMapper(new JacksonMcpJsonMapper(JSON))
                .jsonSchemaValidator(BY_THE_API)
                .validateToolInputs(false)
                .immediateExecution(true)
                .serverInfo("boussole", version)
                .instructions(INSTRUCTIONS)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .tools(tools)
                .build();
    }

    private SyncToolSpecification tool(ToolKind kind, Contract.Shape shape) {
        McpSchema.Tool.Builder tool = McpSchema.Tool.builder(kind.name(), map(shape.input()))
                .title(kind.title())
                .description(kind.about())
                .annotations(new McpSchema.ToolAnnotations(kind.title(), true, false, true, false, null));
        if (shape.output() != null) {
            tool.outputSchema(map(shape.output()));
        }
        return new SyncToolSpecification(tool.build(), (context, request) -> call(kind, shape, context, request));
    }

    private static Map<String, Object> map(JsonNode schema) {
        return JSON.convertValue(schema, new com.fasterxml.jackson.core.type.TypeReference<>() {});
    }

    private CallToolResult call(
            ToolKind kind, Contract.Shape shape, McpTransportContext transport, CallToolRequest request) {
        Context context = (Context) transport.get(CONTEXT);
        Map<String, Object> arguments = request.arguments() == null ? Map.of() : request.arguments();
        try {
            Reply reply = api.ask(context, Arguments.call(kind, shape, arguments));
            JsonNode answer = JSON.readTree(reply.body());
            if (!reply.good()) {
                return failed(problem(answer));
            }
            if (kind.proven()) {
                answer = new Proof(api).add(context, answer, arguments);
            }
            return CallToolResult.builder()
                    .addTextContent(kind.telling().of(answer, ToolWords.of(language(answer, arguments, context))))
                    .structuredContent(JSON.convertValue(answer, Object.class))
                    .isError(false)
                    .build();
        } catch (ApiProblem problem) {
            return failed(problem.detail().in(language(JSON.createObjectNode(), arguments, context)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The language of an answer, else the one that was asked for. */
    private static Language language(JsonNode answer, Map<String, Object> arguments, Context context) {
        @Nullable String said = answer.path("language").textValue();
        @Nullable Object asked = arguments.get("lang");
        return Optional.ofNullable(said)
                .flatMap(Language::of)
                .or(() -> Optional.ofNullable(asked).map(String::valueOf).flatMap(Language::of))
                .orElseGet(() -> SpokenLanguage.orEnglish(context));
    }

    private static CallToolResult failed(String sentence) {
        return CallToolResult.builder().addTextContent(sentence).isError(true).build();
    }

    /** The sentences of a problem: what is wrong, and each field. */
    private static String problem(JsonNode problem) {
        StringBuilder text = new StringBuilder(
                problem.path("detail").asText(problem.path("title").asText()));
        for (JsonNode field : problem.path("errors")) {
            text.append('\n')
                    .append(field.path("pointer").asText())
                    .append(": ")
                    .append(field.path("detail").asText());
        }
        return text.toString();
    }
}
