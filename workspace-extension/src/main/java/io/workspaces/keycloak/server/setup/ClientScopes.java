package io.workspaces.keycloak.server.setup;

/** The names of the client scopes that this product makes in every realm. */
public final class ClientScopes {
    /** Apps that read the current user. */
    public static final String APP = "workspaces";

    /** Consoles that let a workspace Admin manage. */
    public static final String ADMIN = "workspaces-admin";

    /** Services that read metadata of visibility {@code server}. */
    public static final String SERVER = "workspaces-server";

    /** The client of the console for workspace Admins. */
    public static final String CONSOLE_CLIENT = "workspaces-console";

    private ClientScopes() {}

    /** The id of the mapper that puts the claim into tokens. */
    public static final String MAPPER = "oidc-workspaces-mapper";
}
