package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Checks whether the configured master keys can decrypt the stored keysets, and says from when on metadata is refused if
 * they cannot. Changes nothing.
 */
public final class MasterKeyCheck {
    private final StoredDataKeys stored;
    private final MasterKeys masterKeys;
    private final KeysetCache cache;

    public MasterKeyCheck(StoredDataKeys stored, MasterKeys masterKeys, KeysetCache cache) {
        this.stored = stored;
        this.masterKeys = masterKeys;
        this.cache = cache;
    }

    /** Problems as sentences for the log and the health page, none if all is well; they contain key ids at most. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!masterKeys.perRealm()) {
            check("", problems);
        }
        stored.realms().forEach(realm -> check(realm, problems));
        return problems.stream().distinct().toList();
    }

    private void check(String realm, List<String> problems) {
        try {
            MasterKeyRing ring = masterKeys.ring(realm);
            new TreeMap<>(stored.countByMasterKey(realm)).forEach((id, count) -> {
                String problem = problem(ring, realm, id, count);
                if (!problem.isEmpty()) {
                    problems.add(problem);
                }
            });
        } catch (WorkspacesException unavailable) {
            boolean perRealm = masterKeys.perRealm();
            problems.add(unavailable.getMessage() + "; metadata "
                    + refused((other, masterKeyId) -> !perRealm || other.equals(realm)));
        }
    }

    private String problem(MasterKeyRing ring, String realm, String masterKeyId, long count) {
        if (!ring.ids().contains(masterKeyId)) {
            return "Master key '" + masterKeyId + "' is not configured, but wraps the keys of " + count
                    + " workspaces in realm " + realm + "; their metadata " + refused(realm, masterKeyId);
        }
        return stored.sample(realm, masterKeyId)
                .map(key -> opens(ring, key)
                        ? ""
                        : "Master key '" + masterKeyId + "' is not the one that wrapped the keys of " + count
                                + " workspaces in realm " + realm + "; their metadata " + refused(realm, masterKeyId))
                .orElse("");
    }

    private String refused(String realm, String masterKeyId) {
        return refused((other, otherKey) -> other.equals(realm) && otherKey.equals(masterKeyId));
    }

    private String refused(KeysetCache.Wrapping wrapping) {
        return cache.lastEnd(wrapping)
                .map(end -> "is refused from " + end.truncatedTo(ChronoUnit.SECONDS)
                        + " on, when this node has forgotten the keys that it still has")
                .orElse("is refused");
    }

    private static boolean opens(MasterKeyRing ring, DataKey key) {
        try {
            Objects.requireNonNull(Keyset.unwrap(key.wrapped(), ring.require(key.masterKeyId()), key.workspace()));
            return true;
        } catch (WorkspacesException wrongKey) {
            return false;
        }
    }
}
