package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Problem.Kind;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Role;
import dev.boussole.platform.sheet.Scopes;
import dev.boussole.platform.sheet.SheetRules;
import dev.boussole.platform.warehouse.History.Entry;
import dev.boussole.platform.warehouse.HistoryColumns.Level;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows that a machine wrote: no totals, points for decimals; names come from the tables beside them where they lack. */
class RowRules implements SheetRules {
    private final Scopes scopes;
    private final History history;
    private final Intake intake;
    private final Columns columns;
    private final @Nullable Channel channel;
    private boolean homelessTold;

    /** @param channel of rows whose campaign tells none */
    RowRules(String platform, @Nullable Channel channel, Columns columns, Intake intake, History history) {
        this.scopes = new Scopes(platform, columns, intake);
        this.channel = channel;
        this.columns = columns;
        this.intake = intake;
        this.history = history;
        if (columns.first(Role.SPLIT).isPresent()) {
            intake.expectSlices();
        }
    }

    @Override
    public Origin origin(Cells cells) {
        return named(scopes.origin(cells, channel));
    }

    /** What a row is about, from its own cells. */
    final Origin own(Cells cells) {
        return scopes.origin(cells, channel);
    }

    /** The same with what the history knows of its campaign, part and account. */
    final Origin named(Origin own) {
        Optional<Entry> part = history.find(level(own.breakdown()), own.part());
        String id = own.campaignId() == null ? part.map(Entry::campaign).orElse(null) : own.campaignId();
        Optional<Entry> campaign = history.find(Level.CAMPAIGN, id);
        String account = own.accountId() == null ? campaign.map(Entry::account).orElse(null) : own.accountId();
        String partName = part.map(Entry::name)
                .map(name -> name + " (" + own.part() + ")")
                .orElse(own.part());
        String name = own.campaignName() == null ? campaign.map(Entry::name).orElse(null) : own.campaignName();
        String currency = own.currency() == null
                ? history.find(Level.ACCOUNT, account).map(Entry::currency).orElse(null)
                : own.currency();
        if (id == null && name == null) {
            tellHomeless(own.breakdown());
        }
        return new Origin(
                own.platform(),
                own.channel() == null
                        ? campaign.map(Entry::kind).map(RowRules::channel).orElse(null)
                        : own.channel(),
                account,
                id,
                name,
                own.breakdown(),
                partName,
                currency,
                own.attribution());
    }

    private void tellHomeless(Breakdown breakdown) {
        if (!homelessTold) {
            homelessTold = true;
            intake.warn(
                    Kind.NOTE,
                    columns.header().line(),
                    null,
                    WarehouseTexts.noCampaign(breakdown == Breakdown.CAMPAIGN));
        }
    }

    private static Level level(Breakdown breakdown) {
        return breakdown == Breakdown.AD_GROUP ? Level.IN_CAMPAIGN : Level.IN_AD_GROUP;
    }

    /** The channel of a campaign type of Google or Microsoft; null where it runs over several. */
    static @Nullable Channel channel(String type) {
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "SEARCH", "SHOPPING" -> Channel.PAID_SEARCH;
            case "DISPLAY", "AUDIENCE" -> Channel.DISPLAY;
            case "VIDEO" -> Channel.VIDEO;
            default -> null;
        };
    }

    @Override
    public int totalRank(Cells cells) {
        return 0;
    }

    @Override
    public Locale usualLocale() {
        return Locale.US;
    }

    @Override
    public boolean isMachineWritten() {
        return true;
    }

    final Intake intake() {
        return intake;
    }

    final Columns columns() {
        return columns;
    }

    final History history() {
        return history;
    }
}
