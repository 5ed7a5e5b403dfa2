package dev.boussole.service.push.mail;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A part of a day that has begun: mails go out at eight in the morning and at two in the afternoon, the account's time. */
record DayPart(String key) {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);

    /** The last one that began. */
    static DayPart at(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (time.isBefore(MORNING)) {
            return new DayPart(local.toLocalDate().minusDays(1) + "-afternoon");
        }
        return new DayPart(local.toLocalDate() + (time.isBefore(AFTERNOON) ? "-morning" : "-afternoon"));
    }
}
