package dev.boussole.setting;

import dev.boussole.campaign.Text;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be set.
 *
 * @param key under {@code service:} in a file; a point stands between a group and its key
 * @param flag of the command line, or null when it is for the environment or a file only
 * @param several whether several values may be given: the flag repeatedly, in a file as a list
 * @param fallback the value when nothing is said; empty for none, or for one that depends on the machine
 * @param about one sentence for the help
 */
public record Setting<T>(
        String key, @Nullable String flag, Kind<T> kind, boolean several, String fallback, Text about) {
    /** The variable of the environment: {@code BOUSSOLE_LOG_FORMAT}. */
    public String variable() {
        String words = key.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_');
        return "BOUSSOLE_" + words.toUpperCase(Locale.ROOT);
    }

    /** Several values of a variable: paths are separated as the system does it, others by commas. */
    List<String> parts(String variable) {
        if (!several) {
            return List.of(variable);
        }
        String between = kind.parameter().equals("PATH") ? File.pathSeparator : ",";
        return Arrays.stream(variable.split(between, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return key;
    }
}
