package io.workspaces.keycloak.persistence;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Sets the realm in which a session looks for organizations, groups and accounts. */
public final class SessionRealm {
    private SessionRealm() {}

    /** Switches a session to a realm, or to none if the realm no longer exists. */
    public static Optional<RealmModel> enter(KeycloakSession session, String realm) {
        RealmModel present = session.getContext().getRealm();
        if (present == null || !present.getId().equals(realm)) {
            present = session.realms().getRealm(realm);
            session.getContext().setRealm(present);
        }
        return Optional.ofNullable(present);
    }
}
