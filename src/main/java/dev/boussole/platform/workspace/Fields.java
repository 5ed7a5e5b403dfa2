package dev.boussole.platform.workspace;

import dev.boussole.campaign.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the keys of one mapping; what is wrong goes to the problems and reads as absent. */
final class Fields {
    private final Node.Mapping node;
    private final Problems problems;

    /** @param known every key that may stand here; any other is a problem */
    Fields(Node.Mapping node, List<String> known, Problems problems) {
        this.node = node;
        this.problems = problems;
        node.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                problems.error(value.place(), unknown(key, known));
            }
        });
    }

    private static Text unknown(String key, List<String> known) {
        Text guess = Suggestion.among(known, key);
        String names = "`" + String.join("`, `", known) + "`";
        return new Text(
                "`" + key + "` is not known here." + guess.en() + " Expected: " + names + ".",
                "`" + key + "` n'est pas connu ici." + guess.fr() + " Clés attendues : " + names + ".");
    }

    /** The place of a key's value, or of the whole when the key is absent. */
    Place place(String key) {
        Node value = node.entries().get(key);
        return value == null ? node.place() : value.place();
    }

    boolean has(String key) {
        return node.entries().containsKey(key);
    }

    @Nullable
    Node value(String key) {
        return node.entries().get(key);
    }

    @Nullable
    String text(String key) {
        return parsed(key, Expected.TEXT, text -> text.isBlank() ? Optional.empty() : Optional.of(text.strip()));
    }

    @Nullable
    Double number(String key, Expected expected, double from, double to) {
        if (value(key) instanceof Node.Scalar scalar && scalar.kind() != Node.Scalar.Kind.NUMBER) {
            problems.error(scalar.place(), expected.insteadOf(scalar.shown()));
            return null;
        }
        return parsed(key, expected, text -> {
            double value = Double.parseDouble(text.replace("_", ""));
            return value >= from && value <= to ? Optional.of(value) : Optional.empty();
        });
    }

    @Nullable
    Long whole(String key) {
        Double value = number(key, Expected.WHOLE, 0, 1e15);
        if (value == null) {
            return null;
        }
        if (value != Math.rint(value)) {
            problems.error(place(key), Expected.WHOLE.insteadOf(shown(key)));
            return null;
        }
        return value.longValue();
    }

    /** A number of days, at most the 90 that any platform attributes over. */
    @Nullable
    Long days(String key) {
        Double days = number(key, Expected.DAYS, 0, 90);
        return days == null ? null : Long.valueOf(Math.round(days));
    }

    @Nullable
    LocalDate date(String key) {
        return parsed(key, Expected.DATE, text -> Optional.of(LocalDate.parse(text.strip())));
    }

    @Nullable
    Currency currency(String key) {
        return parsed(
                key,
                Expected.CURRENCY,
                code -> Optional.of(Currency.getInstance(code.strip().toUpperCase(Locale.ROOT))));
    }

    /** The value that {@code parse} makes of a scalar; its nothing, or its exception about bad input, is a problem. */
    <T> @Nullable T parsed(String key, Expected expected, Function<String, Optional<T>> parse) {
        Node value = value(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Node.Scalar scalar) {
            try {
                Optional<T> read = parse.apply(scalar.text());
                if (read.isPresent()) {
                    return read.get();
                }
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                // said below, with what was expected
            }
        }
        problems.error(value.place(), expected.insteadOf(value.shown()));
        return null;
    }

    /** Says that a key is missing, unless it stands there and something else was said about it. */
    void require(String key, Expected expected) {
        if (!has(key)) {
            problems.error(node.place(), expected.missing(key));
        }
    }

    /** The mappings of a list; an item that is none is a problem. */
    List<Node.Mapping> mappings(String key) {
        Node value = value(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Node.Listing listing)) {
            problems.error(value.place(), Expected.LIST.insteadOf(value.shown()));
            return List.of();
        }
        return listing.items().stream().flatMap(item -> mapping(item).stream()).toList();
    }

    /** The texts of a list; an item that is none, or an empty one, is a problem. */
    List<String> texts(String key) {
        Node value = value(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Node.Listing listing)) {
            problems.error(value.place(), Expected.LIST_OF_TEXTS.insteadOf(value.shown()));
            return List.of();
        }
        return listing.items().stream().flatMap(item -> item(item).stream()).toList();
    }

    private Optional<String> item(Node item) {
        if (item instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(scalar.text().strip());
        }
        problems.error(item.place(), Expected.TEXT.insteadOf(item.shown()));
        return Optional.empty();
    }

    private Optional<Node.Mapping> mapping(Node item) {
        if (item instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        problems.error(item.place(), Expected.MAPPING.insteadOf(item.shown()));
        return Optional.empty();
    }

    /** The mapping under a key, or nothing. */
    Optional<Node.Mapping> mapping(String key) {
        Node value = value(key);
        return value == null ? Optional.empty() : mapping(value);
    }

    /** A value as it was written; empty when it is not there. */
    String shown(String key) {
        Node value = value(key);
        return value == null ? "" : value.shown();
    }
}
