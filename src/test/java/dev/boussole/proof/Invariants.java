package dev.boussole.proof;

import dev.boussole.store.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What holds in the tables at any moment, asked of the database itself. */
final class Invariants {
    /** Each counts what must not be there. */
    private static final Map<String, String> NONE_OF = new LinkedHashMap<>();

    static {
        NONE_OF.put("rows without their file", """
                select count(*) from daily_count c left join source_file f on f.id = c.file where f.id is null""");
        NONE_OF.put("imports whose rows are not as many as they say", """
                select count(*) from import i where rows_added <>
                  (select count(*) from source_file f join daily_count c on c.file = f.id where f.import = i.id)""");
        NONE_OF.put("imports that nobody was told of", """
                select count(*) from import i where not exists
                  (select 1 from event e where e.account = i.account and e.kind = 'import.done'
                     and e.subject = i.id::text)""");
        NONE_OF.put("recommendations that are not where their history ends", """
                select count(*) from recommendation r where r.version <>
                  (select max(h.version) from recommendation_history h
                   where h.account = r.account and h.recommendation = r.id)""");
        NONE_OF.put("decisions without their document", """
                select count(*) from decision d where not exists
                  (select 1 from decision_document x where x.account = d.account and x.decision = d.id)""");
    }

    private Invariants() {}

    /** What is wrong with the database of a folder whose service runs. */
    static List<String> broken(Path data, ImportDeed imports) {
        try (EmbeddedServer server = EmbeddedServer.attach(data);
                Connection connection = DriverManager.getConnection(server.url("postgres"));
                Statement statement = connection.createStatement()) {
            List<String> broken = new ArrayList<>();
            for (Map.Entry<String, String> one : NONE_OF.entrySet()) {
                long found = count(statement, one.getValue());
                if (found > 0) {
                    broken.add(found + " " + one.getKey());
                }
            }
            Map<String, Integer> rows = rows(statement);
            imports.sent().forEach((campaign, sent) -> {
                int kept = rows.getOrDefault(campaign, 0);
                if (kept != 0 && kept != sent) {
                    broken.add(campaign + " has " + kept + " of " + sent + " rows");
                }
            });
            for (String campaign : imports.campaigns()) {
                if (!rows.containsKey(campaign)) {
                    broken.add(campaign + " was acknowledged and has no rows");
                }
            }
            return broken;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Map<String, Integer> rows(Statement statement) throws SQLException {
        Map<String, Integer> rows = new TreeMap<>();
        // a database that was killed has no statistics of what came in of late
        statement.execute("set enable_nestloop = off");
        try (ResultSet found = statement.executeQuery("""
                select o.campaign_id, count(*) from daily_count c
                  join source_file f on f.id = c.file
                  join origin o on o.account = f.account and o.id = c.origin
                where o.campaign_id like '""" + ImportDeed.PREFIX + "%' group by 1")) {
            while (found.next()) {
                rows.put(found.getString(1), found.getInt(2));
            }
        }
        return rows;
    }
}
