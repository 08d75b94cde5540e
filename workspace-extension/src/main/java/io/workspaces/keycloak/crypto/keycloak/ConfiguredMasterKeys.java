package io.workspaces.keycloak.crypto.keycloak;

import io.workspaces.keycloak.crypto.DevelopmentKeyFile;
import io.workspaces.keycloak.crypto.MasterKeyFile;
import io.workspaces.keycloak.crypto.MasterKeys;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * The master keys that the options of the SPI {@code workspaces} name. In this order: {@code
 * master-key-file}, {@code master-key-vault} (the name of a secret in Keycloak's vault), {@code
 * master-keys} or the environment variable {@code WORKSPACES_MASTER_KEYS}; under {@code start-dev} a
 * file made on first start; else none.
 */
public final class ConfiguredMasterKeys {
    private static final Logger LOG = Logger.getLogger(ConfiguredMasterKeys.class);
    private static final String VARIABLE = "WORKSPACES_MASTER_KEYS";

    private ConfiguredMasterKeys() {}

    /** @param factory where the vault is asked, once the server runs */
    public static MasterKeys of(Config.Scope config, KeycloakSessionFactory factory) {
        String file = config.get("masterKeyFile");
        if (file != null) {
            return new MasterKeyFile(Path.of(file));
        }
        String secret = config.get("masterKeyVault");
        if (secret != null) {
            return new VaultMasterKeys(factory, secret);
        }
        String keys = config.get("masterKeys", System.getenv(VARIABLE));
        if (keys != null && !keys.isBlank()) {
            return MasterKeys.of(keys);
        }
        return Environment.isDevMode() ? development() : MasterKeys.none();
    }

    private static MasterKeys development() {
        Path file = Path.of(System.getProperty("kc.home.dir", "."), "data", "workspaces-master.key");
        if (DevelopmentKeyFile.ensure(file)) {
            LOG.warnf(
                    "Made the master key file %s for development. Keep it with the database, or metadata is lost.",
                    file);
        }
        return new MasterKeyFile(file);
    }
}
