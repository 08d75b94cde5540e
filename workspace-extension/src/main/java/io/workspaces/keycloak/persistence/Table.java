package io.workspaces.keycloak.persistence;

/** A table, and the alias under which statements read it. */
public record Table(String name, String alias) {
    public Column<String> text(String column) {
        return new Column<>(this, column, Column.TEXT);
    }

    /** One of any length. */
    public Column<String> longText(String column) {
        return new Column<>(this, column, Column.LONG_TEXT);
    }

    public Column<Long> number(String column) {
        return new Column<>(this, column, Column.NUMBER);
    }

    public Column<Integer> integer(String column) {
        return new Column<>(this, column, Column.INTEGER);
    }

    public Column<Boolean> truth(String column) {
        return new Column<>(this, column, Column.TRUTH);
    }

    public Column<byte[]> bytes(String column) {
        return new Column<>(this, column, Column.BYTES);
    }

    public <E extends Enum<E>> Column<E> constant(String column, Class<E> type) {
        return new Column<>(this, column, Column.constants(type));
    }

    /** The same table under another alias. */
    public Table as(String other) {
        return new Table(name, other);
    }

    /** As it stands after {@code update}, in braces for {@link KeycloakSchema}. */
    public String braced() {
        return "{" + name + "}";
    }

    /** As it stands after {@code from} and {@code join}. */
    @Override
    public String toString() {
        return braced() + " " + alias;
    }
}
