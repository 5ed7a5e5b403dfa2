package dev.boussole.service.decision;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From where on changes are asked for: a place that an earlier answer named, or an instant.
 *
 * @param at null for a place
 * @param base entries up to this one are known; 0 for an instant
 * @param after recommendations up to this entry were seen, at least {@code base}
 */
public record Since(@Nullable Instant at, long base, long after) {
    private static final Pattern PLACE = Pattern.compile("v1:([0-9]{1,18}):([0-9]{1,18})");

    public static Since at(Instant instant) {
        return new Since(instant, 0, 0);
    }

    static Since place(long base, long after) {
        return new Since(null, base, after);
    }

    /** The text of a place, an instant ({@code 2026-10-31T08:00:00Z}) or a day, which starts at midnight UTC. */
    public static Optional<Since> parse(String text) {
        try {
            if (text.length() == "2026-10-31".length()) {
                return Optional.of(
                        at(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()));
            }
            if (text.contains("T") && text.contains("-") && text.contains(":")) {
                return Optional.of(at(OffsetDateTime.parse(text).toInstant()));
            }
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            Matcher place = PLACE.matcher(decoded);
            return place.matches()
                    ? Optional.of(place(Long.parseLong(place.group(1)), Long.parseLong(place.group(2))))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException neither) {
            return Optional.empty();
        }
    }

    /** The text of a place. */
    public String text() {
        byte[] text = ("v1:" + base + ":" + after).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
