package dev.boussole.setting;

import dev.boussole.campaign.Text;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every setting of the service; help, files, environment, checks and documentation follow from it. */
public final class ServiceTable {
    public static final Setting<Path> CONFIG = one(
            "config",
            "--config",
            Kinds.PATH,
            "",
            "A file with these settings under `service:`; else the `boussole.yaml` of the workspace.",
            "Un fichier avec ces réglages sous `service:` ; à défaut le `boussole.yaml` du dossier de travail.");
    public static final Setting<Path> WORKSPACES = many(
            "workspaces",
            "--workspace",
            Kinds.PATH,
            "A workspace folder or an export file, repeatedly for several accounts; the sample if left out.",
            "Un dossier de travail ou un fichier d'export, à répéter pour plusieurs comptes ; l'exemple à défaut.");
    public static final Setting<Path> RULES = one(
            "rules",
            "--rules",
            Kinds.FOLDER,
            "",
            "The folder of the rulebook; if left out, rules in the current folder, else the one inside the program.",
            "Le dossier des règles ; à défaut rules dans le dossier courant, sinon celui du programme.");
    public static final Setting<String> HOST = one(
            "host",
            "--host",
            Kinds.NAME,
            "127.0.0.1",
            "The address to listen on; any but this machine's own needs tokens.",
            "L'adresse d'écoute ; toute autre que celle de cette machine exige des jetons.");
    public static final Setting<Integer> PORT = one(
            "port",
            "--port",
            Kinds.PORT,
            "7070",
            "The port; 0 for any free one.",
            "Le port ; 0 pour n'importe quel port libre.");
    public static final Setting<String> PUBLIC_NAME = many(
            "publicNames",
            "--public-name",
            Kinds.NAME,
            "A name under which others reach the service, such as that of a proxy; repeatable.",
            "Un nom sous lequel on atteint le service, par exemple celui d'un proxy ; à répéter au besoin.");
    public static final Setting<String> CORS = many(
            "corsOrigins",
            "--cors-origin",
            Kinds.ORIGIN,
            "The origin of pages elsewhere that may call the API; none if left out; repeatable.",
            "L'origine de pages d'ailleurs qui peuvent appeler l'API ; aucune à défaut ; à répéter au besoin.");
    public static final Setting<Boolean> HTTPS = one(
            "https",
            null,
            Kinds.YES_NO,
            "false",
            "Whether browsers reach the service by https, which a proxy in front of it speaks.",
            "Si les navigateurs atteignent le service en https, que parle un proxy placé devant lui.");
    public static final Setting<String> PROXIES = many(
            "proxies",
            null,
            Kinds.NAME,
            "The addresses of proxies whose `X-Forwarded-For` is believed.",
            "Les adresses des proxys dont l'en-tête `X-Forwarded-For` est cru.");
    public static final Setting<String> DB = one(
            "db",
            "--db",
            Kinds.DATABASE,
            "",
            "The PostgreSQL database for a team; the embedded one if left out.",
            "La base PostgreSQL d'une équipe ; à défaut celle du programme.");
    public static final Setting<Path> DATA = one(
            "data",
            "--data",
            Kinds.FOLDER,
            "",
            "The folder of the embedded database; XDG_DATA_HOME/boussole or ~/.local/share/boussole if left out.",
            "Le dossier de la base du programme ; à défaut XDG_DATA_HOME/boussole ou ~/.local/share/boussole.");
    public static final Setting<Integer> CONNECTIONS = one(
            "connections",
            null,
            Kinds.whole(2, 200),
            "8",
            "The most connections to the database at a time.",
            "Le plus grand nombre de connexions simultanées à la base.");
    public static final Setting<Optional<LocalTime>> REVIEW_AT = one(
            "review.at",
            "--review-at",
            Kinds.CLOCK_TIME,
            "06:00",
            "When each account is reviewed every day, in its own time zone; `off` for never.",
            "L'heure de l'examen quotidien de chaque compte, dans son fuseau ; `off` pour jamais.");
    public static final Setting<Boolean> REVIEW_AFTER_IMPORT = one(
            "review.afterImport",
            null,
            Kinds.YES_NO,
            "true",
            "Whether an import is followed by a review.",
            "Si un import est suivi d'un examen.");
    public static final Setting<LogFormat> LOG_FORMAT = one(
            "log.format",
            "--log-format",
            Kinds.choice("text", "json").as(LogFormat::of),
            "text",
            "How the log is written: lines for people, or a JSON object on each line.",
            "L'écriture du journal : des lignes pour l'œil, ou un objet JSON par ligne.");
    public static final Setting<String> LOG_LEVEL = one(
            "log.level",
            "--log-level",
            Kinds.choice("error", "warn", "info", "debug").as(word -> word),
            "info",
            "What is logged at least.",
            "Ce qui est journalisé au moins.");
    public static final Setting<Boolean> LOG_REQUESTS = one(
            "log.requests",
            null,
            Kinds.YES_NO,
            "true",
            "Whether each request gets a line.",
            "Si chaque requête a sa ligne.");
    public static final Setting<Integer> BODY_MEGABYTES = one(
            "limits.bodyMegabytes",
            null,
            Kinds.whole(1, 1024),
            "64",
            "The largest body of a request, in megabytes.",
            "La taille maximale du corps d'une requête, en mégaoctets.");
    public static final Setting<Integer> REQUESTS_PER_SECOND = one(
            "limits.requestsPerSecond",
            null,
            Kinds.whole(0, 100_000),
            "100",
            "How many requests a second a token may make in the long run; 0 for any number.",
            "Le nombre de requêtes par seconde et par jeton dans la durée ; 0 pour ne pas limiter.");
    public static final Setting<Integer> REQUESTS_BURST = one(
            "limits.requestsBurst",
            null,
            Kinds.whole(0, 100_000),
            "200",
            "How many requests a token may make at once after a rest.",
            "Le nombre de requêtes d'un coup après une pause.");
    public static final Setting<Integer> COSTLY_PER_MINUTE = one(
            "limits.costlyPerMinute",
            null,
            Kinds.whole(0, 100_000),
            "120",
            "Of those, reviews, imports, replays and tests of rules in a minute.",
            "Parmi elles, examens, imports, relectures et essais de règles par minute.");
    public static final Setting<Integer> COSTLY_BURST = one(
            "limits.costlyBurst",
            null,
            Kinds.whole(0, 100_000),
            "30",
            "The same at once after a rest.",
            "Les mêmes d'un coup après une pause.");
    public static final Setting<Integer> FAILURES_PER_MINUTE = one(
            "limits.failuresPerMinute",
            null,
            Kinds.whole(0, 100_000),
            "20",
            "How many wrong tokens an address may try in a minute.",
            "Le nombre de faux jetons qu'une adresse peut essayer par minute.");
    public static final Setting<Integer> IDLE_SECONDS = one(
            "limits.idleSeconds",
            null,
            Kinds.whole(1, 3600),
            "30",
            "How long a connection may stay silent.",
            "La durée pendant laquelle une connexion peut rester muette.");
    public static final Setting<Integer> STOP_SECONDS = one(
            "limits.stopSeconds",
            null,
            Kinds.whole(0, 3600),
            "30",
            "How long requests may finish once the service is told to stop.",
            "Le temps laissé aux requêtes pour finir quand le service doit s'arrêter.");
    public static final Setting<Integer> SESSION_HOURS = one(
            "limits.sessionHours",
            null,
            Kinds.whole(1, 720),
            "12",
            "How long somebody stays logged in on the pages.",
            "La durée d'une session sur les pages.");
    public static final Setting<String> SMTP_HOST = one(
            "smtp.host",
            null,
            Kinds.NAME,
            "",
            "The mail server; no mail is sent if left out.",
            "Le serveur de messagerie ; sans lui, aucun e-mail n'est envoyé.");
    public static final Setting<Integer> SMTP_PORT =
            one("smtp.port", null, Kinds.PORT, "587", "The port of the mail server.", "Le port de la messagerie.");
    public static final Setting<String> SMTP_SECURITY = one(
            "smtp.security",
            null,
            Kinds.choice("starttls", "tls", "none").as(word -> word),
            "starttls",
            "How the way to the mail server is secured.",
            "La protection du chemin vers la messagerie.");
    public static final Setting<String> SMTP_USER = one(
            "smtp.user",
            null,
            Kinds.TEXT,
            "",
            "The user at the mail server; none if left out.",
            "L'utilisateur de la messagerie ; aucun à défaut.");
    public static final Setting<String> SMTP_PASSWORD = one(
            "smtp.password",
            null,
            Kinds.SECRET,
            "",
            "Its password; better in the environment than in a file.",
            "Son mot de passe ; plutôt dans l'environnement que dans un fichier.");
    public static final Setting<String> SMTP_FROM =
            one("smtp.from", null, Kinds.MAIL_ADDRESS, "", "The sender of mails.", "L'expéditeur des e-mails.");
    public static final Setting<Boolean> WEBHOOKS_PRIVATE = one(
            "webhooks.allowPrivate",
            null,
            Kinds.YES_NO,
            "false",
            "Whether webhooks may go to addresses of the own network.",
            "Si les webhooks peuvent viser des adresses du réseau interne.");

