module app {
    requires io.workspaces.client;
}
