/**
 * The Java SDK of Keycloak Workspaces. Apps read the current user of a workspace with it, and back ends administer
 * workspaces. {@code internal} packages are not part of the API.
 */
@SuppressWarnings("module") // the fake server is built after it
module io.workspaces.client {
    requires java.net.http;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;

    exports io.workspaces.client;
    exports io.workspaces.client.error;
    exports io.workspaces.client.model;

    // The fake server, which reads and writes the same JSON.
    exports io.workspaces.client.internal.access to
            io.workspaces.client.testing;
    exports io.workspaces.client.internal.http to
            io.workspaces.client.testing;
    exports io.workspaces.client.internal.json to
            io.workspaces.client.testing;

    // Records that are read from and written as JSON.
    opens io.workspaces.client to
            com.fasterxml.jackson.databind;
    opens io.workspaces.client.error to
            com.fasterxml.jackson.databind;
    opens io.workspaces.client.internal.http to
            com.fasterxml.jackson.databind;
    opens io.workspaces.client.internal.token to
            com.fasterxml.jackson.databind;
    opens io.workspaces.client.model to
            com.fasterxml.jackson.databind;
}
