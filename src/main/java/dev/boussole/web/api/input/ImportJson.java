package dev.boussole.web.api.input;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Period;
import dev.boussole.platform.export.ImportedFile;
import dev.boussole.service.input.ImportOutcome;
import dev.boussole.service.input.Reconciliations;
import dev.boussole.store.input.ImportRecord;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Imports as JSON. */
final class ImportJson {
    private ImportJson() {}

    static void head(JsonGenerator json, ImportRecord one) throws IOException {
        json.writeNumberField("id", one.id());
        json.writeNumberField("revision", one.revision());
        json.writeBooleanField("unchanged", false);
        json.writeStringField("kind", one.kind());
        json.writeStringField("actor", one.actor());
        json.writeStringField("at", one.at().toString());
        json.writeNumberField("rowsAdded", one.rowsAdded());
        json.writeNumberField("rowsEnded", one.rowsEnded());
        undone(json, one.undone());
    }

    private static void undone(JsonGenerator json, ImportRecord.@Nullable Undone undone) throws IOException {
        if (undone == null) {
            json.writeNullField("undone");
            return;
        }
        json.writeObjectFieldStart("undone");
        json.writeNumberField("revision", undone.revision());
        json.writeStringField("actor", undone.actor());
        json.writeStringField("at", undone.at().toString());
        json.writeNumberField("rowsEnded", undone.rowsEnded());
        json.writeNumberField("rowsRevived", undone.rowsRevived());
        json.writeEndObject();
    }

    static void whole(JsonGenerator json, ImportRecord one, Language language) throws IOException {
        head(json, one);
        json.writeArrayFieldStart("files");
        for (ImportRecord.File file : one.files()) {
            json.writeStartObject();
            file(json, file.name(), file.format(), file.period(), file.currency());
            rows(json, file.rowsKept(), file.rowsDropped(), file.rowsQuarantined(), file.rowsAdded());
            json.writeFieldName("reconciliations");
            json.writeRawValue(file.reconciliations());
            InputProblems.write(json, file.problems(), language);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void unchanged(JsonGenerator json, ImportOutcome outcome, Language language) throws IOException {
        json.writeNullField("id");
        json.writeNumberField("revision", outcome.revision());
        json.writeBooleanField("unchanged", true);
        json.writeStringField("kind", "upload");
        json.writeNullField("actor");
        json.writeNullField("at");
        json.writeNumberField("rowsAdded", 0);
        json.writeNumberField("rowsEnded", 0);
        json.writeNullField("undone");
        json.writeArrayFieldStart("files");
        for (ImportedFile file : outcome.files()) {
            json.writeStartObject();
            file(json, file.file(), file.format().orElse(null), file.period(), file.currency());
            rows(json, file.rowsKept(), file.rowsDropped(), file.rowsQuarantined(), 0);
            json.writeFieldName("reconciliations");
            json.writeRawValue(Reconciliations.json(file.reconciliations()));
            InputProblems.write(json, file.problems(), language);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void file(
            JsonGenerator json,
            String name,
            @Nullable String format,
            @Nullable Period period,
            @Nullable String currency)
            throws IOException {
        json.writeStringField("file", name);
        json.writeStringField("format", format);
        json.writeStringField("from", period == null ? null : period.from().toString());
        json.writeStringField("to", period == null ? null : period.to().toString());
        json.writeStringField("currency", currency);
    }

    private static void rows(JsonGenerator json, int kept, int dropped, int quarantined, int added) throws IOException {
        json.writeNumberField("rowsKept", kept);
        json.writeNumberField("rowsDropped", dropped);
        json.writeNumberField("rowsQuarantined", quarantined);
        json.writeNumberField("rowsAdded", added);
    }
}
