package dev.boussole.web.mcp;

import java.util.Map;

/**
 * A tool: one operation of the API under a name that an assistant understands.
 *
 * @param operation as the description of the API names it: {@code GET /api/v1/campaigns/{id}}
 * @param renamed arguments by the parameter that they stand for, where the two differ
 * @param proven whether the answer is a recommendation as it is kept, to which its proof of today is added
 */
record ToolKind(
        String name,
        String title,
        String about,
        String operation,
        Map<String, String> renamed,
        boolean proven,
        Telling telling) {
    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    String path() {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    String argument(String parameter) {
        return renamed.getOrDefault(parameter, parameter);
    }
}
