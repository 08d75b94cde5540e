package io.workspaces.it;

/** The databases that the tests run on. */
public enum DatabaseKind {
    H2,
    POSTGRES,
    MARIADB;

    /** That of classes that do not say it themselves. */
    static DatabaseKind ofBuild() {
        return valueOf(System.getProperty("workspaces.database", H2.name()));
    }
}
