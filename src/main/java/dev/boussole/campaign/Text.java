package dev.boussole.campaign;

/** One sentence in both languages. */
public record Text(String en, String fr) {
    public String in(Language language) {
        return language == Language.FR ? fr : en;
    }

    /** A text that reads the same in both languages, such as a name. */
    public static Text same(String text) {
        return new Text(text, text);
    }
}
