package dev.boussole.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a form as they were sent, stripped of blanks around them. */
public final class Form {
    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    public static Form of(Context context) {
        return new Form(context.formParamMap());
    }

    /** Fields by name, each with its values. */
    public static Form of(Map<String, List<String>> fields) {
        return new Form(fields);
    }

    /** A field that holds something. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name))
                .flatMap(values -> values.stream().findFirst())
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** A field as it was sent, line ends and blanks included; empty when it is missing. */
    public String raw(String name) {
        List<String> values = fields.get(name);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    /** Whether a field was sent, be it empty. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Every value of a field that may stand more than once. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
