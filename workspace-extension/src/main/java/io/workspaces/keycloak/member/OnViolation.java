package io.workspaces.keycloak.member;

/** What to do if a change that was made in Keycloak itself breaks a rule. */
public enum OnViolation {
    /** Somebody asked for the change and reads the answer, so it is refused. */
    REJECT,
    /** The change came with a login or a background task, which must not fail, so it is undone. */
    REVERT
}
