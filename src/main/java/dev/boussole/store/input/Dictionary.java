package dev.boussole.store.input;

import dev.boussole.campaign.Breakdown;
import dev.boussole.campaign.Channel;
import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Utm;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The numbers that stand for origins and layouts in the rows of one account; new ones are given while rows come in. */
final class Dictionary {
    private final String account;
    private final Map<Origin, Integer> origins = new HashMap<>();
    private final Map<List<Measure>, Integer> layouts = new HashMap<>();
    private final List<Origin> newOrigins = new ArrayList<>();
    private final List<List<Measure>> newLayouts = new ArrayList<>();
    private final IdentityHashMap<Counts, Integer> seenCounts = new IdentityHashMap<>();
    private int nextOrigin = 1;
    private int nextLayout = 1;

    private Dictionary(String account) {
        this.account = account;
    }

    /** What the account has so far. */
    static Dictionary of(Handle handle, String account) {
        Dictionary known = new Dictionary(account);
        originsOf(handle, account).forEach((id, origin) -> {
            known.origins.put(origin, id);
            known.nextOrigin = Math.max(known.nextOrigin, id + 1);
        });
        layoutsOf(handle, account).forEach((id, measures) -> {
            known.layouts.put(measures, id);
            known.nextLayout = Math.max(known.nextLayout, id + 1);
        });
        return known;
    }

    int origin(Origin origin) {
        Origin plain = storable(origin);
        Integer known = origins.get(plain);
        if (known == null) {
            known = nextOrigin++;
            origins.put(plain, known);
            newOrigins.add(plain);
        }
        return known;
    }

    int layout(Counts counts) {
        Integer seen = seenCounts.get(counts);
        if (seen == null) {
            seen = layout(measures(counts));
            seenCounts.put(counts, seen);
        }
        return seen;
    }

    private int layout(List<Measure> measures) {
        Integer known = layouts.get(measures);
        if (known == null) {
            known = nextLayout++;
            layouts.put(measures, known);
            newLayouts.add(measures);
        }
        return known;
    }

    private static List<Measure> measures(Counts counts) {
        List<Measure> measures = new ArrayList<>(counts.size());
        for (int i = 0; i < counts.size(); i++) {
            measures.add(counts.measure(i));
        }
        return measures;
    }

    /** Writes what is new. */
    void save(Handle handle) {
        if (!newOrigins.isEmpty()) {
            saveOrigins(handle);
        }
        for (List<Measure> measures : newLayouts) {
            handle.createUpdate("insert into layout (account, id, measures) values (?, ?, string_to_array(?, ','))")
                    .bind(0, account)
                    .bind(1, layouts.get(measures))
                    .bind(
                            2,
                            String.join(",", measures.stream().map(Measure::key).toList()))
                    .execute();
        }
        newOrigins.clear();
        newLayouts.clear();
    }

    private void saveOrigins(Handle handle) {
        PreparedBatch batch = handle.prepareBatch("insert into origin (account, id, key, platform, channel, account_id,"
                + " campaign_id, campaign_name, breakdown, part, currency, attribution, tagged, utm_source,"
                + " utm_medium, utm_campaign) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (Origin origin : newOrigins) {
            Utm utm = origin.utm();
            batch.bind(0, account)
                    .bind(1, origins.get(origin))
                    .bind(2, OriginKey.of(origin))
                    .bind(3, origin.platform())
                    .bind(4, origin.channel() == null ? null : origin.channel().name())
                    .bind(5, origin.accountId())
                    .bind(6, origin.campaignId())
                    .bind(7, origin.campaignName())
                    .bind(8, origin.breakdown().name())
                    .bind(9, origin.part())
                    .bind(10, origin.currency())
                    .bind(11, origin.attribution())
                    .bind(12, utm != null)
                    .bind(13, utm == null ? null : utm.source())
                    .bind(14, utm == null ? null : utm.medium())
                    .bind(15, utm == null ? null : utm.campaign())
                    .add();
            if (batch.size() == 1_000) {
                batch.execute();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    static Map<Integer, Origin> originsOf(Handle handle, String account) {
        Map<Integer, Origin> origins = new HashMap<>();
        handle.createQuery("select * from origin where account = ? order by id")
                .bind(0, account)
                .setFetchSize(1_000)
                .map((row, context) -> {
                    origins.put(row.getInt("id"), origin(row));
                    return 0;
                })
                .forEach(each -> {});
        return origins;
    }

    private static Origin origin(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        return new Origin(
                row.getString("platform"),
                channel == null ? null : Channel.valueOf(channel),
                row.getString("account_id"),
                row.getString("campaign_id"),
                row.getString("campaign_name"),
                Breakdown.valueOf(row.getString("breakdown")),
                row.getString("part"),
                row.getString("currency"),
                row.getString("attribution"),
                row.getBoolean("tagged")
                        ? new Utm(
                                row.getString("utm_source"), row.getString("utm_medium"), row.getString("utm_campaign"))
                        : null);
    }

    static Map<Integer, List<Measure>> layoutsOf(Handle handle, String account) {
        Map<Integer, List<Measure>> layouts = new HashMap<>();
        handle.createQuery("select id, measures from layout where account = ? order by id")
                .bind(0, account)
                .map((row, context) -> {
                    Array keys = row.getArray("measures");
                    layouts.put(row.getInt("id"), measures((String[]) keys.getArray()));
                    return 0;
                })
                .forEach(each -> {});
        return layouts;
    }

    private static List<Measure> measures(String[] keys) {
        return Arrays.stream(keys)
                .map(key -> Measure.of(key)
                        .orElseThrow(() -> new IllegalStateException("A stored measure that nobody knows: " + key)))
                .toList();
    }

    /** PostgreSQL's texts hold anything but the character 0. */
    private static Origin storable(Origin origin) {
        if (!origin.toString().contains("\0")) {
            return origin;
        }
        Utm utm = origin.utm();
        return new Origin(
                clean(origin.platform()),
                origin.channel(),
                clean(origin.accountId()),
                clean(origin.campaignId()),
                clean(origin.campaignName()),
                origin.breakdown(),
                origin.part().replace('\0', '\uFFFD'),
                clean(origin.currency()),
                clean(origin.attribution()),
                utm == null ? null : new Utm(clean(utm.source()), clean(utm.medium()), clean(utm.campaign())));
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
