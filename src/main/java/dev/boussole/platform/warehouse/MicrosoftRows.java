package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.ColumnTable;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.SheetRules;
import java.util.List;

/**
 * Daily performance reports of the Microsoft Advertising API: a row for each device, system, network, match type and place
 * on the page. {@code conversions_qualified} are the conversions where the report has both; blanks of older days stay missing.
 */
final class MicrosoftRows extends RowFormat {
    private static final ColumnTable TABLE = ColumnTable.of(MicrosoftRows.class, "microsoft.csv");

    MicrosoftRows() {
        super(new Text("rows of the Microsoft Advertising API", "lignes de l'API Microsoft Advertising"), TABLE);
    }

    @Override
    protected List<Column> signature(Columns columns) {
        return all(
                columns,
                List.of(TABLE.get("day"), TABLE.get("account_id"), TABLE.get("spend")),
                List.of(TABLE.get("top"), TABLE.get("os"), TABLE.get("bid_match"), TABLE.get("qualified")));
    }

    @Override
    SheetRules rules(Columns columns, Intake intake, History history) {
        return new RowRules("microsoft_ads", null, columns, intake, history);
    }
}
