package dev.boussole.store.decision;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Many rows in one statement, a column at a time. */
final class Bulk<T> {
    private final List<T> rows;
    private final List<String> names = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<Function<T, @Nullable Object>> values = new ArrayList<>();

    private Bulk(List<T> rows) {
        this.rows = rows;
    }

    static <T> Bulk<T> of(List<T> rows) {
        return new Bulk<>(rows);
    }

    Bulk<T> text(String column, Function<T, @Nullable Object> value) {
        return column(column, "text", value);
    }

    Bulk<T> whole(String column, Function<T, @Nullable Object> value) {
        return column(column, "int4", value);
    }

    Bulk<T> number(String column, Function<T, @Nullable Object> value) {
        return column(column, "float8", value);
    }

    Bulk<T> date(String column, Function<T, @Nullable Object> value) {
        return column(column, "date", value);
    }

    Bulk<T> time(String column, Function<T, @Nullable Object> value) {
        return column(column, "timestamptz", value);
    }

    private Bulk<T> column(String column, String type, Function<T, @Nullable Object> value) {
        names.add(column);
        types.add(type);
        values.add(value);
        return this;
    }

    void insert(Handle transaction, String table) {
        run(transaction, "insert into " + table + " (" + String.join(", ", names) + ") select * from " + unnested());
    }

    /** Sets all columns behind the first {@code keys}, which name the row. */
    void update(Handle transaction, String table, int keys) {
        String set = names.subList(keys, names.size()).stream()
                .map(name -> name + " = given." + name)
                .collect(Collectors.joining(", "));
        String where = names.subList(0, keys).stream()
                .map(name -> table + "." + name + " = given." + name)
                .collect(Collectors.joining(" and "));
        run(
                transaction,
                "update " + table + " set " + set + " from " + unnested() + " as given (" + String.join(", ", names)
                        + ") where " + where);
    }

    private String unnested() {
        return types.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", ", "unnest(", ")"));
    }

    private void run(Handle transaction, String sql) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = transaction.getConnection().prepareStatement(sql)) {
            for (int i = 0; i < names.size(); i++) {
                statement.setArray(i + 1, array(transaction, i));
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new org.jdbi.v3.core.statement.UnableToExecuteStatementException(failed, null);
        }
    }

    private Array array(Handle transaction, int column) throws SQLException {
        @Nullable Object[] array = new Object[rows.size()];
        Function<T, @Nullable Object> value = values.get(column);
        for (int i = 0; i < array.length; i++) {
            array[i] = value.apply(rows.get(i));
        }
        return transaction.getConnection().createArrayOf(types.get(column), array);
    }
}
