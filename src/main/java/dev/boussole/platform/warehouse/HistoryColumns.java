package dev.boussole.platform.warehouse;

import dev.boussole.platform.csv.Header;
import dev.boussole.platform.csv.Names;
import dev.boussole.platform.csv.Row;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a table that only names things has its id, its name, and since when a row holds. It has several rows for each id.
 *
 * @param level what the ids are of
 */
record HistoryColumns(List<String> names, Level level, int id, int name, int version) {
    private static final List<String> NAME =
            List.of("campaign_name", "ad_name", "adgroup_name", "name", "descriptive_name", "title", "keyword_text");
    private static final List<String> VERSION =
            List.of("updated_at", "last_modified_time", "modified_time", "updated_time", "updated", "_fivetran_synced");
    private static final List<String> FIGURES = List.of(
            "impressions",
            "clicks",
            "spend",
            "cost_micros",
            "date",
            "date_day",
            "day",
            "stat_time_day",
            "stat_time_hour",
            "value",
            "person_id",
            "member_id");
    /** Tables of people are none of ours. */
    private static final List<String> PEOPLE =
            List.of("email", "email_address", "first_name", "last_name", "phone", "phone_number");

    /** What ids may be of; the same number may be a campaign and an ad. */
    enum Level {
        ACCOUNT,
        /** Campaigns, and LinkedIn's campaign groups. */
        CAMPAIGN,
        /** LinkedIn's campaigns. */
        IN_CAMPAIGN_GROUP,
        /** Ad groups, and LinkedIn's creatives. */
        IN_CAMPAIGN,
        /** Ads and keywords. */
        IN_AD_GROUP
    }

    static Optional<HistoryColumns> of(Header header) {
        List<String> names = header.names().stream().map(Names::plain).toList();
        boolean other = names.stream().anyMatch(name -> FIGURES.contains(name) || PEOPLE.contains(name));
        int name = first(names, NAME);
        int version = first(names, VERSION);
        int own = names.indexOf("id");
        int id = own >= 0 ? own : first(names, List.of("ad_id", "adgroup_id", "campaign_id"));
        boolean known = !other && id >= 0 && version >= 0 && (name >= 0 || names.contains("campaign_id"));
        return known
                ? Optional.of(new HistoryColumns(names, level(names, own >= 0), id, name, version))
                : Optional.empty();
    }

    private static int first(List<String> names, List<String> wanted) {
        return wanted.stream()
                .mapToInt(names::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static Level level(List<String> names, boolean ownId) {
        if (names.contains("ad_group_id") || names.contains("ad_set_id") || !ownId && names.contains("ad_id")) {
            return Level.IN_AD_GROUP;
        }
        if (names.contains("campaign_group_id")) {
            return Level.IN_CAMPAIGN_GROUP;
        }
        if (ownId ? names.contains("campaign_id") : names.contains("adgroup_id")) {
            return Level.IN_CAMPAIGN;
        }
        boolean money = names.contains("currency") || names.contains("currency_code");
        return money && !names.contains("account_id") ? Level.ACCOUNT : Level.CAMPAIGN;
    }

    /** Whether the table lists mailings. */
    boolean listsMailings() {
        return names.contains("send_time") || names.contains("sent_at");
    }

    /** The cell under a name, or null when there is none or it is empty. */
    @Nullable
    String cell(Row row, String... wanted) {
        for (String one : wanted) {
            int at = names.indexOf(one);
            if (at >= 0 && !row.isEmpty(at)) {
                return row.cell(at);
            }
        }
        return null;
    }
}
