package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Checks at startup whether the configured master keys can decrypt the stored keysets. Changes nothing. */
public final class MasterKeyCheck {
    private final StoredDataKeys stored;
    private final MasterKeys masterKeys;

    public MasterKeyCheck(StoredDataKeys stored, MasterKeys masterKeys) {
        this.stored = stored;
        this.masterKeys = masterKeys;
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
            problems.add(unavailable.getMessage() + "; metadata is refused");
        }
    }

    private String problem(MasterKeyRing ring, String realm, String masterKeyId, long count) {
        if (!ring.ids().contains(masterKeyId)) {
            return "Master key '" + masterKeyId + "' is not configured, but wraps the keys of " + count
                    + " workspaces in realm " + realm + "; their metadata is refused";
        }
        return stored.sample(realm, masterKeyId)
                .map(key -> opens(ring, key)
                        ? ""
                        : "Master key '" + masterKeyId + "' is not the one that wrapped the keys of " + count
                                + " workspaces in realm " + realm + "; their metadata is refused")
                .orElse("");
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
