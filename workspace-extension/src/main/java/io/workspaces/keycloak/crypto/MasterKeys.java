package io.workspaces.keycloak.crypto;

/** The source of the master keys. Called only when a keyset is wrapped or unwrapped. */
@FunctionalInterface
public interface MasterKeys {
    /**
     * The ring of a realm.
     *
     * @throws io.workspaces.keycloak.kernel.WorkspacesException {@code metadata_key_unavailable} if there is none
     */
    MasterKeyRing ring(String realm);

    /** Whether each realm has a ring of its own. */
    default boolean perRealm() {
        return false;
    }

    /** The source if none is configured: refuses, and says what to configure. */
    static MasterKeys none() {
        return realm -> {
            throw KeyUnavailable.because("No master key is configured");
        };
    }

    /** A ring from a text such as the value of an environment variable. */
    static MasterKeys of(String text) {
        return realm -> MasterKeyRing.parse(text);
    }
}
