package dev.boussole.web.mcp;

/** What the API answered. @param body JSON */
record Reply(int status, byte[] body) {
    boolean good() {
        return status >= 200 && status < 300;
    }
}
