package dev.boussole.web.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.boussole.web.api.Problems;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The arguments of a tool as a request to the API, which checks them itself. */
final class Arguments {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Arguments() {}

    /** @throws dev.boussole.web.api.ApiProblem when an argument is not known, is missing or cannot stand where it goes */
    static Call call(ToolKind kind, Contract.Shape shape, Map<String, Object> arguments) {
        StringJoiner query = new StringJoiner("&");
        Map<String, Object> body = new LinkedHashMap<>();
        String path = kind.path();
        for (Map.Entry<String, Object> argument : new TreeMap<>(arguments).entrySet()) {
            String name = argument.getKey();
            Contract.@Nullable Place place = shape.places().get(name);
            if (place == null) {
                throw unknown(name, shape);
            }
            switch (place) {
                case BODY -> body.put(name, argument.getValue());
                case PATH -> path = path.replace("{" + parameter(kind, name) + "}", encoded(name, argument.getValue()));
                case QUERY -> query.add(parameter(kind, name) + "=" + encoded(name, argument.getValue()));
            }
        }
        if (path.contains("{")) {
            throw missing(kind, path);
        }
        boolean posts = kind.method().equals("POST");
        return new Call(kind.method(), path, query.toString(), posts ? bytes(body) : new byte[0]);
    }

    private static String parameter(ToolKind kind, String argument) {
        return kind.renamed().entrySet().stream()
                .filter(one -> one.getValue().equals(argument))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(argument);
    }

    private static String encoded(String name, @Nullable Object value) {
        boolean plain = value instanceof String || value instanceof Number || value instanceof Boolean;
        String text = String.valueOf(value);
        if (!plain || text.isBlank() || text.equals(".") || text.equals("..")) {
            throw Problems.badParameter(
                    "`" + name + "` cannot be used: expected a text or a number that is not blank.",
                    "`" + name + "` est inutilisable : il faut un texte ou un nombre qui n'est pas vide.");
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static RuntimeException unknown(String name, Contract.Shape shape) {
        String list = "`" + String.join("`, `", new TreeSet<>(shape.places().keySet())) + "`";
        return Problems.badParameter(
                "`" + name + "` is not a parameter here. Known are " + list + ".",
                "`" + name + "` n'est pas un paramètre ici. Sont connus " + list + ".");
    }

    private static RuntimeException missing(ToolKind kind, String path) {
        String name = kind.argument(path.substring(path.indexOf('{') + 1, path.indexOf('}')));
        return Problems.badParameter("`" + name + "` is missing.", "`" + name + "` manque.");
    }

    private static byte[] bytes(Map<String, Object> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
