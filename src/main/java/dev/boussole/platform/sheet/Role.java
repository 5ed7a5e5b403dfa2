package dev.boussole.platform.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the cells of a column are. */
public enum Role {
    /** A name or a code that a format reads by itself. */
    TEXT,
    /** What the row is about. */
    ACCOUNT_ID,
    CAMPAIGN,
    CAMPAIGN_ID,
    CURRENCY,
    ATTRIBUTION,
    UTM_SOURCE,
    UTM_MEDIUM,
    UTM_CAMPAIGN,
    /** The name and the id of a part of the campaign: an ad group, an ad, a keyword ... */
    PART,
    PART_ID,
    /** The row's day. */
    DAY,
    /** First and last day of what the row covers. */
    START,
    END,
    /** The first day of the row's week, and the row's month. */
    WEEK,
    MONTH,
    /** A count that has no decimals. */
    WHOLE,
    /** Money, or a count that may have decimals. */
    AMOUNT,
    /** Money in millionths, as programming interfaces give it: 36150000 is 36.15. */
    MICROS,
    /** A fraction written in percent. */
    SHARE,
    /** A ratio that is not kept: its cells show how decimals are written, and are compared with what the counts give. */
    RATIO,
    /** Splits a campaign's rows in parts that add up, except for figures that cannot be added. */
    SPLIT,
    /** Known, and not needed. */
    IGNORED;

    /** The role that a column table calls {@code name}. */
    static Optional<Role> of(String name) {
        return Arrays.stream(values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    boolean isDate() {
        return this == DAY || this == START || this == END || this == WEEK || this == MONTH;
    }
}
