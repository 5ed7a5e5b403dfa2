package dev.boussole.platform.export;

import java.util.Locale;

/** A name with {@code *} for any letters and {@code ?} for one; case does not matter. */
public final class Glob {
    private final String pattern;

    public Glob(String pattern) {
        this.pattern = pattern.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the whole name fits. Takes time in proportion to pattern times name, whatever the pattern. */
    public boolean fits(String name) {
        String text = name.strip().toLowerCase(Locale.ROOT);
        int at = 0;
        int from = 0;
        int star = -1;
        int afterStar = 0;
        while (at < text.length()) {
            if (from < pattern.length() && pattern.charAt(from) == '*') {
                star = from++;
                afterStar = at;
            } else if (from < pattern.length()
                    && (pattern.charAt(from) == '?' || pattern.charAt(from) == text.charAt(at))) {
                from++;
                at++;
            } else if (star >= 0) {
                from = star + 1;
                at = ++afterStar;
            } else {
                return false;
            }
        }
        while (from < pattern.length() && pattern.charAt(from) == '*') {
            from++;
        }
        return from == pattern.length();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
