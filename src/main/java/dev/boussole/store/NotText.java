package dev.boussole.store;

/** A text that was to be kept has the character U+0000 in it, which PostgreSQL cannot keep. */
public final class NotText extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotText(Throwable cause) {
        super("The text has the character U+0000 in it", cause);
    }
}
