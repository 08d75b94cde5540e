package io.workspaces.keycloak.invitation.activation;

/** Sessions, credentials and identities of the realm's accounts. */
public interface AccountMeans {
    /**
     * Ends all sessions and offline tokens, and removes all credentials and links to providers, except those that the
     * task keeps. Repeating it is harmless.
     *
     * @return whether there was anything to remove
     */
    boolean takeAway(Reclaim task);

    /** Whether no mail may be sent now, see {@link io.workspaces.keycloak.invitation.mail.SendingHold}. */
    boolean holdsMails();

    /**
     * Mails the account's owner that access to the account was removed.
     *
     * @return false if the mail was not sent, but may be later
     */
    boolean tell(Reclaim task);
}
