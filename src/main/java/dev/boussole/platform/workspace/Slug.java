package dev.boussole.platform.workspace;

import java.text.Normalizer;
import java.util.Locale;

/** A name made an id: lower case, no accents, hyphens between words; letters of any script stay. */
final class Slug {
    private Slug() {}

    static String of(String name) {
        String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
