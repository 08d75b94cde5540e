package io.workspaces.keycloak.crypto.keycloak;

import io.workspaces.keycloak.crypto.MasterKeyRing;
import io.workspaces.keycloak.crypto.MasterKeys;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.vault.VaultStringSecret;

/** A ring per realm as a secret in Keycloak's vault, which looks secrets up by realm. */
final class VaultMasterKeys implements MasterKeys {
    private final KeycloakSessionFactory factory;
    private final String secret;

    VaultMasterKeys(KeycloakSessionFactory factory, String secret) {
        this.factory = factory;
        this.secret = secret;
    }

    @Override
    public MasterKeyRing ring(String realm) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            session.getContext().setRealm(session.realms().getRealm(realm));
            try (VaultStringSecret found = session.vault().getStringSecret("${vault." + secret + "}")) {
                // A secret that the vault does not have comes back as the expression itself or not at all.
                return MasterKeyRing.parse(
                        found.get().filter(text -> !text.startsWith("${")).orElse(""));
            }
        });
    }

    @Override
    public boolean perRealm() {
        return true;
    }
}
