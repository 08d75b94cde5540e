package io.workspaces.client.model;

import java.util.Locale;

/** Which invited members, by what is known of their invitation. */
public enum InvitationFilter {
    /** Members whose link has expired. */
    EXPIRED,
    /** Members whose email was given up. */
    MAIL_FAILED,
    /** Members who have signed in without becoming active. */
    REFUSED,
    /** Members who were invited more than seven days ago, whether or not their link is still good. */
    UNANSWERED;

    /**
     * Returns the word that requests use.
     *
     * @return the name in lower case
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
