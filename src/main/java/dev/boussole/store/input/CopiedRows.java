package dev.boussole.store.input;

import dev.boussole.campaign.Counts;
import dev.boussole.campaign.Origin;
import dev.boussole.campaign.Period;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;

/** Reads rows in PostgreSQL's binary COPY format. */
final class CopiedRows {
    private static final int HEADER = 19;

    private final Map<Integer, String> files;
    private final Origin[] origins;
    private final Counts[] layouts;
    private final KnownRows rows;
    private final Map<Integer, Period> days = new HashMap<>();
    private int lastDay = Integer.MIN_VALUE;
    private Period lastPeriod = Period.day(LocalDate.EPOCH);
    private int lastFile = -1;
    private String lastName = "";

    private CopiedRows(Map<Integer, String> files, Origin[] origins, Counts[] layouts, KnownRows rows) {
        this.files = files;
        this.origins = origins;
        this.layouts = layouts;
        this.rows = rows;
    }

    static void read(CopyOut copy, Map<Integer, String> files, Origin[] origins, Counts[] layouts, KnownRows rows)
            throws SQLException {
        CopiedRows reader = new CopiedRows(files, origins, layouts, rows);
        byte[] message = copy.readFromCopy();
        boolean first = true;
        while (message != null) {
            ByteBuffer bytes = ByteBuffer.wrap(message);
            if (first) {
                bytes.position(HEADER);
                first = false;
            }
            while (bytes.remaining() >= Short.BYTES && bytes.getShort() > 0) {
                reader.row(bytes);
            }
            message = copy.readFromCopy();
        }
    }

    private void row(ByteBuffer bytes) {
        int file = integer(bytes);
        int origin = integer(bytes);
        Counts counts = layouts[integer(bytes)];
        int day = integer(bytes) + CopyRows.EPOCH;
        int through = integer(bytes) + CopyRows.EPOCH;
        int line = integer(bytes);
        figures(bytes, counts);
        if (file != lastFile) {
            lastFile = file;
            @Nullable String name = files.get(file);
            lastName = name == null ? "" : name;
        }
        rows.row(lastName, origins[origin], period(day, through), counts, line);
    }

    private static int integer(ByteBuffer bytes) {
        bytes.getInt();
        return bytes.getInt();
    }

    private static void figures(ByteBuffer bytes, Counts counts) {
        bytes.getInt();
        int dimensions = bytes.getInt();
        bytes.getInt();
        bytes.getInt();
        if (dimensions == 0) {
            return;
        }
        int size = bytes.getInt();
        bytes.getInt();
        for (int i = 0; i < size; i++) {
            bytes.getInt();
            counts.set(i, bytes.getDouble());
        }
    }

    private Period period(int day, int through) {
        if (day != through) {
            return new Period(LocalDate.ofEpochDay(day), LocalDate.ofEpochDay(through));
        }
        if (day != lastDay) {
            lastDay = day;
            lastPeriod = days.computeIfAbsent(day, key -> Period.day(LocalDate.ofEpochDay(key)));
        }
        return lastPeriod;
    }
}
