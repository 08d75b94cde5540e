package io.workspaces.keycloak.invitation;

/** Whether people can sign in before their address is verified. */
public interface UnverifiedSignIns {
    /** Whether the realm wants verified addresses but has no mail server. New accounts cannot sign in there at all. */
    boolean impossible(String realm);
}
