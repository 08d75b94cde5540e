package io.workspaces.keycloak.server.setup;

/** The names of the client scopes and the client that this product creates in every realm. */
public final class ClientScopes {
    /** For apps that read the current user. */
    public static final String APP = "workspaces";

    /** For consoles of workspace Admins. */
    public static final String ADMIN = "workspaces-admin";

    /** For services that read metadata of visibility {@code server}. */
    public static final String SERVER = "workspaces-server";

    /** For people's own memberships, which they may leave. */
    public static final String SELF = "workspaces-self";

    /** The client of the console for workspace Admins. */
    public static final String CONSOLE_CLIENT = "workspaces-console";

    private ClientScopes() {}

    /** The id of the mapper that puts the claim into tokens. */
    public static final String MAPPER = "oidc-workspaces-mapper";
}
