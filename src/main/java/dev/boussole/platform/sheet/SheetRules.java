package dev.boussole.platform.sheet;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import java.util.List;
import java.util.Optional;

/** What differs between platforms once their columns are known. */
public interface SheetRules<C extends Enum<C> & SheetColumn> {
    /**
     * How well a row serves as the total of all others: 0 for an ordinary row, 1 for a total that is only dropped, more for
     * one to compare with. The highest in the file is compared.
     */
    int totalRank(Cells<C> cells);

    /** What a total row calls itself, empty when it has no name. */
    default String totalLabel(Cells<C> cells) {
        return cells.firstText();
    }

    /** What the row is about. */
    Origin origin(Cells<C> cells);

    /** Measures that {@link #complete} sets beyond those that columns give directly. */
    default List<Measure> derived() {
        return List.of();
    }

    /** Sees every row once before any is read. */
    default void observe(Cells<C> cells) {}

    /**
     * Sets what no single column gives, once the row's own figures are in.
     *
     * @return a column whose cell is no figure, or nothing
     */
    default Optional<C> complete(Cells<C> cells, Counts counts) {
        return Optional.empty();
    }

    /** Called once after the last row. */
    default void finish() {}
}
