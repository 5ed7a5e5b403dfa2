package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.ColumnTable;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.SheetRules;
import java.util.List;

/** Insights of the Meta Marketing API: a row for each ad and day. Clicks are those on links; conversions are elsewhere. */
final class MetaRows extends RowFormat {
    private static final ColumnTable TABLE = ColumnTable.of(MetaRows.class, "meta.csv");

    MetaRows() {
        super(new Text("rows of the Meta Marketing API", "lignes de l'API Marketing de Meta"), TABLE);
    }

    @Override
    protected List<Column> signature(Columns columns) {
        List<Column> days = List.of(TABLE.get("day"), TABLE.get("start"));
        return all(columns, List.of(TABLE.get("link_clicks"), TABLE.get("spend")), days);
    }

    @Override
    SheetRules rules(Columns columns, Intake intake, History history) {
        return new RowRules("meta_ads", Channel.PAID_SOCIAL, columns, intake, history);
    }
}
