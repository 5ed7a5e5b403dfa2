package dev.boussole.platform.warehouse;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.platform.csv.Missing;
import dev.boussole.platform.export.Intake;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.Columns;
import dev.boussole.platform.sheet.Role;
import dev.boussole.platform.warehouse.History.Entry;
import dev.boussole.platform.warehouse.HistoryColumns.Level;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Levels and money of LinkedIn rows. What LinkedIn calls a campaign is an ad group wherever its campaign group is known, and
 * counts as the campaign where it is not. Cost is the local one; it is in dollars when both columns say the same throughout,
 * and the dollar column stands in for a local one that is always empty.
 */
final class LinkedInRules extends RowRules {
    private static final Column CREATIVE = LinkedInRows.TABLE.get("creative_id");
    private static final Column CAMPAIGN = LinkedInRows.TABLE.get("campaign_id");
    private static final Column GROUP = LinkedInRows.TABLE.get("group_id");
    private static final Column LOCAL = LinkedInRows.TABLE.get("local_cost");
    private static final Column DOLLARS = LinkedInRows.TABLE.get("usd_cost");

    private boolean localSeen;
    private boolean dollarsSeen;
    private boolean pairSeen;
    private boolean pairsDiffer;
    private boolean levelTold;

    LinkedInRules(Columns columns, Intake intake, History history) {
        super("linkedin_ads", Channel.PAID_SOCIAL, columns, intake, history);
    }

    @Override
    public void observe(Cells cells) {
        double local = cells.number(LOCAL);
        double dollars = cells.number(DOLLARS);
        localSeen |= !Double.isNaN(local);
        dollarsSeen |= !Double.isNaN(dollars);
        if (local > 0 && dollars > 0) {
            pairSeen = true;
            pairsDiffer |= local != dollars;
        }
    }

    private boolean inDollars() {
        return !localSeen && dollarsSeen || pairSeen && !pairsDiffer;
    }

    private Column cost() {
        return localSeen ? LOCAL : DOLLARS;
    }

    @Override
    public List<Measure> derived() {
        return localSeen || dollarsSeen ? List.of(Measure.SPEND) : List.of();
    }

    @Override
    public Optional<Column> complete(Cells cells, Counts counts) {
        double cost = cells.number(cost());
        for (int i = 0; i < counts.size(); i++) {
            if (counts.measure(i) == Measure.SPEND) {
                counts.set(i, cost);
            }
        }
        return Double.isNaN(cost) && !Missing.is(cells.text(cost())) ? Optional.of(cost()) : Optional.empty();
    }

    @Override
    public Origin origin(Cells cells) {
        String creative = cells.textOrNull(CREATIVE);
        Optional<Entry> made = history().find(Level.IN_CAMPAIGN, creative);
        String own = cells.textOrNull(CAMPAIGN);
        String campaign = own == null ? made.map(Entry::campaign).orElse(null) : own;
        Optional<Entry> named = history().find(Level.IN_CAMPAIGN_GROUP, campaign);
        String group = cells.textOrNull(GROUP);
        String top = group == null ? named.map(Entry::group).orElse(null) : group;
        String account = cells.textOrNull(Role.ACCOUNT_ID);
        if (top == null && campaign != null) {
            tellLevel();
        }
        boolean groupOnly = creative == null && (top == null || campaign == null);
        return named(new Origin(
                "linkedin_ads",
                Channel.PAID_SOCIAL,
                account == null ? named.map(Entry::account).orElse(null) : account,
                top == null ? campaign : top,
                top == null ? named.map(Entry::name).orElse(null) : null,
                creative != null ? Breakdown.AD : groupOnly ? Breakdown.CAMPAIGN : Breakdown.AD_GROUP,
                creative != null ? label(creative, made) : groupOnly || campaign == null ? "" : label(campaign, named),
                currency(cells),
                null));
    }

    private @Nullable String currency(Cells cells) {
        return inDollars() ? "USD" : cells.textOrNull(Role.CURRENCY);
    }

    private static String label(String id, Optional<Entry> entry) {
        return entry.map(Entry::name).map(name -> name + " (" + id + ")").orElse(id);
    }

    private void tellLevel() {
        if (!levelTold) {
            levelTold = true;
            intake().info(columns().header().line(), null, WarehouseTexts.NO_GROUP);
        }
    }
}
