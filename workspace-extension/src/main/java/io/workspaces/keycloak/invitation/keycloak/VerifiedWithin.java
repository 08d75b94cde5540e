package io.workspaces.keycloak.invitation.keycloak;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Whether nobody had verified the account's address when the login of this request began. Kept in a client note, since
 * only those survive the first login through a provider.
 */
final class VerifiedWithin {
    private static final String NOTE = "io.workspaces.address";
    private static final String BEFORE = "verified before";
    private static final String BY_MAIL = "verified:";
    private static final String UNVERIFIED = "unverified:";

    private final @Nullable AuthenticationSessionModel login;

    VerifiedWithin(KeycloakSession session) {
        this.login = session.getContext().getAuthenticationSession();
    }

    /** A mail asks to verify the address. It may have been verified before, since an admin can ask for that again. */
    void asked(UserModel user) {
        if (user.isEmailVerified()) {
            put(BEFORE);
        }
    }

    /** Nobody has verified the address yet. */
    void unverified(UserModel user) {
        put(UNVERIFIED + user.getId());
    }

    /** A mail within this login has just verified the address. */
    void verified(UserModel user) {
        put(byMailOf(user) + user.getEmail());
    }

    boolean verifiedBefore() {
        return BEFORE.equals(note());
    }

    /** Whether a mail within this login has verified the address that the account has now. */
    boolean byMail(UserModel user) {
        return (byMailOf(user) + user.getEmail()).equals(note());
    }

    boolean is(UserModel user) {
        String note = note();
        return note != null && (note.startsWith(byMailOf(user)) || note.equals(UNVERIFIED + user.getId()));
    }

    private static String byMailOf(UserModel user) {
        return BY_MAIL + user.getId() + ":";
    }

    private @Nullable String note() {
        return login == null ? null : login.getClientNote(NOTE);
    }

    private void put(String note) {
        if (login != null) {
            login.setClientNote(NOTE, note);
        }
    }
}
