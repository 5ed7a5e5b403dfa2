package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people that one mailing reached, as its events tell. */
final class Mailing {
    /** The events that are counted, and the measure of the people they happened to. */
    enum What {
        RECEIVED("Received Email", Measure.EMAIL_DELIVERED),
        OPENED("Opened Email", Measure.EMAIL_OPENS_UNIQUE),
        CLICKED("Clicked Email", Measure.EMAIL_CLICKS_UNIQUE),
        UNSUBSCRIBED("Unsubscribed", Measure.EMAIL_UNSUBSCRIBES),
        COMPLAINED("Marked Email as Spam", Measure.EMAIL_COMPLAINTS);

        private final String type;
        private final Measure measure;

        What(String type, Measure measure) {
            this.type = type;
            this.measure = measure;
        }

        static Optional<What> of(String type) {
            return Arrays.stream(values()).filter(one -> one.type.equals(type)).findFirst();
        }
    }

    private final int line;
    private final Map<What, Set<String>> people = new EnumMap<>(What.class);
    private @Nullable LocalDate sent;
    private @Nullable LocalDate first;
    private @Nullable String name;

    Mailing(int line) {
        this.line = line;
    }

    /** Its five counts, in the order of the events. */
    static Counts counts() {
        return new Counts(Arrays.stream(What.values()).map(what -> what.measure).toArray(Measure[]::new));
    }

    int line() {
        return line;
    }

    void add(What what, String person, LocalDate day, @Nullable String called) {
        people.computeIfAbsent(what, key -> new HashSet<>()).add(person);
        first = earlier(first, day);
        if (what == What.RECEIVED) {
            sent = earlier(sent, day);
        }
        name = name == null ? called : name;
    }

    private static LocalDate earlier(@Nullable LocalDate a, LocalDate b) {
        return a == null || b.isBefore(a) ? b : a;
    }

    /** The day when the first person received it; that of its first event where the file does not tell. */
    LocalDate day() {
        return sent != null ? sent : first != null ? first : LocalDate.EPOCH;
    }

    /** Fills in how many people; missing where the file has no such event of it. */
    void count(Counts counts) {
        counts.clear();
        for (What what : What.values()) {
            Set<String> found = people.get(what);
            if (found != null) {
                counts.set(what.ordinal(), found.size());
            }
        }
    }

    Origin origin(String id) {
        return new Origin(
                "klaviyo",
                Channel.EMAIL,
                null,
                null,
                null,
                Breakdown.EMAIL_SEND,
                name == null ? id : name + " (" + id + ")",
                null,
                null);
    }
}
