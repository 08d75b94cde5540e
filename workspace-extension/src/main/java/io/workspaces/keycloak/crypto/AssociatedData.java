package io.workspaces.keycloak.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;

/** Encodes fields with their lengths, so that no two lists of fields give the same bytes. */
final class AssociatedData {
    private AssociatedData() {}

    static byte[] of(List<String> fields) {
        List<byte[]> encoded =
                fields.stream().map(field -> field.getBytes(UTF_8)).toList();
        int length =
                encoded.stream().mapToInt(field -> Integer.BYTES + field.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(length);
        encoded.forEach(field -> bytes.putInt(field.length).put(field));
        return bytes.array();
    }
}
