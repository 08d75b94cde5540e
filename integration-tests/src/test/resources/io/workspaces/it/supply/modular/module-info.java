module app {
    requires io.workspaces.client;
    requires io.workspaces.client.testing;
}
