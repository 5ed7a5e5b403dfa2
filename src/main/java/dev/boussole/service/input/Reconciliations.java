package dev.boussole.service.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.platform.export.Reconciliation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A file's own totals beside the sums of its rows, as the API shows them. */
public final class Reconciliations {
    private static final JsonFactory JSON = new JsonFactory();

    private Reconciliations() {}

    /** A JSON list. */
    public static String json(List<Reconciliation> totals) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (Reconciliation total : totals) {
                json.writeStartObject();
                json.writeStringField("label", total.label());
                json.writeNumberField("line", total.line());
                json.writeStringField("measure", total.measure().key());
                json.writeNumberField("kept", total.kept());
                json.writeNumberField("total", total.total());
                json.writeBooleanField("agrees", total.agrees());
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
