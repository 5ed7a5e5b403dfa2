package dev.boussole.rulebook.language;

/**
 * A word of a rule file.
 *
 * @param text as written; for a text literal, what stands between the quotation marks
 */
record Token(Kind kind, String text, Position at) {
    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SYMBOL,
        END_OF_FILE
    }

    boolean is(String symbolOrName) {
        return kind != Kind.TEXT && text.equals(symbolOrName);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean isVariable() {
        return kind == Kind.NAME && text.startsWith("$");
    }

    /** As a message shows it. */
    String shown() {
        return switch (kind) {
            case TEXT -> "\"" + text + "\"";
            case END_OF_FILE -> "end of file";
            default -> text;
        };
    }
}
