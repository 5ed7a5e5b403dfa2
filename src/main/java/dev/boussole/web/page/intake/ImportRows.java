package dev.boussole.web.page.intake;

import dev.boussole.decision.Actor;
import dev.boussole.kpi.Figures;
import dev.boussole.store.input.ImportRecord;
import dev.boussole.store.input.UndoOutcome;
import dev.boussole.web.page.Labels;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the record of imports into words. */
final class ImportRows {
    private final Labels labels;
    private final String account;
    private final long newest;

    /** @param newest the import that may be taken back, or 0 for none */
    ImportRows(Labels labels, String account, long newest) {
        this.labels = labels;
        this.account = account;
        this.newest = newest;
    }

    ImportRow of(ImportRecord record) {
        ImportRecord.@Nullable Undone undone = record.undone();
        boolean undoable = undone == null && record.id() == newest;
        return new ImportRow(
                record.id(),
                to("/import/" + record.id()),
                when(record.at()),
                record.at().toString(),
                record.kind().equals("folder")
                        ? labels.of("intake.kind.folder")
                        : labels.of("intake.kind.by", who(record.actor())),
                count(record.rowsAdded()),
                count(record.rowsEnded()),
                undone == null ? "stands" : "undone",
                undone == null ? null : labels.of("intake.undone.by", when(undone.at()), who(undone.actor())),
                undoable ? to("/import/" + record.id() + "/undo") : null,
                labels.of("intake.undo.confirm", count(record.rowsAdded()), count(record.rowsEnded())));
    }

    private String to(String path) {
        return path + "?lang=" + labels.language().code() + "&account=" + account;
    }

    private String who(String actor) {
        return actor.equals(Actor.LOCAL.name()) ? labels.of("intake.actor.local") : actor;
    }

    private String count(long rows) {
        return Figures.count(rows, labels.language());
    }

    private String when(Instant at) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        return labels.of(
                "intake.when",
                Figures.date(time.toLocalDate(), labels.language()),
                DateTimeFormatter.ofPattern("HH:mm", labels.language().locale()).format(time));
    }

    static String rows(Labels labels, UndoOutcome.Undone done) {
        long rows = Objects.requireNonNull(done.record().undone()).rowsEnded();
        return Figures.count(rows, labels.language());
    }

    /** Tells something at the foot of the page, as the browser's script reads it. */
    static void said(Context context, String text) {
        StringBuilder ascii = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean plain = c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
            ascii.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        context.header("HX-Trigger", "{\"said\":{\"text\":\"" + ascii + "\"}}");
    }
}
