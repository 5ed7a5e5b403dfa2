package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.ColumnTable;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.SheetRules;
import java.util.List;

/** Ad analytics of the LinkedIn API by campaign or by creative, with the cost in local money and in dollars side by side. */
final class LinkedInRows extends RowFormat {
    static final ColumnTable TABLE = ColumnTable.of(LinkedInRows.class, "linkedin.csv");

    LinkedInRows() {
        super(new Text("rows of the LinkedIn Marketing API", "lignes de l'API Marketing de LinkedIn"), TABLE);
    }

    @Override
    protected List<Column> signature(Columns columns) {
        return all(
                columns,
                List.of(TABLE.get("day"), TABLE.get("impressions")),
                List.of(TABLE.get("local_cost"), TABLE.get("usd_cost")));
    }

    @Override
    SheetRules rules(Columns columns, Intake intake, History history) {
        return new LinkedInRules(columns, intake, history);
    }
}
