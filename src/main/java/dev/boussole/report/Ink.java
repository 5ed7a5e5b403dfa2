package dev.boussole.report;

/** Colour on a terminal, and none elsewhere. */
public enum Ink {
    PLAIN,
    COLOUR;

    private static final String RESET = "\u001b[0m";

    public String strong(String text) {
        return paint("\u001b[1m", text);
    }

    public String faint(String text) {
        return paint("\u001b[2m", text);
    }

    public String alarm(String text) {
        return paint("\u001b[1;31m", text);
    }

    public String accent(String text) {
        return paint("\u001b[1;36m", text);
    }

    public String good(String text) {
        return paint("\u001b[32m", text);
    }

    public String warning(String text) {
        return paint("\u001b[33m", text);
    }

    private String paint(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : code + text + RESET;
    }
}
