package dev.boussole.store.input;

import dev.boussole.campaign.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads the record of imports. */
final class ImportRecords {
    private ImportRecords() {}

    static List<ImportRecord> list(Handle handle, String account, long before, int limit) {
        return handle.createQuery("select * from import where account = ? and id < ? order by id desc limit ?")
                .bind(0, account)
                .bind(1, before)
                .bind(2, limit)
                .map((row, context) -> record(row, List.of()))
                .list();
    }

    static Optional<ImportRecord> one(Handle handle, String account, long id) {
        List<ImportRecord.File> files = handle.createQuery(
                        "select * from source_file where account = ? and import = ? and again_of is null order by number")
                .bind(0, account)
                .bind(1, id)
                .map((row, context) -> file(row))
                .list();
        return handle.createQuery("select * from import where account = ? and id = ?")
                .bind(0, account)
                .bind(1, id)
                .map((row, context) -> record(row, files))
                .findOne();
    }

    /** The last upload that was not taken back. */
    static Optional<ImportRecord> newestStanding(Handle handle, String account) {
        return handle.createQuery(
                        "select * from import where account = ? and undone_revision is null and kind = 'upload'"
                                + " order by id desc limit 1")
                .bind(0, account)
                .map((row, context) -> record(row, List.of()))
                .findOne();
    }

    private static ImportRecord record(ResultSet row, List<ImportRecord.File> files) throws SQLException {
        return new ImportRecord(
                row.getLong("id"),
                row.getLong("revision"),
                row.getString("kind"),
                row.getString("actor"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("rows_added"),
                row.getLong("rows_ended"),
                files,
                undone(row));
    }

    private static ImportRecord.@Nullable Undone undone(ResultSet row) throws SQLException {
        long revision = row.getLong("undone_revision");
        return row.wasNull()
                ? null
                : new ImportRecord.Undone(
                        revision,
                        row.getString("undone_by"),
                        row.getObject("undone_at", OffsetDateTime.class).toInstant(),
                        row.getLong("undone_ended"),
                        row.getLong("undone_revived"));
    }

    private static ImportRecord.File file(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("period_from", LocalDate.class);
        LocalDate to = row.getObject("period_to", LocalDate.class);
        return new ImportRecord.File(
                row.getString("path"),
                row.getString("name"),
                row.getString("format"),
                from == null || to == null ? null : new Period(from, to),
                row.getString("currency"),
                row.getInt("rows_kept"),
                row.getInt("rows_dropped"),
                row.getInt("rows_quarantined"),
                row.getInt("rows_added"),
                row.getString("reconciliations"),
                ProblemJson.read(row.getString("problems")).stream()
                        .map(PlacedProblem::problem)
                        .toList());
    }
}
