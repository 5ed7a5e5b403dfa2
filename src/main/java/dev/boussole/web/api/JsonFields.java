package dev.boussole.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.boussole.campaign.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of an object of a request, checked: what is wrong goes to a list and reads as absent. Null is absent. */
public final class JsonFields {
    private static final int SHOWN_MAX = 60;

    private final ObjectNode node;
    private final String pointer;
    private final List<ApiProblem.Field> wrong;

    private JsonFields(ObjectNode node, String pointer, List<ApiProblem.Field> wrong, List<String> known) {
        this.node = node;
        this.pointer = pointer;
        this.wrong = wrong;
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String list = "`" + String.join("`, `", known) + "`";
                say(
                        name,
                        new Text(
                                "`" + shown(name) + "` is not a field here. Known are " + list + ".",
                                "`" + shown(name) + "` n'est pas un champ ici. Sont connus " + list + "."));
            }
        });
    }

    /** The fields of a whole body. @param known every field that it may have */
    public static JsonFields of(ObjectNode body, String... known) {
        return new JsonFields(body, "", new ArrayList<>(), List.of(known));
    }

    /** @throws ApiProblem 422 with everything that is wrong, where something is */
    public void done() {
        if (!wrong.isEmpty()) {
            throw Problems.invalidBody(wrong);
        }
    }

    /** Says that a field cannot be used as it is. */
    public void say(String name, Text why) {
        wrong.add(new ApiProblem.Field(pointer(name), why));
    }

    /** The same for an entry of an object within. */
    public void sayWithin(String name, String entry, Text why) {
        wrong.add(new ApiProblem.Field(
                pointer(name) + "/" + entry.replace("~", "~0").replace("/", "~1"), why));
    }

    private String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Optional<JsonNode> value(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    public boolean has(String name) {
        return value(name).isPresent();
    }

    /** Says that a field is missing. @param example of its value, as JSON */
    public void require(String name, String example) {
        if (!has(name)) {
            say(
                    name,
                    new Text(
                            "`" + name + "` is missing. Write for instance `\"" + name + "\": " + example + "`.",
                            "`" + name + "` manque. Écrivez par exemple `\"" + name + "\": " + example + "`."));
        }
    }

    public @Nullable String text(String name, int lengthMax) {
        JsonNode value = value(name).orElse(null);
        if (value == null) {
            return null;
        }
        if (value.isTextual()
                && !value.textValue().isBlank()
                && value.textValue().length() <= lengthMax) {
            return value.textValue().strip();
        }
        wrong(
                name,
                value,
                "a text of 1 to " + lengthMax + " characters",
                "un texte de 1 à " + lengthMax + " caractères");
        return null;
    }

    /** A text as it is, blank or not; it has to be there. */
    public @Nullable String content(String name) {
        require(name, "\"…\"");
        JsonNode value = value(name).orElse(null);
        if (value != null && !value.isTextual()) {
            wrong(name, value, "a text", "un texte");
        }
        return value == null ? null : value.textValue();
    }

    /** A number between two bounds, both included. */
    public @Nullable Double number(String name, double min, double max) {
        JsonNode value = value(name).orElse(null);
        if (value == null) {
            return null;
        }
        if (value.isNumber() && value.doubleValue() >= min && value.doubleValue() <= max) {
            return value.doubleValue();
        }
        wrong(
                name,
                value,
                "a number" + range(min, max, " from ", " to "),
                "un nombre" + range(min, max, " de ", " à "));
        return null;
    }

    public @Nullable Long whole(String name, long min, long max) {
        JsonNode value = value(name).orElse(null);
        if (value == null) {
            return null;
        }
        if (value.isNumber() && isWhole(value) && value.doubleValue() >= min && value.doubleValue() <= max) {
            return value.longValue();
        }
        wrong(name, value, "a whole number from " + min + " to " + max, "un nombre entier de " + min + " à " + max);
        return null;
    }

    private static boolean isWhole(JsonNode value) {
        return value.doubleValue() == Math.rint(value.doubleValue());
    }

    public @Nullable Boolean flag(String name) {
        JsonNode value = value(name).orElse(null);
        if (value == null || value.isBoolean()) {
            return value == null ? null : (Boolean) value.booleanValue();
        }
        wrong(name, value, "`true` or `false`", "`true` ou `false`");
        return null;
    }

    public @Nullable LocalDate date(String name) {
        JsonNode value = value(name).orElse(null);
        if (value == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value.asText());
            if (value.isTextual() && date.getYear() >= Query.YEAR_MIN && date.getYear() <= Query.YEAR_MAX) {
                return date;
            }
        } catch (DateTimeException notADay) {
            // said below, with what was expected
        }
        wrong(name, value, "a day like `2026-10-31`", "un jour comme `2026-10-31`");
        return null;
    }

    public @Nullable String oneOf(String name, List<String> words) {
        JsonNode value = value(name).orElse(null);
        if (value == null || value.isTextual() && words.contains(value.textValue())) {
            return value == null ? null : value.textValue();
        }
        String list = "`" + String.join("`, `", words) + "`";
        wrong(name, value, "one of " + list, "l'un de " + list);
        return null;
    }

    /** The fields of an object within. */
    public Optional<JsonFields> object(String name, String... known) {
        JsonNode value = value(name).orElse(null);
        if (value == null || value instanceof ObjectNode) {
            return Optional.ofNullable(value)
                    .map(object -> new JsonFields((ObjectNode) object, pointer(name), wrong, List.of(known)));
        }
        wrong(name, value, "an object", "un objet");
        return Optional.empty();
    }

    /** The objects of a list within. */
    public List<JsonFields> objects(String name, int min, int max, String... known) {
        JsonNode value = value(name).orElse(null);
        List<JsonFields> objects = new ArrayList<>();
        if (value == null) {
            return objects;
        }
        if (!value.isArray() || value.size() < min || value.size() > max) {
            wrong(
                    name,
                    value,
                    "a list of " + min + " to " + max + " objects",
                    "une liste de " + min + " à " + max + " objets");
            return objects;
        }
        for (int i = 0; i < value.size(); i++) {
            String at = name + "/" + i;
            if (value.get(i) instanceof ObjectNode object) {
                objects.add(new JsonFields(object, pointer + "/" + at, wrong, List.of(known)));
            } else {
                wrong.add(new ApiProblem.Field(
                        pointer + "/" + at,
                        new Text("`" + at + "` is not an object.", "`" + at + "` n'est pas un objet.")));
            }
        }
        return objects;
    }

    /** The names of an object within and what stands there; nothing when it is absent or no object. */
    public Optional<Map<String, JsonNode>> entries(String name) {
        JsonNode value = value(name).orElse(null);
        if (value == null || value instanceof ObjectNode) {
            return Optional.ofNullable(value).map(object -> {
                Map<String, JsonNode> entries = new java.util.LinkedHashMap<>();
                object.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
                return entries;
            });
        }
        wrong(name, value, "an object", "un objet");
        return Optional.empty();
    }

    private void wrong(String name, JsonNode found, String en, String fr) {
        String shown = shown(found.isTextual() ? found.textValue() : found.toString());
        say(
                name,
                new Text(
                        "`" + name + "` is `" + shown + "`: expected " + en + ".",
                        "`" + name + "` vaut `" + shown + "` : il faut " + fr + "."));
    }

    private static String range(double min, double max, String from, String to) {
        return from + plain(min) + to + plain(max);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private static String shown(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "\ufffd");
        return printable.length() <= SHOWN_MAX ? printable : printable.substring(0, SHOWN_MAX - 1) + "…";
    }
}
