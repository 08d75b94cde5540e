package io.workspaces.keycloak.crypto.keycloak;

import io.workspaces.keycloak.crypto.DevelopmentKeyFile;
import io.workspaces.keycloak.crypto.MasterKeyFile;
import io.workspaces.keycloak.crypto.MasterKeys;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Finds the master keys: the option {@code master-key-file}, else the option {@code
 * master-key-vault} (the name of an entry), else the environment variable {@value #VARIABLE}, else,
 * in {@code start-dev} only, a file that is made in the data folder. Without any, metadata is refused.
 */
public final class MasterKeyConfiguration {
    /** Environment variable with the ring. */
    public static final String VARIABLE = "WORKSPACES_MASTER_KEYS";

    private static final Logger LOG = Logger.getLogger(MasterKeyConfiguration.class);

    private MasterKeyConfiguration() {}

    /** To be called once, when the server starts. */
    public static MasterKeys masterKeys(Config.Scope options, KeycloakSessionFactory sessions) {
        return masterKeys(options, sessions, System.getenv(), developmentFile());
    }

    static MasterKeys masterKeys(
            Config.Scope options,
            KeycloakSessionFactory sessions,
            Map<String, String> environment,
            @Nullable Path developmentFile) {
        String file = options.get("masterKeyFile");
        if (file != null && !file.isBlank()) {
            return new MasterKeyFile(Path.of(file));
        }
        String entry = options.get("masterKeyVault");
        if (entry != null && !entry.isBlank()) {
            return new VaultMasterKeys(sessions, entry.replaceAll("^\\$\\{vault\\.(.+)}$", "$1"));
        }
        String ring = environment.get(VARIABLE);
        if (ring != null && !ring.isBlank()) {
            return MasterKeys.of(ring);
        }
        return developmentFile == null ? MasterKeys.none() : development(developmentFile);
    }

    private static MasterKeys development(Path file) {
        boolean made = DevelopmentKeyFile.ensure(file);
        LOG.warnf(
                "Metadata is encrypted with the development key in %s%s. For production set master-key-file and keep the"
                        + " key apart from the database.",
                file, made ? ", which was made now" : "");
        return new MasterKeyFile(file);
    }

    private static @Nullable Path developmentFile() {
        String home = System.getProperty("kc.home.dir");
        return Environment.isDevMode() && home != null ? Path.of(home, "data", "workspaces-master.key") : null;
    }
}
