package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Master keys for tests: the same id gives the same key. */
final class TestKeys {
    static final Set<String> NOBODY = Set.of("-");

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

    /** Does the next piece of what is due. */
    static boolean step(DataKeyRotation rotation) {
        return rotation.next(NOBODY).filter(rotation::step).isPresent();
    }

    static boolean step(MasterKeyRotation rotation) {
        Optional<WorkspaceId> next = rotation.next(NOBODY);
        next.ifPresent(rotation::step);
        return next.isPresent();
    }

    static MasterKeys ring(String... ids) {
        return MasterKeys.of(String.join(
                "\n", java.util.Arrays.stream(ids).map(TestKeys::line).toList()));
    }
}
