package dev.boussole.fuzz;

import java.util.Arrays;
import java.util.Optional;

/**
 * Something that must not happen.
 *
 * @param rule what was broken; with {@code where}, tells findings apart
 * @param where the place in our code for what was thrown, else a coarse kind
 * @param detail for whoever looks at it
 */
record Finding(String rule, String where, String detail) {
    static Finding of(String rule, String detail) {
        return new Finding(rule, "", detail);
    }

    static Finding thrown(Throwable thrown) {
        String where = thrown.getClass().getSimpleName() + " " + place(thrown);
        return new Finding("thrown", where, thrown + "\n" + String.join("\n", stack(thrown)));
    }

    private static String place(Throwable thrown) {
        Optional<StackTraceElement> ours = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.boussole.")
                        && !frame.getClassName().startsWith("dev.boussole.fuzz."))
                .findFirst();
        return ours.map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
                .orElse("elsewhere");
    }

    private static String[] stack(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .limit(40)
                .map(String::valueOf)
                .toArray(String[]::new);
    }

    String key() {
        return (rule + " " + where).strip();
    }
}