    /** In the order in which they are shown. */
    public static final List<Setting<?>> ALL = List.of(
            CONFIG,
            WORKSPACES,
            RULES,
            HOST,
            PORT,
            PUBLIC_NAME,
            CORS,
            HTTPS,
            PROXIES,
            DB,
            DATA,
            CONNECTIONS,
            REVIEW_AT,
            REVIEW_AFTER_IMPORT,
            LOG_FORMAT,
            LOG_LEVEL,
            LOG_REQUESTS,
            BODY_MEGABYTES,
            REQUESTS_PER_SECOND,
            REQUESTS_BURST,
            COSTLY_PER_MINUTE,
            COSTLY_BURST,
            FAILURES_PER_MINUTE,
            IDLE_SECONDS,
            STOP_SECONDS,
            SESSION_HOURS,
            SMTP_HOST,
            SMTP_PORT,
            SMTP_SECURITY,
            SMTP_USER,
            SMTP_PASSWORD,
            SMTP_FROM,
            WEBHOOKS_PRIVATE);

    private ServiceTable() {}

    /** Those that a file may set: all but the one that names the file. */
    public static List<Setting<?>> ofFiles() {
        return ALL.stream().filter(setting -> setting != CONFIG).toList();
    }

    private static <T> Setting<T> one(
            String key, @Nullable String flag, Kind<T> kind, String fallback, String en, String fr) {
        return new Setting<>(key, flag, kind, false, fallback, new Text(en, fr));
    }

    private static <T> Setting<T> many(String key, @Nullable String flag, Kind<T> kind, String en, String fr) {
        return new Setting<>(key, flag, kind, true, "", new Text(en, fr));
    }
}
