package dev.boussole.store.input;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The partitions of the counts: one for each month from 2000 to 2099, made when its first row comes. */
final class Months {
    private static final long TURN = 0x626f7573_6d6f6e74L;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private Months() {}

    /** Makes those that are missing, in a transaction of its own, so that readers and writers of others do not wait. */
    static void make(Jdbi jdbi, Collection<LocalDate> months) {
        Set<String> there = new HashSet<>();
        try (Handle handle = jdbi.open()) {
            handle.useTransaction(own -> {
                there.addAll(partitions(own));
                boolean missing = months.stream().anyMatch(month -> inRange(month) && !there.contains(name(month)));
                if (missing) {
                    own.execute("select pg_advisory_xact_lock(?)", TURN);
                    there.addAll(partitions(own));
                    months.stream()
                            .filter(month -> inRange(month) && !there.contains(name(month)))
                            .forEach(month -> make(own, month));
                }
            });
        }
    }

    private static Set<String> partitions(Handle handle) {
        return new HashSet<>(handle.createQuery("select inhrelid::regclass::text from pg_inherits"
                        + " where inhparent = 'daily_count'::regclass")
                .mapTo(String.class)
                .list());
    }

    private static boolean inRange(LocalDate month) {
        return month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR;
    }

    private static String name(LocalDate month) {
        return String.format(Locale.ROOT, "daily_count_%04d_%02d", month.getYear(), month.getMonthValue());
    }

    /** Attached rather than made in place: that locks out nobody. */
    private static void make(Handle handle, LocalDate month) {
        handle.execute("create table " + name(month) + " (like daily_count including all)");
        handle.execute("alter table daily_count attach partition " + name(month) + " for values from ('" + month
                + "') to ('" + month.plusMonths(1) + "')");
    }
}
