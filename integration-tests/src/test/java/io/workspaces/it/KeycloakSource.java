package io.workspaces.it;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/** Starts Keycloak for the tests: a process on this machine, unless another source is on the class path. */
public interface KeycloakSource {
    /**
     * Starts one.
     *
     * @param providers the jars for its providers folder
     * @param masterKey the file with the key for metadata
     */
    RunningKeycloak start(DatabaseKind database, List<Path> providers, Path masterKey);

    /** The source in use. */
    static KeycloakSource current() {
        return ServiceLoader.load(KeycloakSource.class).findFirst().orElseGet(LocalKeycloaks::new);
    }
}
