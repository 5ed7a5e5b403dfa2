package dev.boussole.setting;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a database in both ways of writing it: JDBC's and libpq's. */
final class DatabaseAddress {
    private static final String JDBC = "jdbc:postgresql:";
    private static final Pattern PARAMETER = Pattern.compile("(?i)([?&][a-z]*password=)[^&]*");
    private static final Pattern USER = Pattern.compile("//([^:/@?]*):.*@");

    private DatabaseAddress() {}

    /** {@code postgresql://user:password@host/database} as JDBC has it; nothing when it is no such address. */
    static Optional<String> jdbc(String text) {
        if (text.startsWith(JDBC)) {
            return text.length() > JDBC.length() ? Optional.of(text) : Optional.empty();
        }
        if (!text.startsWith("postgresql://") && !text.startsWith("postgres://")) {
            return Optional.empty();
        }
        URI uri = URI.create(text);
        if (uri.getHost() == null || uri.getRawPath().length() < 2) {
            return Optional.empty();
        }
        List<String> parameters = new ArrayList<>();
        if (uri.getRawUserInfo() != null) {
            String[] user = uri.getRawUserInfo().split(":", 2);
            parameters.add("user=" + encoded(user[0]));
            if (user.length == 2) {
                parameters.add("password=" + encoded(user[1]));
            }
        }
        if (uri.getRawQuery() != null) {
            parameters.add(uri.getRawQuery());
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        return Optional.of(JDBC + "//" + uri.getHost() + port + uri.getRawPath() + query);
    }

    /** A plus is itself before the {@code @}, and a space behind the {@code ?}. */
    private static String encoded(String part) {
        String plain = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        return URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }

    static String withoutSecrets(String text) {
        String named = PARAMETER.matcher(text).replaceAll("$1" + Kind.HIDDEN);
        return USER.matcher(named).replaceAll("//$1:" + Kind.HIDDEN + "@");
    }
}
