package dev.boussole.cli;

import dev.boussole.campaign.Language;
import java.util.List;
import java.util.Optional;

/** The language to speak before anything else is known: {@code --lang}, else the environment, else English. */
final class Tongue {
    private static final List<String> VARIABLES = List.of("BOUSSOLE_LANG", "LC_ALL", "LC_MESSAGES", "LANG");

    private Tongue() {}

    static Language of(String[] arguments, Terminal terminal) {
        return asked(arguments).or(() -> environment(terminal)).orElse(Language.EN);
    }

    private static Optional<Language> asked(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return Language.of(arguments[i].substring("--lang=".length()));
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return Language.of(arguments[i + 1]);
            }
        }
        return Optional.empty();
    }

    private static Optional<Language> environment(Terminal terminal) {
        for (String variable : VARIABLES) {
            String value = terminal.variable(variable);
            if (!value.isEmpty()) {
                return Language.of(value);
            }
        }
        return Optional.empty();
    }
}
