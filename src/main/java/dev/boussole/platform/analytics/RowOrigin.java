package dev.boussole.platform.analytics;

import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Utm;
import dev.boussole.platform.sheet.Cells;
import dev.boussole.platform.sheet.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row is about. {@code (not set)}, {@code (direct)}, {@code (none)} and {@code Unassigned} are values like others.
 * Rows that name no origin of the visits are of the campaign {@code (site)}.
 */
final class RowOrigin {
    private static final String SITE = "(site)";

    private final ReportTable table;
    private final List<Column> parts;

    RowOrigin(ReportTable table) {
        this.table = table;
        this.parts = table.dimensions().stream()
                .filter(column -> column.part() != null && column.part() == table.breakdown())
                .toList();
    }

    Origin of(Cells cells) {
        Utm utm = utm(cells);
        return new Origin(
                GoogleAnalytics.KEY,
                channel(cells, utm),
                null,
                cells.textOrNull(ReportColumns.CAMPAIGN_ID),
                campaign(cells, utm),
                table.breakdown(),
                part(cells),
                table.columns().currency(),
                null,
                utm);
    }

    private String campaign(Cells cells, @Nullable Utm utm) {
        return switch (table.kind()) {
            case CAMPAIGN ->
                first(cells, ReportColumns.CAMPAIGN, ReportColumns.FIRST_CAMPAIGN, ReportColumns.CAMPAIGN_ID);
            case CHANNEL -> first(cells, ReportColumns.CHANNEL, ReportColumns.FIRST_CHANNEL);
            case SOURCE -> utm == null ? SITE : shown(utm);
            case SITE -> SITE;
        };
    }

    private static String shown(Utm utm) {
        String source = utm.source();
        String medium = utm.medium();
        return source == null ? String.valueOf(medium) : medium == null ? source : source + " / " + medium;
    }

    private static String first(Cells cells, Column... columns) {
        for (Column column : columns) {
            String text = cells.text(column);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "(not set)";
    }

    private @Nullable Channel channel(Cells cells, @Nullable Utm utm) {
        String group = first(cells, ReportColumns.CHANNEL, ReportColumns.FIRST_CHANNEL);
        Channel byGroup = Traffic.ofGroup(group);
        if (byGroup != null || utm == null) {
            return byGroup;
        }
        String campaign = utm.campaign();
        Channel byName = campaign == null ? null : Traffic.ofCampaign(campaign);
        return byName != null ? byName : Traffic.of(text(utm.source()), text(utm.medium()));
    }

    private static String text(@Nullable String tag) {
        return tag == null ? "" : tag;
    }

    /** The tags of the visits; null in a table that has none. */
    private static @Nullable Utm utm(Cells cells) {
        String source = either(cells, ReportColumns.SOURCE, ReportColumns.FIRST_SOURCE);
        String medium = either(cells, ReportColumns.MEDIUM, ReportColumns.FIRST_MEDIUM);
        String both = either(cells, ReportColumns.SOURCE_MEDIUM, ReportColumns.FIRST_SOURCE_MEDIUM);
        String campaign = either(cells, ReportColumns.CAMPAIGN, ReportColumns.FIRST_CAMPAIGN);
        if (both != null) {
            int bar = both.indexOf(" / ");
            source = bar < 0 ? both : both.substring(0, bar);
            medium = bar < 0 ? medium : both.substring(bar + 3);
        }
        return source == null && medium == null && campaign == null ? null : new Utm(source, medium, campaign);
    }

    private static @Nullable String either(Cells cells, Column one, Column other) {
        String text = cells.text(one).isEmpty() ? cells.text(other) : cells.text(one);
        return text.isEmpty() ? null : text;
    }

    private String part(Cells cells) {
        StringBuilder part = new StringBuilder();
        for (Column column : parts) {
            part.append(part.isEmpty() ? "" : ", ").append(cells.text(column));
        }
        return part.toString();
    }
}
