package dev.boussole.platform.analytics;

import dev.boussole.platform.sheet.Column;
import dev.boussole.platform.sheet.ColumnTable;
import java.util.List;
import java.util.stream.Stream;

/** The columns that the importer speaks of by name. */
final class ReportColumns {
    static final ColumnTable TABLE = ColumnTable.of(ReportColumns.class);

    static final Column DATE = TABLE.get("date");
    static final Column DATE_HOUR = TABLE.get("date_hour");
    static final Column NTH_DAY = TABLE.get("nth_day");
    static final Column NTH_WEEK = TABLE.get("nth_week");
    static final Column NTH_MONTH = TABLE.get("nth_month");
    static final Column CAMPAIGN = TABLE.get("campaign");
    static final Column CAMPAIGN_ID = TABLE.get("campaign_id");
    static final Column SOURCE = TABLE.get("source");
    static final Column MEDIUM = TABLE.get("medium");
    static final Column SOURCE_MEDIUM = TABLE.get("source_medium");
    static final Column CHANNEL = TABLE.get("channel");
    static final Column FIRST_CHANNEL = TABLE.get("first_channel");
    static final Column FIRST_SOURCE_MEDIUM = TABLE.get("first_source_medium");
    static final Column FIRST_CAMPAIGN = TABLE.get("first_campaign");
    static final Column FIRST_SOURCE = TABLE.get("first_source");
    static final Column FIRST_MEDIUM = TABLE.get("first_medium");
    static final Column PURCHASE_REVENUE = TABLE.get("purchase_revenue");
    static final Column TOTAL_REVENUE = TABLE.get("total_revenue");
    static final Column TOTAL_USERS = TABLE.get("total_users");

    static final List<Column> TIMES = List.of(DATE, DATE_HOUR, NTH_DAY, NTH_WEEK, NTH_MONTH);

    /** Where each visitor first came from, which later visits keep. */
    static final List<Column> FIRST_VISIT =
            List.of(FIRST_CAMPAIGN, FIRST_SOURCE_MEDIUM, FIRST_SOURCE, FIRST_MEDIUM, FIRST_CHANNEL);

    /** Those that other sources do not have, where their names have several words. */
    static final List<Column> OWN = Stream.of(
                    "channel",
                    "first_channel",
                    "source_medium",
                    "first_source_medium",
                    "campaign",
                    "source",
                    "nth_day",
                    "nth_week",
                    "nth_month",
                    "engaged_sessions",
                    "active_users",
                    "key_events",
                    "engagement_rate",
                    "engagement_per_session",
                    "engagement_per_user")
            .map(TABLE::get)
            .toList();

    /** What one visit has several of: its rows overlap, or follow a group of visitors through time. */
    static final List<Column> OVERLAPPING = List.of(
            TABLE.get("event_name"), TABLE.get("page"), TABLE.get("item"), TABLE.get("audience"), TABLE.get("cohort"));

    private ReportColumns() {}
}
