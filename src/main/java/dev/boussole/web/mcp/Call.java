package dev.boussole.web.mcp;

/**
 * A request to the API.
 *
 * @param query with what stands behind the question mark, encoded; empty for none
 * @param body JSON; empty for none
 */
record Call(String method, String path, String query, byte[] body) {}
