package dev.boussole.platform.sheet;

import dev.boussole.campaign.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column that a platform's export may have; an enum of each platform implements it. */
public interface SheetColumn {
    /** Its names as the platform writes them, in each language, without the currency that may follow. */
    List<String> names();

    Role role();

    /** What it counts, or null when it counts nothing that is kept. */
    @Nullable
    Measure measure();

    /** What the cells of a column are. */
    enum Role {
        /** A name, a code, an id. */
        TEXT,
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
        /** A fraction written in percent. */
        SHARE,
        /** A ratio that is not kept: its cells only show how decimals are written. */
        RATIO,
        /** Splits a campaign's rows in parts that add up, except for figures that cannot be added. */
        SPLIT,
        /** Makes the file useless, because its rows are not all of a campaign. */
        FOREIGN,
        /** Known, and not needed. */
        IGNORED
    }
}
