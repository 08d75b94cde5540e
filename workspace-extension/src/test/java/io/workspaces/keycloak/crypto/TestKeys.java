package io.workspaces.keycloak.crypto;

import java.util.Base64;
import java.util.Random;

/** Master keys for tests: the same id gives the same key. */
final class TestKeys {
    private TestKeys() {}

    static byte[] bytes(String seed) {
        byte[] key = new byte[MasterKey.LENGTH];
        new Random(seed.hashCode()).nextBytes(key);
        return key;
    }

    static String line(String id) {
        return line(id, id);
    }

    static String line(String id, String seed) {
        return id + ":" + Base64.getEncoder().encodeToString(bytes(seed));
    }

    static MasterKeys ring(String... ids) {
        return MasterKeys.of(String.join(
                "\n", java.util.Arrays.stream(ids).map(TestKeys::line).toList()));
    }
}
