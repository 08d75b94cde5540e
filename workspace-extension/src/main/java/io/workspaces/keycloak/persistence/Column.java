package io.workspaces.keycloak.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A column: its name in statements, and how its values are read and bound. Rows are read by name, never by position. */
public final class Column<V> {
    static final Type<String> TEXT = new Type<>(Types.VARCHAR, ResultSet::getString, PreparedStatement::setString);
    static final Type<String> LONG_TEXT = new Type<>(Types.VARCHAR, ResultSet::getString, PreparedStatement::setString);
    static final Type<Long> NUMBER = new Type<>(Types.BIGINT, ResultSet::getLong, PreparedStatement::setLong);
    static final Type<Integer> INTEGER = new Type<>(Types.INTEGER, ResultSet::getInt, PreparedStatement::setInt);
    static final Type<Boolean> TRUTH = new Type<>(Types.BOOLEAN, ResultSet::getBoolean, PreparedStatement::setBoolean);
    static final Type<byte[]> BYTES = new Type<>(Types.VARBINARY, ResultSet::getBytes, PreparedStatement::setBytes);

    private final Table table;
    private final String name;
    private final String label;
    private final Type<V> type;

    Column(Table table, String name, Type<V> type) {
        this(table, name, table.alias() + "_" + name, type);
    }

    private Column(Table table, String name, String label, Type<V> type) {
        this.table = table;
        this.name = name;
        this.label = label;
        this.type = type;
    }

    /** Java's and JDBC's ways with the values of a column. */
    record Type<V>(int sql, Reader<V> reader, Binder<V> binder) {}

    interface Reader<V> {
        @Nullable
        V read(ResultSet row, String label) throws SQLException;
    }

    interface Binder<V> {
        void bind(PreparedStatement statement, int parameter, V value) throws SQLException;
    }

    static <E extends Enum<E>> Type<E> constants(Class<E> type) {
        return new Type<>(
                Types.VARCHAR,
                (row, label) -> {
                    String name = row.getString(label);
                    return name == null ? null : Enum.valueOf(type, name);
                },
                (statement, parameter, value) -> statement.setString(parameter, value.name()));
    }

    Table table() {
        return table;
    }

    /** Without the table's alias, as updates and inserts have it. */
    public String name() {
        return name;
    }

    /** The same column where the table has another alias. */
    public Column<V> of(String alias) {
        return new Column<>(new Table(table.name(), alias), name, type);
    }

    /** The same column in the second part of a union, where it is read under the name of one in the first. */
    public Column<V> inPlaceOf(Column<?> first) {
        return new Column<>(table, name, first.label, type);
    }

    /** What the column is called in a result, for the order of a union. */
    public String label() {
        return label;
    }

    /** An expression that is selected in place of the column, such as null. */
    public String select(String expression) {
        return expression + " as " + label;
    }

    /** What is selected, so that {@link #read} finds it. */
    public static String list(List<? extends Column<?>> columns) {
        return columns.stream().map(column -> column.select(column.toString())).collect(Collectors.joining(", "));
    }

    /**
     * The second part of a union whose first part has a list of columns.
     *
     * @param expressions what stands in place of some of them; the others are null
     */
    public static String union(List<? extends Column<?>> columns, Map<? extends Column<?>, ?> expressions) {
        return columns.stream()
                .map(column -> expressions.containsKey(column)
                        ? String.valueOf((Object) expressions.get(column))
                        : missing(column))
                .collect(Collectors.joining(", "));
    }

    private static String missing(Column<?> column) {
        return column.type == LONG_TEXT ? KeycloakSchema.NULL_TEXT : "null";
    }

    public V read(ResultSet row) throws SQLException {
        return Objects.requireNonNull(find(row), label);
    }

    public @Nullable V find(ResultSet row) throws SQLException {
        V value = type.reader.read(row, label);
        return row.wasNull() ? null : value;
    }

    void bind(PreparedStatement statement, int parameter, @Nullable V value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, type.sql);
        } else {
            type.binder.bind(statement, parameter, value);
        }
    }

    /** With the table's alias, as conditions have it. */
    @Override
    public String toString() {
        return table.alias() + "." + name;
    }
}
