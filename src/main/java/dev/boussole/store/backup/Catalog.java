package dev.boussole.store.backup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What tables, partitions and sequences a database has, as it says itself. */
final class Catalog {
    static final String HISTORY = "flyway_schema_history";

    private static final String OURS = "c.relnamespace = 'public'::regnamespace and c.relname <> '" + HISTORY + "'";

    private Catalog() {}

    /** Tables with their columns, each behind those that it refers to; a partitioned one stands for all its parts. */
    static Map<String, List<String>> tables(Handle handle) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        handle.createQuery("select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                        + " where " + OURS + " and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0"
                        + " and not a.attisdropped and a.attgenerated = '' order by c.relname, a.attnum")
                .map((row, context) -> columns.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        Map<String, Set<String>> needs = needs(handle);
        Map<String, List<String>> sorted = new LinkedHashMap<>();
        while (sorted.size() < columns.size()) {
            List<String> ready = columns.keySet().stream()
                    .filter(table -> !sorted.containsKey(table))
                    .filter(table -> sorted.keySet().containsAll(needs.getOrDefault(table, Set.of())))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + columns.keySet());
            }
            ready.forEach(table -> sorted.put(table, columns.getOrDefault(table, List.of())));
        }
        return sorted;
    }

    private static Map<String, Set<String>> needs(Handle handle) {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        handle.createQuery(
                        "select distinct c.relname, r.relname from pg_constraint k join pg_class c on c.oid = k.conrelid"
                                + " join pg_class r on r.oid = k.confrelid where k.contype = 'f' and c.oid <> r.oid and "
                                + OURS)
                .map((row, context) -> needs.computeIfAbsent(row.getString(1), key -> new HashSet<>())
                        .add(row.getString(2)))
                .list();
        return needs;
    }

    /** A part of a partitioned table. @param bound as {@code create table ... partition of} takes it */
    record Partition(String name, String parent, String bound) {}

    static List<Partition> partitions(Handle handle) {
        return handle.createQuery("select c.relname, p.relname, pg_get_expr(c.relpartbound, c.oid) from pg_inherits i"
                        + " join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent where " + OURS
                        + " and c.relispartition and c.relkind in ('r', 'p') order by c.relname")
                .map((row, context) -> new Partition(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Where a sequence stands. @param called whether {@code last} was given out */
    record Sequence(String name, long last, boolean called) {}

    static List<Sequence> sequences(Handle handle) {
        List<String> names = handle.createQuery(
                        "select c.relname from pg_class c where " + OURS + " and c.relkind = 'S' order by 1")
                .mapTo(String.class)
                .list();
        return names.stream()
                .map(name -> handle.createQuery("select last_value, is_called from " + quoted(name))
                        .map((row, context) -> new Sequence(name, row.getLong(1), row.getBoolean(2)))
                        .one())
                .toList();
    }

    /** The version of the tables; nothing before the first. */
    static String version(Handle handle) {
        return handle
                .createQuery("select version from " + HISTORY + " where success and version is not null")
                .mapTo(String.class)
                .list()
                .stream()
                .max(Comparator.comparingInt(Integer::parseInt))
                .orElse("0");
    }

    static boolean hasHistory(Handle handle) {
        return handle.createQuery("select to_regclass('public." + HISTORY + "') is not null")
                .mapTo(Boolean.class)
                .one();
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(List<String> names) {
        return names.stream().map(Catalog::quoted).collect(Collectors.joining(", "));
    }
}
