package dev.boussole.platform.sheet;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What differs between platforms once their columns are known. */
public interface SheetRules {
    /** What the row is about. */
    Origin origin(Cells cells);

    /**
     * How well a row serves as the total of all others: 0 for an ordinary row, 1 for a total that is only dropped, more for
     * one to compare with. The highest in the file is compared.
     */
    default int totalRank(Cells cells) {
        return TotalRow.rank(cells);
    }

    /** Whether a total row may stand below each block of rows, and repeat that block only. */
    default boolean totalsOfBlocks() {
        return false;
    }

    /** What a total row calls itself, empty when it has no name. */
    default String totalLabel(Cells cells) {
        return TotalRow.label(cells);
    }

    /** Whether a row is none: a footer, a repeated header. It is passed over. */
    default boolean isJunk(Cells cells) {
        return false;
    }

    /** How the platform writes numbers and dates where the cells of a file leave it open; null when that differs. */
    default @Nullable Locale usualLocale() {
        return null;
    }

    /** Whether no country's manner shows in the file, so that one declared for other files says nothing of it. */
    default boolean isMachineWritten() {
        return false;
    }

    /** The days that the lines above the header say the file covers, or null when they say it in a range as usual. */
    default @Nullable Period range() {
        return null;
    }

    /**
     * The days of a row that are written in a way of the platform's own. Nothing leaves it to the columns of dates, unless
     * the failure was told, which sets the row aside.
     */
    default Optional<Period> period(Cells cells, RowFailure failure) {
        return Optional.empty();
    }

    /** The days that a row really covers whose date columns say {@code read}. */
    default Period covers(Cells cells, Period read) {
        return read;
    }

    /** Measures that {@link #complete} sets beyond those that columns give directly. */
    default List<Measure> derived() {
        return List.of();
    }

    /** Sees every row once before any is read. */
    default void observe(Cells cells) {}

    /**
     * Sets what no single column gives, once the row's own figures are in.
     *
     * @return a column whose cell is no figure, or nothing
     */
    default Optional<Column> complete(Cells cells, Counts counts) {
        return Optional.empty();
    }

    /** Called once after the last row. */
    default void finish() {}
}
