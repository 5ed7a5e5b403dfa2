package dev.boussole.store.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Asks a server that was found running what it is. */
final class Probe {
    private static final String QUESTION = "select current_setting('server_version'), current_setting('fsync')"
            + " || current_setting('synchronous_commit') || current_setting('full_page_writes')";

    private Probe() {}

    /**
     * Whether it answers, keeps what is committed, and has the version.
     *
     * @param version null for any
     */
    static boolean answers(String url, @Nullable String version) {
        try (Connection connection = DriverManager.getConnection(url + "&connectTimeout=2&socketTimeout=5");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUESTION)) {
            return row.next()
                    && (version == null
                            || row.getString(1).replaceFirst(" .*$", "").equals(version))
                    && row.getString(2).equals("ononon");
        } catch (SQLException silent) {
            return false;
        }
    }
}
