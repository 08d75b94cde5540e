package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.persistence.StoredJson;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** The account set-ups that a browser has begun. Each is the note of an authentication session that serves for nothing else. */
public final class BrowserSetUps {
    private static final String NOTE = "io.workspaces.begun";

    private final KeycloakSession session;
    private final RealmModel realm;

    public BrowserSetUps(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** A set-up before the password is chosen, with the name for the account. */
    public record Begun(String id, String firstName, String lastName) {}

    /** Keeps it for the browser until the authentication session times out. */
    public void keep(Begun begun) {
        AuthenticationSessionManager logins = new AuthenticationSessionManager(session);
        Optional.ofNullable(logins.getCurrentRootAuthenticationSession(realm))
                .orElseGet(() -> logins.createAuthenticationSession(realm, true))
                .createAuthenticationSession(new InvitationLogins(session).client())
                .setClientNote(NOTE, StoredJson.write(begun));
    }

    /** The set-up, if this browser has begun it. */
    public Optional<Begun> find(String id) {
        RootAuthenticationSessionModel logins =
                new AuthenticationSessionManager(session).getCurrentRootAuthenticationSession(realm);
        return logins == null
                ? Optional.empty()
                : logins.getAuthenticationSessions().values().stream()
                        .flatMap(login -> Optional.ofNullable(login.getClientNote(NOTE)).stream())
                        .map(note -> StoredJson.read(note, Begun.class))
                        .filter(begun -> begun.id().equals(id))
                        .findFirst();
    }
}
