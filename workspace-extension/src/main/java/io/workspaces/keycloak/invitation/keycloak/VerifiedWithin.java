package io.workspaces.keycloak.invitation.keycloak;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Whether the login that goes on in this request has an account whose address nobody had verified when
 * the login began. It is a client note, which alone survives the first login through a provider.
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

    /** A mail leaves that asks to verify the address: perhaps once more, since an admin can ask for that. */
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

    /** And it is the address that the account has still. */
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
