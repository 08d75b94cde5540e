package io.workspaces.keycloak.crypto.keycloak;

import io.workspaces.keycloak.crypto.KeyUnavailable;
import io.workspaces.keycloak.crypto.MasterKeyRing;
import io.workspaces.keycloak.crypto.MasterKeys;
import io.workspaces.keycloak.persistence.SessionRealm;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.vault.VaultStringSecret;

/**
 * Reads master keys from Keycloak's vault, each time again. Keycloak's own vaults look up an entry under the name of
 * the realm, so each realm can have a ring of its own.
 */
final class VaultMasterKeys implements MasterKeys {
    private final KeycloakSessionFactory sessions;
    private final String entry;

    VaultMasterKeys(KeycloakSessionFactory sessions, String entry) {
        this.sessions = sessions;
        this.entry = entry;
    }

    @Override
    public boolean perRealm() {
        return true;
    }

    @Override
    public MasterKeyRing ring(String realm) {
        // In a session of its own: a vault stays bound to the realm in which a session first used it.
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> read(session, realm));
    }

    private MasterKeyRing read(KeycloakSession session, String realmId) {
        RealmModel realm = SessionRealm.enter(session, realmId)
                .orElseThrow(() -> KeyUnavailable.because("The realm of the master key does not exist"));
        try (VaultStringSecret secret = session.vault().getStringSecret("${vault." + entry + "}")) {
            // Some vaults return the expression itself for an entry that they do not have.
            String ring = secret.get()
                    .filter(text -> !text.startsWith("${"))
                    .orElseThrow(() -> KeyUnavailable.because(
                            "The vault has no entry '" + entry + "' for realm " + realm.getName()));
            return MasterKeyRing.parse(ring);
        }
    }
}
