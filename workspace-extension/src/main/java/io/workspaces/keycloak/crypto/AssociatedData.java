package io.workspaces.keycloak.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Encodes fields with their lengths, so that no two lists of fields give the same bytes. */
final class AssociatedData {
    private AssociatedData() {}

    static byte[] of(List<String> fields) {
        List<byte[]> encoded = new ArrayList<>(fields.size());
        int length = 0;
        for (String field : fields) {
            byte[] one = field.getBytes(UTF_8);
            encoded.add(one);
            length += Integer.BYTES + one.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        for (byte[] field : encoded) {
            bytes.putInt(field.length).put(field);
        }
        return bytes.array();
    }
}
