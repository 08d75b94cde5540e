package io.workspaces.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The JSON shapes that server and SDK agreed on. */
final class Contract {
    private Contract() {}

    static byte[] json(String name) {
        try (InputStream file = Contract.class.getResourceAsStream("/contract/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
