package dev.boussole.web.mcp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Text;
import dev.boussole.web.access.Role;
import dev.boussole.web.api.Answers;
import dev.boussole.web.api.ApiProblem;
import dev.boussole.web.api.Problems;
import dev.boussole.web.api.Query;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * {@code POST /mcp}: the Model Context Protocol over streamable HTTP, without sessions, so that any request may go to any
 * process and none is lost with one. It is a route like any other: tokens, roles, limits and the check of {@code Origin}
 * come before it.
 */
public final class McpEndpoint implements McpStatelessServerTransport {
    public static final String PATH = "/mcp";

    private static final long BODY_BYTES_MAX = 1_048_576;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxStringLength(500_000)
                            .build())
                    .build())
            .build();
    private static final JacksonMcpJsonMapper MAPPER = new JacksonMcpJsonMapper(JSON);

    private final InnerApi api;
    private final Supplier<byte[]> description;
    private final Supplier<Set<String>> routes;
    private final String version;
    private final Consumer<Context> originCheck;
    private @Nullable McpStatelessServerHandler handler;

    /**
     * @param description of the API, as JSON; asked once, at the first request
     * @param routes that answer, such as {@code GET /api/v1/campaigns}; asked once: no tool is offered without its own
     * @param version of the server
     * @param originCheck turns away what a page of another site asks, whatever token it has (MCP 2025-06-18, "Security
     *     Warning" of streamable HTTP)
     */
    public McpEndpoint(
            InnerApi api,
            Supplier<byte[]> description,
            Supplier<Set<String>> routes,
            String version,
            Consumer<Context> originCheck) {
        this.api = api;
        this.description = description;
        this.routes = routes;
        this.version = version;
        this.originCheck = originCheck;
    }

    public void add(RoutesConfig routes) {
        routes.post(PATH, this::handle, Role.VIEWER);
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler made) {
        handler = made;
    }

    private synchronized McpStatelessServerHandler handler() {
        if (handler == null) {
            ToolServer.start(this, api, new Contract(description.get()), routes.get(), version);
        }
        return Objects.requireNonNull(handler);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    private void handle(Context context) {
        originCheck.accept(context);
        Query.of(context, "lang");
        requireForm(context);
        McpTransportContext transport = McpTransportContext.create(Map.of(ToolServer.CONTEXT, context));
        McpSchema.JSONRPCMessage message = message(context);
        if (message instanceof McpSchema.JSONRPCRequest request) {
            McpSchema.JSONRPCResponse response = answer(transport, request);
            Answers.fresh(context, 200, bytes(response), Answers.JSON, Language.EN);
        } else if (message instanceof McpSchema.JSONRPCNotification notification) {
            handler().handleNotification(transport, notification).block();
            context.status(202).header("Cache-Control", "no-store");
        } else {
            throw notAMessage();
        }
    }

    private McpSchema.JSONRPCResponse answer(McpTransportContext transport, McpSchema.JSONRPCRequest request) {
        boolean call = request.method().equals(McpSchema.METHOD_TOOLS_CALL);
        if (call && !(request.params() instanceof Map)) {
            return badParameters(request);
        }
        try {
            return Objects.requireNonNull(
                    handler().handleRequest(transport, request).block());
        } catch (IllegalArgumentException unreadable) {
            return badParameters(request);
        }
    }

    private static McpSchema.JSONRPCResponse badParameters(McpSchema.JSONRPCRequest request) {
        return new McpSchema.JSONRPCResponse(
                McpSchema.JSONRPC_VERSION,
                request.id(),
                null,
                new McpSchema.JSONRPCResponse.JSONRPCError(
                        McpSchema.ErrorCodes.INVALID_PARAMS, "`params` are not what the method takes.", null));
    }

    private static void requireForm(Context context) {
        String given = context.contentType();
        String type = given == null ? "" : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.equals("application/json")) {
            throw Problems.contentType(type);
        }
        if (context.contentLength() > BODY_BYTES_MAX) {
            throw Problems.tooLarge(BODY_BYTES_MAX);
        }
    }

    private static McpSchema.JSONRPCMessage message(Context context) {
        byte[] body = context.bodyAsBytes();
        if (body.length > BODY_BYTES_MAX) {
            throw Problems.tooLarge(BODY_BYTES_MAX);
        }
        try {
            JsonNode read = JSON.readTree(body);
            if (read == null || !read.isObject()) {
                throw notAMessage();
            }
            return McpSchema.deserializeJsonRpcMessage(MAPPER, new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException broken) {
            throw Problems.notJson(
                    "The body is no JSON that can be read. Send one JSON-RPC message.",
                    "Le corps n'est pas du JSON lisible. Envoyez un message JSON-RPC.");
        } catch (IOException | IllegalArgumentException other) {
            throw notAMessage();
        }
    }

    private static ApiProblem notAMessage() {
        return new ApiProblem(
                400,
                "not-a-message",
                new Text("Not a message", "Pas un message"),
                new Text(
                        "The body is neither a request nor a notification of JSON-RPC 2.0. Send one message, not a list.",
                        "Le corps n'est ni une requête ni une notification JSON-RPC 2.0. Envoyez un message, pas une"
                                + " liste."));
    }

    private static byte[] bytes(McpSchema.@Nullable JSONRPCResponse response) {
        try {
            return JSON.writeValueAsBytes(response);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
