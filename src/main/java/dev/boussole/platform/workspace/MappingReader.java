package dev.boussole.platform.workspace;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Period;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Glob;
import dev.boussole.platform.export.Mapping;
import dev.boussole.platform.mapped.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code mappings}: what the owner says about files that no format knows, or that leave something open. */
final class MappingReader {
    private static final List<String> KEYS =
            List.of("file", "platform", "channel", "currency", "locale", "period", "columns");
    private static final Expected PERIOD = new Expected(
            new Text("a first and a last day", "un premier et un dernier jour"),
            new Text("Write it like `2026-10-01/2026-10-31`.", "Écrivez par exemple `2026-10-01/2026-10-31`."),
            List.of());
    private static final Expected LOCALE = new Expected(
            new Text("a language and country", "une langue et un pays"),
            new Text("Write it like `fr-FR`.", "Écrivez par exemple `fr-FR`."),
            List.of());
    private static final Expected COLUMNS = new Expected(
            new Text("what each column of the file is", "ce qu'est chaque colonne du fichier"),
            new Text(
                    "Write it like `{ Datum: date, Kosten: spend, Notiz: ignore }`.",
                    "Écrivez par exemple `{ Datum: date, Kosten: spend, Notiz: ignore }`."),
            List.of());

    private final Problems problems;

    MappingReader(Problems problems) {
        this.problems = problems;
    }

    List<Mapping> read(Fields top) {
        List<Mapping> mappings = new ArrayList<>();
        for (Node.Mapping mapping : top.mappings("mappings")) {
            mappings.add(mapping(new Fields(mapping, KEYS, problems), mapping.place()));
        }
        return List.copyOf(mappings);
    }

    private Mapping mapping(Fields fields, Place place) {
        String file = fields.text("file");
        Currency currency = fields.currency("currency");
        if (!fields.has("file") && !fields.has("columns")) {
            problems.error(place, ofNoFile());
        }
        return new Mapping(
                file == null ? null : new Glob(file),
                fields.text("platform"),
                fields.parsed("channel", CampaignReader.CHANNEL, Channel::of),
                currency == null ? null : currency.getCurrencyCode(),
                fields.parsed("locale", LOCALE, MappingReader::locale),
                fields.parsed("period", PERIOD, MappingReader::period),
                columns(fields));
    }

    private static Text ofNoFile() {
        return new Text(
                "`file` or `columns` is missing: nothing says which files are meant. Write the file's name, like"
                        + " `file: \"media-*.xlsx\"`, or its columns.",
                "`file` ou `columns` manque : rien ne dit quels fichiers sont concernés. Écrivez le nom du fichier, par"
                        + " exemple `file: \"media-*.xlsx\"`, ou ses colonnes.");
    }

    private static Optional<Locale> locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        boolean known = Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage());
        return known ? Optional.of(locale) : Optional.empty();
    }

    /** Two days with a slash (ISO 8601) or two points between them; one day alone is a period of one. */
    private static Optional<Period> period(String text) {
        String[] days = text.strip().split("\\s*(?:/|\\.\\.)\\s*", -1);
        if (days.length > 2) {
            return Optional.empty();
        }
        return Optional.of(new Period(LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1])));
    }

    private Map<String, String> columns(Fields fields) {
        Map<String, String> columns = new LinkedHashMap<>();
        if (fields.value("columns") instanceof Node.Mapping mapping) {
            if (mapping.entries().isEmpty()) {
                problems.error(mapping.place(), COLUMNS.insteadOf("{}"));
            }
            Map<String, String> takenBy = new LinkedHashMap<>();
            mapping.entries().forEach((column, value) -> {
                String target = target(value);
                if (target != null) {
                    columns.put(column, target);
                    String before = target.equals(Mapping.IGNORE) ? null : takenBy.putIfAbsent(target, column);
                    if (before != null) {
                        problems.error(value.place(), twice(target, before, column));
                    }
                }
            });
        } else if (fields.has("columns")) {
            problems.error(fields.place("columns"), COLUMNS.insteadOf(fields.shown("columns")));
        }
        return columns;
    }

    private @Nullable String target(Node value) {
        if (value instanceof Node.Scalar scalar) {
            Optional<String> target = targets().stream()
                    .filter(name -> plain(name).equals(plain(scalar.text())))
                    .findFirst();
            if (target.isPresent()) {
                return target.get();
            }
        }
        problems.error(value.place(), unknown(value.shown()));
        return null;
    }

    private static List<String> targets() {
        return Target.names();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "");
    }

    private static Text unknown(String found) {
        Text guess = Suggestion.among(targets(), found);
        return new Text(
                "`" + found + "` is not a column of the generic format." + guess.en()
                        + " Write a name such as `date`, `campaignName`, `spend` or `clicks`, or `ignore`.",
                "`" + found + "` n'est pas une colonne du format générique." + guess.fr()
                        + " Écrivez un nom comme `date`, `campaignName`, `spend` ou `clicks`, ou bien `ignore`.");
    }

    private static Text twice(String target, String before, String column) {
        return new Text(
                "`" + before + "` and `" + column + "` are both `" + target
                        + "`. Map one of them and write `ignore` for" + " the other.",
                "`" + before + "` et `" + column + "` sont tous deux `" + target + "`. Gardez l'un et écrivez `ignore`"
                        + " pour l'autre.");
    }
}
