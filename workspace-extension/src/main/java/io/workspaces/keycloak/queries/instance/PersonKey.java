package io.workspaces.keycloak.queries.instance;

/** The two kinds of person ids. Each has a column of its own, whose index gives the order. */
enum PersonKey {
    ADDRESS("m.email", "m.email is not null"),
    /** Accounts without an address; they come last. */
    ACCOUNT("m.userId", "m.email is null");

    private final String column;
    private final String condition;

    PersonKey(String column, String condition) {
        this.column = column;
        this.condition = condition;
    }

    String column() {
        return column;
    }

    String condition() {
        return condition;
    }

    /** Ids of federated accounts may contain an at sign, but then also a colon. */
    static PersonKey of(String key) {
        return key.indexOf('@') > 0 && key.indexOf(':') < 0 ? ADDRESS : ACCOUNT;
    }
}
