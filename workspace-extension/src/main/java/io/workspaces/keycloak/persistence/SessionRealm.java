package io.workspaces.keycloak.persistence;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The realm in which a session looks for organizations, groups and accounts. */
public final class SessionRealm {
    private SessionRealm() {}

    /** Turns a session to a realm; to none if the realm is there no more. */
    public static Optional<RealmModel> enter(KeycloakSession session, String realm) {
        RealmModel present = session.getContext().getRealm();
        if (present == null || !present.getId().equals(realm)) {
            present = session.realms().getRealm(realm);
            session.getContext().setRealm(present);
        }
        return Optional.ofNullable(present);
    }
}
