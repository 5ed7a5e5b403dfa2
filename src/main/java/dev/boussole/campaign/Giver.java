package dev.boussole.campaign;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One file's word on one origin: what rows came from, as far as it decides whether two figures of a scope are two things
 * or one thing told twice.
 *
 * @param origin null when nothing is known of it
 */
record Giver(@Nullable Origin origin, String file) {
    /** What several systems count of the same people: the site, the shop and the platform that claims it. */
    private static final Set<Measure> RESULTS = EnumSet.range(Measure.SESSIONS, Measure.LCP_P75_SECONDS);

    static {
        RESULTS.addAll(EnumSet.of(
                Measure.CONVERSIONS,
                Measure.CONVERSION_VALUE,
                Measure.LEADS,
                Measure.QUALIFIED_LEADS,
                Measure.NEW_CUSTOMERS,
                Measure.WON));
    }

    /** The key of the platform; empty when the rows name none. */
    String platform() {
        String key = origin == null ? null : origin.platformKey();
        return key == null ? "" : key;
    }

    /** Whether the figures of both may be added: rows of one file, or of two things that are surely not the same. */
    boolean addsTo(Giver other, Measure measure, FileOrder files) {
        if (file.equals(other.file)) {
            return true;
        }
        if (origin == null || other.origin == null || origin.equals(other.origin)) {
            return false;
        }
        if (differ(platform(), other.platform()) || differ(origin.channel(), other.origin.channel())) {
            boolean delivers = files.delivers(this);
            return delivers == files.delivers(other) && (delivers || !RESULTS.contains(measure));
        }
        return platform().equals(other.platform()) && differ(origin, other.origin);
    }

    private static boolean differ(Origin one, Origin other) {
        if (one.breakdown() == other.breakdown() && !one.part().equals(other.part())) {
            return true;
        }
        if (differ(plain(one.accountId()), plain(other.accountId())) || differ(one.utm(), other.utm())) {
            return true;
        }
        if (one.campaignId() != null && other.campaignId() != null) {
            return differ(plain(one.campaignId()), plain(other.campaignId()));
        }
        return differ(plain(one.campaignName()), plain(other.campaignName()));
    }

    /** Whether both are known and not the same. */
    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !"".equals(one) && !"".equals(other) && !Objects.equals(one, other);
    }

    private static @Nullable String plain(@Nullable String name) {
        return name == null ? null : name.strip().toLowerCase(Locale.ROOT);
    }
}
