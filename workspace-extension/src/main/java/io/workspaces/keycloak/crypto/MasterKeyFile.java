package io.workspaces.keycloak.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads master keys from a file, each time again so that a changed ring needs no restart. */
public final class MasterKeyFile implements MasterKeys {
    private final Path file;

    public MasterKeyFile(Path file) {
        this.file = file;
    }

    @Override
    public MasterKeyRing ring(String realm) {
        try {
            return MasterKeyRing.parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw KeyUnavailable.because("The master key file cannot be read ("
                    + unreadable.getClass().getSimpleName() + ")");
        }
    }
}
