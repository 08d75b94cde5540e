package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.UnverifiedSignIns;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Whether a realm has a mail server, and what follows if not. */
public final class RealmMail implements UnverifiedSignIns {
    private final KeycloakSession session;

    public RealmMail(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public boolean impossible(String realm) {
        RealmModel model = session.realms().getRealm(realm);
        return model.isVerifyEmail() && !serves(model);
    }

    /** Whether the realm of the request has a mail server. */
    public boolean serves() {
        return serves(session.getContext().getRealm());
    }

    static boolean serves(RealmModel realm) {
        return !realm.getSmtpConfig().isEmpty();
    }
}
