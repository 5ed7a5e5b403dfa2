package dev.boussole.setting;

import dev.boussole.campaign.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What the service is started with.
 *
 * @param workspaces folders or export files, one for each account; at least one
 * @param rules the folder of the rulebook
 * @param language of an account that declares none
 */
public record ServiceSettings(
        List<Path> workspaces,
        Path rules,
        Language language,
        Listening listening,
        Storage storage,
        Schedule schedule,
        Log log,
        Limits limits,
        Optional<Mail> mail,
        boolean webhooksPrivate) {
    public ServiceSettings {
        workspaces = List.copyOf(workspaces);
        if (workspaces.isEmpty()) {
            throw new IllegalArgumentException("There is no workspace to serve");
        }
    }

    /**
     * @param port 0 for any free one
     * @param publicNames other names by which the service may be called
     * @param corsOrigins of pages elsewhere that may call the API
     * @param https whether browsers reach it by https, which a proxy speaks
     * @param proxies whose {@code X-Forwarded-For} is believed
     */
    public record Listening(
            String host,
            int port,
            List<String> publicNames,
            List<String> corsOrigins,
            boolean https,
            List<String> proxies) {
        public Listening {
            proxies = List.copyOf(proxies);
            publicNames = List.copyOf(publicNames);
            corsOrigins = List.copyOf(corsOrigins);
        }
    }

    /**
     * @param url of JDBC; nothing for the embedded database
     * @param data the folder of the embedded database
     * @param connections at most, at a time
     */
    public record Storage(Optional<String> url, Path data, int connections) {
        @Override
        public String toString() {
            return "Storage[url=" + url.map(DatabaseAddress::withoutSecrets) + ", data=" + data + "]";
        }
    }

    /** When reviews are made by themselves. @param at the time of day in each account's time zone; nothing for never */
    public record Schedule(Optional<LocalTime> at, boolean afterImport) {}

    /** @param level {@code error}, {@code warn}, {@code info} or {@code debug} */
    public record Log(LogFormat format, String level, boolean requests) {}

    /**
     * @param bodyBytes the largest body of a request
     * @param rates how much one caller may ask
     * @param idle how long a connection may stay silent
     * @param stop how long requests may finish when the service stops
     */
    public record Limits(long bodyBytes, Rates rates, Duration idle, Duration stop, Duration session) {}

    /** A limit of 0 is none. @param perSecond requests of one token in the long run, {@code burst} after a rest */
    public record Rates(int perSecond, int burst, int costlyPerMinute, int costlyBurst, int failuresPerMinute) {}

    /** @param security {@code starttls}, {@code tls} or {@code none} */
    public record Mail(
            String host, int port, String security, Optional<String> user, Optional<String> password, String from) {
        @Override
        public String toString() {
            return "Mail[" + host + ":" + port + "]";
        }
    }

    /** @param workspaces used instead of those configured, which may be none */
    public static ServiceSettings of(Configuration given, List<Path> workspaces, Path rules, Language language) {
        return new ServiceSettings(
                workspaces,
                rules,
                language,
                new Listening(
                        given.value(ServiceTable.HOST),
                        given.value(ServiceTable.PORT),
                        given.all(ServiceTable.PUBLIC_NAME),
                        given.all(ServiceTable.CORS),
                        given.value(ServiceTable.HTTPS),
                        given.all(ServiceTable.PROXIES)),
                new Storage(
                        given.one(ServiceTable.DB),
                        given.value(ServiceTable.DATA),
                        given.value(ServiceTable.CONNECTIONS)),
                new Schedule(given.value(ServiceTable.REVIEW_AT), given.value(ServiceTable.REVIEW_AFTER_IMPORT)),
                new Log(
                        given.value(ServiceTable.LOG_FORMAT),
                        given.value(ServiceTable.LOG_LEVEL),
                        given.value(ServiceTable.LOG_REQUESTS)),
                new Limits(
                        given.value(ServiceTable.BODY_MEGABYTES) * 1_048_576L,
                        rates(given),
                        Duration.ofSeconds(given.value(ServiceTable.IDLE_SECONDS)),
                        Duration.ofSeconds(given.value(ServiceTable.STOP_SECONDS)),
                        Duration.ofHours(given.value(ServiceTable.SESSION_HOURS))),
                mail(given),
                given.value(ServiceTable.WEBHOOKS_PRIVATE));
    }

    private static Rates rates(Configuration given) {
        return new Rates(
                given.value(ServiceTable.REQUESTS_PER_SECOND),
                given.value(ServiceTable.REQUESTS_BURST),
                given.value(ServiceTable.COSTLY_PER_MINUTE),
                given.value(ServiceTable.COSTLY_BURST),
                given.value(ServiceTable.FAILURES_PER_MINUTE));
    }

    private static Optional<Mail> mail(Configuration given) {
        return given.one(ServiceTable.SMTP_HOST)
                .map(host -> new Mail(
                        host,
                        given.value(ServiceTable.SMTP_PORT),
                        given.value(ServiceTable.SMTP_SECURITY),
                        given.one(ServiceTable.SMTP_USER),
                        given.one(ServiceTable.SMTP_PASSWORD),
                        given.one(ServiceTable.SMTP_FROM).orElse("boussole@" + host)));
    }
}
