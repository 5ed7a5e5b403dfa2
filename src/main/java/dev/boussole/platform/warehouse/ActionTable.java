package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Problem.Kind;
import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Rows;
import dev.boussole.platform.csv.Table;
import dev.boussole.platform.export.Intake;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

/**
 * Whether a table of actions holds their numbers or their values, which connectors name alike. Clicks and engagement are
 * only ever counted; figures with decimals are money.
 */
enum ActionTable {
    COUNTED(false),
    /** All are whole, and nothing in them is only ever counted. */
    COUNTED_AS_IT_SEEMS(false),
    VALUES(true);

    private static final Set<String> ONLY_COUNTED = Set.of(
            "link_click",
            "landing_page_view",
            "omni_landing_page_view",
            "page_engagement",
            "post_engagement",
            "post_reaction",
            "post",
            "comment",
            "like",
            "video_view",
            "photo_view");

    private final boolean values;

    ActionTable(boolean values) {
        this.values = values;
    }

    static ActionTable of(Table table, Header header) throws IOException {
        NamedCells cells = new NamedCells(header);
        boolean decimals = false;
        try (Rows rows = table.rows(header)) {
            while (rows.next()) {
                cells.show(rows.row());
                if (ONLY_COUNTED.contains(cells.text("action_type"))) {
                    return COUNTED;
                }
                double value = cells.number("value");
                decimals |= !Double.isNaN(value) && value != Math.rint(value);
            }
        }
        return decimals ? VALUES : COUNTED_AS_IT_SEEMS;
    }

    boolean areValues() {
        return values;
    }

    Counts counts() {
        return values
                ? new Counts(Measure.CONVERSION_VALUE)
                : new Counts(
                        Measure.CONVERSIONS,
                        Measure.VIEW_THROUGH_CONVERSIONS,
                        Measure.LEADS,
                        Measure.ADD_TO_CARTS,
                        Measure.CHECKOUTS,
                        Measure.LANDING_PAGE_VIEWS,
                        Measure.INSTALLS);
    }

    /** The name of the column behind each measure. */
    String[] columns() {
        String[] names = new String[counts().size()];
        Arrays.fill(names, "value");
        return names;
    }

    void tell(int line, Intake intake) {
        intake.info(line, "action_type", values ? WarehouseTexts.ACTION_VALUES : WarehouseTexts.ACTIONS);
        if (this == COUNTED_AS_IT_SEEMS) {
            intake.warn(Kind.NOTE, line, "value", WarehouseTexts.COUNTS_OR_MONEY);
        }
    }
}
