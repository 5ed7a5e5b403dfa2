package dev.boussole.setting;

import dev.boussole.campaign.Spelling;
import dev.boussole.campaign.Text;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What may be written for a setting.
 *
 * @param parameter how the help calls a value: {@code PORT}
 * @param is completes "is not": {@code a port}
 * @param write tells what to write instead
 * @param words the values there are, where they can be listed
 * @param shown the text as others may see it, without what is secret in it
 */
public record Kind<T>(
        String parameter, Text is, Text write, List<String> words, UnaryOperator<String> shown, Reading<T> reading) {
    static final String HIDDEN = "***";

    /** Makes a value of a text; nothing, or an exception about bad input, when it is none. */
    public interface Reading<T> {
        Optional<T> read(String text, Path folder);
    }

    Kind(String parameter, Text is, Text write, Reading<T> reading) {
        this(parameter, is, write, List.of(), UnaryOperator.identity(), reading);
    }

    Kind<T> shownAs(UnaryOperator<String> otherwise) {
        return new Kind<>(parameter, is, write, words, otherwise, reading);
    }

    Optional<T> read(String text, Path folder) {
        try {
            return text.isBlank() ? Optional.empty() : reading.read(text.strip(), folder);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The sentence about a text that is none, or null when it is one. */
    @Nullable
    Text wrong(String text, Path folder) {
        if (read(text, folder).isPresent()) {
            return null;
        }
        String found = "`" + shown.apply(text) + "`";
        Optional<String> near = Spelling.nearest(text, words);
        return new Text(
                found + " is not " + is.en() + "."
                        + near.map(word -> " Did you mean `" + word + "`?").orElse("") + " " + write.en(),
                found + " n'est pas " + is.fr() + "."
                        + near.map(word -> " Vouliez-vous dire `" + word + "` ?")
                                .orElse("") + " " + write.fr());
    }
}
