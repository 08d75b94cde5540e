package io.workspaces.keycloak.member;

/** How something came about in Keycloak itself. */
public enum OnViolation {
    /** Somebody asked for it and reads the answer: what breaks a rule is refused. */
    REJECT,
    /** It came along with a login or a background task, which nothing may break: what breaks a rule is undone. */
    REVERT
}
