package dev.boussole.platform.mapped;

import dev.boussole.campaign.Period;
import dev.boussole.platform.csv.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the columns of a table are taken for. */
record Guessed(Header header, List<Guess> columns) {
    private static final int WIDE = 3;

    /** Whether nothing that is read is in doubt: each row has its days, there is a figure, and every column is known. */
    boolean isCertain(@Nullable Period given) {
        return columns.stream().allMatch(Guess::isCertain) && isDated(given) && hasFigure() && !isWide();
    }

    boolean isDated(@Nullable Period given) {
        boolean bounded = has("periodStart") && has("periodEnd");
        boolean dated = has(Target.DATE) || has(Target.WEEK) || has(Target.MONTH) || bounded;
        return dated || given != null || StatedDays.of(header) != null;
    }

    boolean hasFigure() {
        return columns.stream()
                .anyMatch(one -> one.target() != null
                        && one.target().isFigure()
                        && one.evidence().isFigures());
    }

    /** Whether there may be anything to read. */
    boolean isWorthwhile() {
        return isWide()
                || hasFigure()
                || columns.stream()
                        .anyMatch(one -> !one.isCertain() && one.evidence().isFigures());
    }

    /** Whether its columns are months: a table that must be turned before it can be read. */
    boolean isWide() {
        return header.names().stream()
                        .filter(name -> MonthText.of(name).isPresent())
                        .count()
                >= WIDE;
    }

    private boolean has(String target) {
        return columns.stream().anyMatch(one -> one.is(target));
    }
}
