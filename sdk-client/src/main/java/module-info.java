/**
 * The Java SDK of Keycloak Workspaces: the current user of a workspace for apps, and the
 * administration of workspaces for back ends. {@code internal} packages are not part of it.
 */
module io.workspaces.client {
    requires java.net.http;
    requires jdk.httpserver;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;

    exports io.workspaces.client;
    exports io.workspaces.client.error;
    exports io.workspaces.client.model;
    exports io.workspaces.client.testing;
}
