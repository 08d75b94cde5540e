package io.workspaces.keycloak.crypto;

/** Where the master keys come from. Asked only when a keyset is wrapped or unwrapped. */
@FunctionalInterface
public interface MasterKeys {
    /**
     * The ring in force for a realm.
     *
     * @throws io.workspaces.keycloak.kernel.WorkspacesException {@code metadata_key_unavailable} if there
     *     is none
     */
    MasterKeyRing ring(String realm);

    /** Whether each realm has a ring of its own. */
    default boolean perRealm() {
        return false;
    }

    /** No source is configured: refuses with advice. */
    static MasterKeys none() {
        return realm -> {
            throw KeyUnavailable.because("No master key is configured");
        };
    }

    /** A ring in a text such as an environment variable. */
    static MasterKeys of(String text) {
        return realm -> MasterKeyRing.parse(text);
    }
}
