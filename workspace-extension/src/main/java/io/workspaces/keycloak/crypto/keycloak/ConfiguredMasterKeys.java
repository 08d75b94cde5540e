package io.workspaces.keycloak.crypto.keycloak;

import io.workspaces.keycloak.crypto.DevelopmentKeyFile;
import io.workspaces.keycloak.crypto.MasterKeyFile;
import io.workspaces.keycloak.crypto.MasterKeys;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * The master keys that the options of the SPI {@code workspaces} name. In this order: {@code master-key-file},
 * {@code master-key-vault} (the name of a secret in Keycloak's vault), {@code master-keys} or the environment variable
 * {@code WORKSPACES_MASTER_KEYS}; under {@code start-dev} a file created at the first start. Without any of these there
 * is no key, and metadata is refused.
 */
public final class ConfiguredMasterKeys {
    private static final Logger LOG = Logger.getLogger(ConfiguredMasterKeys.class);
    private static final String VARIABLE = "WORKSPACES_MASTER_KEYS";

    private ConfiguredMasterKeys() {}

    /** @param factory opens the sessions that read the vault once the server runs */
    public static MasterKeys of(Config.Scope config, KeycloakSessionFactory factory) {
        return of(config, factory, System.getenv(), developmentFile());
    }

    static MasterKeys of(
            Config.Scope config,
            KeycloakSessionFactory factory,
            Map<String, String> environment,
            @Nullable Path developmentFile) {
        String file = config.get("masterKeyFile");
        if (file != null && !file.isBlank()) {
            return new MasterKeyFile(Path.of(file));
        }
        String secret = config.get("masterKeyVault");
        if (secret != null && !secret.isBlank()) {
            return new VaultMasterKeys(factory, secret.replaceAll("^\\$\\{vault\\.(.+)}$", "$1"));
        }
        String keys = config.get("masterKeys", environment.get(VARIABLE));
        if (keys != null && !keys.isBlank()) {
            return MasterKeys.of(keys);
        }
        return developmentFile == null ? MasterKeys.none() : development(developmentFile);
    }

    private static MasterKeys development(Path file) {
        try {
            String made = DevelopmentKeyFile.ensure(file) ? "just created" : "created by an earlier start";
            LOG.warnf(
                    "Metadata is encrypted with the development key in %s, %s. Without this file it is lost;"
                            + " for production set master-key-file.",
                    file, made);
        } catch (UncheckedIOException e) {
            LOG.warnf(e, "The development key %s cannot be created; metadata is refused", file);
        }
        return new MasterKeyFile(file);
    }

    private static @Nullable Path developmentFile() {
        return Environment.isDevMode()
                ? Path.of(System.getProperty("kc.home.dir", "."), "data", "workspaces-master.key")
                : null;
    }
}
