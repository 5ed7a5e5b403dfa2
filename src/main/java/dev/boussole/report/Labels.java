package dev.boussole.report;

import dev.boussole.campaign.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The words of one language, from a message bundle beside the class that uses them. {@code {0}} is the first argument. */
public final class Labels {
    private static final Labels ENGLISH = load(Labels.class, "labels", Language.EN);
    private static final Labels FRENCH = load(Labels.class, "labels", Language.FR);

    private final String bundle;
    private final Properties texts;

    private Labels(String bundle, Properties texts) {
        this.bundle = bundle;
        this.texts = texts;
    }

    /** The words of reports. */
    static Labels of(Language language) {
        return language == Language.FR ? FRENCH : ENGLISH;
    }

    /**
     * Reads {@code <name>.<language>.properties} in UTF-8 from the package of {@code owner}.
     *
     * @throws IllegalStateException when there is no such bundle
     */
    public static Labels load(Class<?> owner, String name, Language language) {
        String file = name + "." + language.code() + ".properties";
        Properties texts = new Properties();
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No message bundle " + file + " beside " + owner.getName());
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Labels(file, texts);
    }

    /** All keys, in order. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(new TreeSet<>(texts.stringPropertyNames()));
    }

    public boolean has(String key) {
        return texts.getProperty(key) != null;
    }

    /** @throws IllegalArgumentException when the bundle has no such key */
    public String text(String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(bundle + " has no key " + key);
        }
        return arguments.length == 0 ? text : filled(text, arguments);
    }

    /** Once from left to right: what is filled in may itself hold braces. */
    private static String filled(String text, Object... arguments) {
        StringBuilder out = new StringBuilder(text.length() + 32);
        for (int at = 0; at < text.length(); at++) {
            boolean open = text.charAt(at) == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}';
            int place = open ? text.charAt(at + 1) - '0' : -1;
            if (place >= 0 && place < arguments.length) {
                out.append(arguments[place]);
                at += 2;
            } else {
                out.append(text.charAt(at));
            }
        }
        return out.toString();
    }
}
