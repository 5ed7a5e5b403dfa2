package dev.boussole.store.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param schema version of the tables
 * @param program version of the program that made it
 * @param at when
 * @param tables in the order in which they are to be filled
 */
record Manifest(
        String schema,
        String program,
        String at,
        List<Table> tables,
        List<Catalog.Partition> partitions,
        List<Catalog.Sequence> sequences) {
    static final String ENTRY = "manifest.json";

    private static final String FORMAT = "boussole-backup-1";
    private static final ObjectMapper JSON = new ObjectMapper();

    Manifest {
        tables = List.copyOf(tables);
        partitions = List.copyOf(partitions);
        sequences = List.copyOf(sequences);
    }

    /** @param sha256 of its rows in PostgreSQL's text format for COPY, in the file at {@link #entry} */
    record Table(String name, List<String> columns, long rows, long bytes, String sha256) {
        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    byte[] write() {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT).put("schema", schema).put("program", program).put("at", at);
        ArrayNode all = json.putArray("tables");
        for (Table table : tables) {
            ObjectNode one = all.addObject();
            one.put("name", table.name);
            table.columns.forEach(one.putArray("columns")::add);
            one.put("rows", table.rows).put("bytes", table.bytes).put("sha256", table.sha256);
        }
        ArrayNode parts = json.putArray("partitions");
        partitions.forEach(part -> parts.addObject()
                .put("name", part.name())
                .put("parent", part.parent())
                .put("bound", part.bound()));
        ArrayNode numbers = json.putArray("sequences");
        sequences.forEach(one -> numbers.addObject()
                .put("name", one.name())
                .put("last", one.last())
                .put("called", one.called()));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IOException when it is no manifest of ours */
    static Manifest read(byte[] bytes) throws IOException {
        JsonNode json = JSON.readTree(bytes);
        if (json == null || !FORMAT.equals(json.path("format").asText())) {
            throw new IOException("not " + FORMAT);
        }
        List<Table> tables = new ArrayList<>();
        for (JsonNode one : json.path("tables")) {
            List<String> columns = new ArrayList<>();
            one.path("columns").forEach(column -> columns.add(column.asText()));
            tables.add(new Table(
                    one.path("name").asText(),
                    columns,
                    one.path("rows").asLong(),
                    one.path("bytes").asLong(),
                    one.path("sha256").asText()));
        }
        List<Catalog.Partition> partitions = new ArrayList<>();
        json.path("partitions")
                .forEach(one -> partitions.add(new Catalog.Partition(
                        one.path("name").asText(),
                        one.path("parent").asText(),
                        one.path("bound").asText())));
        List<Catalog.Sequence> sequences = new ArrayList<>();
        json.path("sequences")
                .forEach(one -> sequences.add(new Catalog.Sequence(
                        one.path("name").asText(),
                        one.path("last").asLong(),
                        one.path("called").asBoolean())));
        return new Manifest(
                json.path("schema").asText(),
                json.path("program").asText(),
                json.path("at").asText(),
                tables,
                partitions,
                sequences);
    }
}
