package dev.boussole.web.page;

import dev.boussole.campaign.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;

/** The fixed words of the pages in one language, a pair of files for each topic: {@code labels/rule.fr.properties}. */
public final class Labels {
    static final List<String> TOPICS = List.of(
            "site",
            "week",
            "recommendation",
            "campaign",
            "channel",
            "objective",
            "test",
            "intake",
            "start",
            "rule",
            "editor",
            "report");

    private static final Labels ENGLISH = new Labels(Language.EN);
    private static final Labels FRENCH = new Labels(Language.FR);

    private final Language language;
    private final Map<String, String> words = new HashMap<>();

    private Labels(Language language) {
        this.language = language;
        TOPICS.forEach(topic -> read(topic, language).forEach((key, value) -> {
            if (words.put(key.toString(), value.toString()) != null) {
                throw new IllegalStateException("Two labels are called " + key);
            }
        }));
    }

    static Properties read(String topic, Language language) {
        String file = "/dev/boussole/web/labels/" + topic + "." + language.code() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Labels.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + file);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    public static Labels in(Language language) {
        return language == Language.FR ? FRENCH : ENGLISH;
    }

    public Language language() {
        return language;
    }

    /** The words of a key, {@code {0}}, {@code {1}} ... filled in. @throws MissingResourceException for an unknown key */
    public String of(String key, Object... figures) {
        String found = words.get(key);
        if (found == null) {
            throw new MissingResourceException("No label " + key, Labels.class.getName(), key);
        }
        return figures.length == 0 ? found : filled(found, figures);
    }

    /** Once from left to right: what is filled in may itself hold braces. */
    private static String filled(String words, Object... figures) {
        StringBuilder out = new StringBuilder(words.length() + 32);
        for (int at = 0; at < words.length(); at++) {
            char found = words.charAt(at);
            int place = at + 2 < words.length() && found == '{' && words.charAt(at + 2) == '}'
                    ? words.charAt(at + 1) - '0'
                    : -1;
            if (place >= 0 && place < figures.length) {
                out.append(figures[place]);
                at += 2;
            } else {
                out.append(found);
            }
        }
        return out.toString();
    }

    /** The words of {@code key.one} or {@code key.many}; French counts none as one. */
    public String count(String key, int count) {
        boolean one = count == 1 || (count == 0 && language == Language.FR);
        return of(key + (one ? ".one" : ".many"), count);
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }
}
