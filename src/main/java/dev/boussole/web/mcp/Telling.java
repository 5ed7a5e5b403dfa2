package dev.boussole.web.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.boussole.report.Labels;

/** Says in words what an answer of the API says in JSON. */
interface Telling {
    String of(JsonNode answer, Labels labels);
}
