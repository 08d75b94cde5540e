package io.workspaces.keycloak.invitation.activation;

/** Sessions, credentials and identities of the realm's accounts. */
public interface AccountMeans {
    /**
     * Ends all sessions and offline tokens and removes all credentials and links to providers but what is
     * kept. Repeating it is harmless.
     *
     * @return whether there was anything
     */
    boolean takeAway(Reclaim task);

    /**
     * Tells the account's owner by mail.
     *
     * @return false if the mail did not leave, and may do so later
     */
    boolean tell(Reclaim task);
}
