/** For the tests of apps that use the Java SDK of Keycloak Workspaces: a server with workspaces in memory. */
module io.workspaces.client.testing {
    requires transitive io.workspaces.client;
    requires jdk.httpserver;
    requires static org.junit.jupiter.api;
    requires static org.jspecify;

    exports io.workspaces.client.testing;

    // Records that are read from and written as JSON.
    opens io.workspaces.client.testing to
            com.fasterxml.jackson.databind;
}
