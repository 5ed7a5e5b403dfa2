package dev.boussole.platform.analytics;

import dev.boussole.campaign.Period;
import dev.boussole.platform.csv.Header;
import java.util.Optional;

/**
 * One of the tables of a report.
 *
 * @param header its columns, with the {@code #} lines above them
 * @param lastLine of its rows; the file's last table has {@link Integer#MAX_VALUE}
 */
record Section(Header header, int lastLine) {
    /** The days that the lines above it state. */
    Optional<Period> range() {
        return ReportRange.of(header.preamble());
    }
}
