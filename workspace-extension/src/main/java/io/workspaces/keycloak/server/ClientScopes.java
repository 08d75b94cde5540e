package io.workspaces.keycloak.server;

/** The names of the client scopes that this product makes in every realm. */
final class ClientScopes {
    /** Apps that read the current user. */
    static final String APP = "workspaces";

    /** Consoles that let a workspace Admin manage. */
    static final String ADMIN = "workspaces-admin";

    /** Services that read metadata of visibility {@code server}. */
    static final String SERVER = "workspaces-server";

    /** The client of the console for workspace Admins. */
    static final String CONSOLE_CLIENT = "workspaces-console";

    private ClientScopes() {}
}
