package io.workspaces.client.testing;

import io.workspaces.client.internal.http.Sha256;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A file that is uploaded in parts. */
final class FakeUpload {
    static final int PART_SIZE = 4 * 1024 * 1024;

    private final long size;
    private final String sha256;
    private final Map<Integer, byte[]> parts = new TreeMap<>();

    FakeUpload(long size, String sha256) {
        this.size = size;
        this.sha256 = sha256;
    }

    int count() {
        return (int) ((size + PART_SIZE - 1) / PART_SIZE);
    }

    void part(int number, byte[] bytes) {
        if (number < 1 || number > count()) {
            throw ProblemException.invalid("part", "number_invalid", "is no part");
        }
        parts.put(number, bytes);
    }

    byte[] content() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        parts.values().forEach(content::writeBytes);
        if (content.size() != size || !digest(content.toByteArray()).equals(sha256)) {
            throw ProblemException.invalid("upload", "checksum_invalid", "is not the file that was announced");
        }
        return content.toByteArray();
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.newDigest().digest(bytes));
    }
}
