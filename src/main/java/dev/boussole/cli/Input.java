package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.report.Labels;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** What the user typed, as values. A value that cannot be read throws {@link WrongUse} with the sentence to show. */
final class Input {
    private final ParseResult parsed;
    private final Labels labels;
    private final Path folder;

    Input(ParseResult parsed, Labels labels, Path folder) {
        this.parsed = parsed;
        this.labels = labels;
        this.folder = folder;
    }

    /** Nothing when it was not given or the command does not take it. */
    Optional<String> text(String option) {
        return Optional.ofNullable(parsed.matchedOptionValue(option, (String) null));
    }

    /** The values of an option that may stand several times, as they were typed. */
    List<String> texts(String option) {
        Object given = parsed.matchedOptionValue(option, null);
        if (given instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return given == null ? List.of() : List.of(String.valueOf(given));
    }

    boolean flag(String option) {
        return parsed.hasMatchedOption(option);
    }

    /** @throws WrongUse when it was not given */
    String required(String option) {
        return text(option).orElseThrow(() -> new WrongUse(labels.text("error.needed", option)));
    }

    /** The arguments at a place of the synopsis, 0 for the first. */
    List<String> arguments(int place) {
        List<String> none = List.of();
        return parsed.matchedPositionalValue(place, none);
    }

    Optional<String> argument(int place) {
        return arguments(place).stream().findFirst();
    }

    Path path(String given) {
        return folder.resolve(given);
    }

    List<Path> paths(int place) {
        return arguments(place).stream().map(this::path).toList();
    }

    Optional<Path> path(int place, String option) {
        return argument(place).or(() -> text(option)).map(this::path);
    }

    Optional<LocalDate> date(String option) {
        return text(option).map(given -> {
            try {
                return LocalDate.parse(given);
            } catch (DateTimeParseException e) {
                throw new WrongUse(labels.text("error.date", option, given));
            }
        });
    }

    /** One of {@code allowed}, the first when nothing was given. */
    String choice(String option, String... allowed) {
        String given = text(option).orElse(allowed[0]);
        if (!List.of(allowed).contains(given)) {
            throw new WrongUse(labels.text("error.choice", option, given, String.join(", ", allowed)));
        }
        return given;
    }

    /** The language asked for on the command line. */
    Optional<Language> language() {
        return text("--lang")
                .map(given -> Language.of(given)
                        .orElseThrow(() -> new WrongUse(labels.text("error.choice", "--lang", given, "fr, en"))));
    }
}
