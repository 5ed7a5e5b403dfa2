package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Text;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.ColumnTable;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.SheetRules;
import dev.boussole.platform.warehouse.HistoryColumns.Level;
import java.util.List;
import java.util.Optional;

/** Mailchimp's table of people who left a list: a count of them for each mailing and day. Nobody is kept. */
final class MailchimpUnsubscribes extends RowFormat {
    private static final ColumnTable TABLE = ColumnTable.of(MailchimpUnsubscribes.class, "unsubscribes.csv");

    MailchimpUnsubscribes() {
        super(new Text("unsubscribes of Mailchimp", "désinscriptions de Mailchimp"), TABLE);
    }

    @Override
    protected List<Column> signature(Columns columns) {
        return all(
                columns,
                List.of(TABLE.get("campaign_id"), TABLE.get("member_id"), TABLE.get("list_id")),
                List.of(TABLE.get("day")));
    }

    @Override
    SheetRules rules(Columns columns, Intake intake, History history) {
        intake.info(columns.header().line(), null, WarehouseTexts.UNSUBSCRIBES);
        return new Rules(columns, intake, history);
    }

    private static final class Rules extends RowRules {
        Rules(Columns columns, Intake intake, History history) {
            super("mailchimp", Channel.EMAIL, columns, intake, history);
        }

        @Override
        public Origin origin(Cells cells) {
            Origin own = own(cells);
            String title = history().name(Level.CAMPAIGN, own.part());
            return new Origin(
                    own.platform(),
                    own.channel(),
                    null,
                    own.campaignId(),
                    null,
                    own.breakdown(),
                    title == null ? own.part() : title + " (" + own.part() + ")",
                    null,
                    null);
        }

        @Override
        public List<Measure> derived() {
            return List.of(Measure.EMAIL_UNSUBSCRIBES);
        }

        @Override
        public Optional<Column> complete(Cells cells, Counts counts) {
            counts.set(0, 1);
            return Optional.empty();
        }
    }
}
