package dev.boussole.web.view;

import dev.boussole.campaign.Language;
import java.util.ResourceBundle;

/** The fixed words of the pages in one language: {@code labels_en.properties} and {@code labels_fr.properties}. */
public final class Labels {
    private static final Labels ENGLISH = new Labels(Language.EN);
    private static final Labels FRENCH = new Labels(Language.FR);

    private final Language language;
    private final ResourceBundle bundle;

    private Labels(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "dev.boussole.web.labels",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Labels in(Language language) {
        return language == Language.FR ? FRENCH : ENGLISH;
    }

    public Language language() {
        return language;
    }

    /** The words of a key, {@code {0}}, {@code {1}} ... filled in. @throws java.util.MissingResourceException for an unknown key */
    public String of(String key, Object... figures) {
        String words = bundle.getString(key);
        for (int i = 0; i < figures.length; i++) {
            words = words.replace("{" + i + "}", figures[i].toString());
        }
        return words;
    }

    /** The words of {@code key.one} or {@code key.many}; French counts none as one. */
    public String count(String key, int count) {
        boolean one = count == 1 || (count == 0 && language == Language.FR);
        return of(key + (one ? ".one" : ".many"), count);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }
}
