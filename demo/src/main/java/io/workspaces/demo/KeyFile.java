package io.workspaces.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A file with a fresh master key: one key a line, {@code id:base64}, the first one in use. */
final class KeyFile {
    private static final int KEY_BYTES = 32;

    private KeyFile() {}

    static Path write(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Files.writeString(file, "demo-1:" + Base64.getEncoder().encodeToString(key) + "\n");
    }
}
