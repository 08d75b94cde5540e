package io.workspaces.keycloak.invitation;

/** Which mails leave first. In each lane, realms and the workspaces of a realm take turns. */
public enum MailLane {
    /** What somebody waits for; leaves before everything else. */
    AHEAD,
    /** What one request sends to many. */
    IN_TURN;

    private static final int MAX_AHEAD = 20;

    /** The lane of what one request sends. */
    public static MailLane of(int addresses) {
        return addresses <= MAX_AHEAD ? AHEAD : IN_TURN;
    }
}
