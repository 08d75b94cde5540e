package io.workspaces.keycloak.invitation;

/** Whether people may sign in whose address nobody has verified. */
public interface UnverifiedSignIns {
    /** Whether the realm wants addresses verified, and has no mail server to do so: nobody new can sign in at all. */
    boolean impossible(String realm);
}
