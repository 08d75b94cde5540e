package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Tells the audit trail what of a member has changed. */
final class MemberUpdate {
    private MemberUpdate() {}

    static AuditEntry entry(Actor actor, Member before, Member after) {
        Map<String, Object> detail = new LinkedHashMap<>();
        put(detail, "role", before.role().label(), after.role().label());
        put(detail, "groups", before.groups(), after.groups());
        put(detail, "name", before.name().full(), after.name().full());
        put(detail, "email", Objects.toString(before.email(), ""), Objects.toString(after.email(), ""));
        return new AuditEntry(
                after.workspace(),
                actor,
                "member.update",
                new AuditTarget("member", after.id(), after.displayName()),
                detail);
    }

    private static void put(Map<String, Object> detail, String name, Object before, Object after) {
        if (!before.equals(after)) {
            detail.put(name, Map.of("before", before, "after", after));
        }
    }
}
