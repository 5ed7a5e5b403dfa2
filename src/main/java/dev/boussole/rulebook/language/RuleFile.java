package dev.boussole.rulebook.language;

/**
 * A file of rules as text.
 *
 * @param path under the rulebook's folder, with forward slashes: {@code creative/fatigue.drl}
 * @param shown the path as the user named it, for messages
 */
public record RuleFile(String path, String shown, String text) {
    /** What its {@code package} line says: {@code rules.} and the folder it lies in, with {@code _} for {@code -}. */
    String packageName() {
        int slash = path.lastIndexOf('/');
        return slash < 0
                ? "rules"
                : "rules." + path.substring(0, slash).replace('/', '.').replace('-', '_');
    }
}
