package dev.boussole.setting;

import dev.boussole.campaign.Text;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The kinds of values that settings have. */
final class Kinds {
    private static final Pattern CLOCK = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}.:_%-]{1,253}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+|[^<>\\r\\n]+<[^\\s@<>]+@[^\\s@<>]+>");
    private static final int PORT_MAX = 65_535;

    static final Kind<String> TEXT = new Kind<>(
            "TEXT",
            new Text("a text of one line", "un texte d'une ligne"),
            new Text("Write one line.", "Écrivez une ligne."),
            (text, folder) -> text.chars().anyMatch(Character::isISOControl) ? Optional.empty() : Optional.of(text));
    static final Kind<String> SECRET = TEXT.shownAs(text -> Kind.HIDDEN);
    static final Kind<String> MAIL_ADDRESS = new Kind<>(
            "ADDRESS",
            new Text("a mail address", "une adresse e-mail"),
            new Text("Write it like `boussole@example.com`.", "Écrivez par exemple `boussole@example.com`."),
            (text, folder) -> MAIL.matcher(text).matches() ? Optional.of(text) : Optional.empty());
    static final Kind<String> NAME = new Kind<>(
            "HOST",
            new Text("the name or address of a machine", "le nom ou l'adresse d'une machine"),
            new Text("Write it like `127.0.0.1`.", "Écrivez par exemple `127.0.0.1`."),
            (text, folder) -> HOST.matcher(text).matches() ? Optional.of(text) : Optional.empty());
    static final Kind<Integer> PORT = new Kind<>(
            "PORT",
            new Text("a port", "un port"),
            new Text("Give a number between 0 and 65535.", "Donnez un nombre entre 0 et 65535."),
            (text, folder) -> number(text, 0, PORT_MAX));
    static final Kind<Path> FOLDER = path("DIR");
    static final Kind<Path> PATH = path("PATH");
    static final Kind<Boolean> YES_NO = choice("true", "false").as(Boolean::parseBoolean);
    static final Kind<Optional<LocalTime>> CLOCK_TIME = new Kind<>(
            "HH:MM",
            new Text("a time of day", "une heure du jour"),
            new Text("Write it like `06:00`, or `off` for none.", "Écrivez par exemple `06:00`, ou `off` pour aucune."),
            (text, folder) -> text.equals("off")
                    ? Optional.of(Optional.empty())
                    : CLOCK.matcher(text).matches()
                            ? Optional.of(Optional.of(LocalTime.parse(text)))
                            : Optional.empty());
    static final Kind<String> ORIGIN = new Kind<>(
            "ORIGIN",
            new Text("the origin of a page", "l'origine d'une page"),
            new Text("Write it like `https://example.com`.", "Écrivez par exemple `https://example.com`."),
            (text, folder) -> origin(text));
    static final Kind<String> DATABASE = new Kind<String>(
                    "URL",
                    new Text("the address of a PostgreSQL database", "l'adresse d'une base PostgreSQL"),
                    new Text(
                            "Write it like `postgresql://user:password@host:5432/boussole`.",
                            "Écrivez par exemple `postgresql://utilisateur:motdepasse@machine:5432/boussole`."),
                    (text, folder) -> DatabaseAddress.jdbc(text))
            .shownAs(DatabaseAddress::withoutSecrets);

    private Kinds() {}

    static Kind<Integer> whole(int min, int max) {
        return new Kind<>(
                "N",
                new Text("a whole number from " + min + " to " + max, "un nombre entier de " + min + " à " + max),
                new Text(
                        "Give a number between " + min + " and " + max + ".",
                        "Donnez un nombre entre " + min + " et " + max + "."),
                (text, folder) -> number(text, min, max));
    }

    static Words choice(String... words) {
        return new Words(List.of(words));
    }

    /** One of some words. */
    record Words(List<String> words) {
        <T> Kind<T> as(java.util.function.Function<String, T> reading) {
            String list = String.join(", ", words);
            return new Kind<>(
                    String.join("|", words),
                    new Text("one of " + list, "l'un de " + list),
                    new Text("Write one of these words.", "Écrivez l'un de ces mots."),
                    words,
                    UnaryOperator.identity(),
                    (text, folder) -> words.contains(text) ? Optional.of(reading.apply(text)) : Optional.empty());
        }
    }

    private static Kind<Path> path(String parameter) {
        return new Kind<>(
                parameter,
                new Text("a path", "un chemin"),
                new Text("Write the path of a file or folder.", "Écrivez le chemin d'un fichier ou d'un dossier."),
                (text, folder) -> Optional.of(folder.resolve(text)));
    }

    private static Optional<Integer> number(String text, int min, int max) {
        if (!text.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number >= min && number <= max ? Optional.of(number) : Optional.empty();
    }

    private static Optional<String> origin(String text) {
        URI uri = URI.create(text);
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        boolean bare = uri.getHost() != null && text.equals(uri.getScheme() + "://" + uri.getRawAuthority());
        return web && bare && uri.getUserInfo() == null ? Optional.of(text) : Optional.empty();
    }
}
