package io.workspaces.keycloak.member;

/** How a member came into the workspace. */
public enum MemberSource {
    INVITED,
    BULK,
    /** Joined the organization in Keycloak itself, or was in it before this product was installed. */
    ADOPTED
}
