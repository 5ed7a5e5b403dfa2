package dev.boussole.web.api;

import dev.boussole.campaign.Text;
import java.util.List;
import java.util.Map;

/** An answer that is not what was asked for (RFC 9457), in both languages. */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient Text title;
    private final transient Text detail;
    private final transient List<Field> fields;
    private final transient Map<String, String> headers;

    /** What is wrong with one field. @param pointer JSON pointer (RFC 6901) into the body; empty for the whole */
    public record Field(String pointer, Text detail) {}

    public ApiProblem(
            int status, String type, Text title, Text detail, List<Field> fields, Map<String, String> headers) {
        super(detail.en());
        this.status = status;
        this.type = type;
        this.title = title;
        this.detail = detail;
        this.fields = List.copyOf(fields);
        this.headers = Map.copyOf(headers);
    }

    public ApiProblem(int status, String type, Text title, Text detail) {
        this(status, type, title, detail, List.of(), Map.of());
    }

    public int status() {
        return status;
    }

    /** The stable name of this kind of problem, the last part of its {@code type}. */
    public String type() {
        return type;
    }

    public Text title() {
        return title;
    }

    public Text detail() {
        return detail;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Headers that go with the answer, such as {@code Allow}. */
    public Map<String, String> headers() {
        return headers;
    }
}
