package dev.boussole.store.input;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The files of an account that are known now. */
final class KnownFiles {
    private KnownFiles() {}

    static List<KnownFile> of(Handle handle, String account) {
        return handle.createQuery("select id, path, name, fingerprint from source_file"
                        + " where account = ? and known_until is null order by id")
                .bind(0, account)
                .map((row, context) -> new KnownFile(
                        row.getInt("id"), row.getString("path"), row.getString("name"), row.getString("fingerprint")))
                .list();
    }
}
