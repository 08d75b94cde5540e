package io.workspaces.keycloak.queries.instance;

/** What a person is told by: each kind has a column of its own, so that its index gives the order. */
enum PersonKey {
    ADDRESS("m.email", "m.email is not null"),
    /** Accounts without an address. They come after the others. */
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

    /** Ids of accounts in user federation may have an at sign, but then a colon too. */
    static PersonKey of(String key) {
        return key.indexOf('@') > 0 && key.indexOf(':') < 0 ? ADDRESS : ACCOUNT;
    }
}
