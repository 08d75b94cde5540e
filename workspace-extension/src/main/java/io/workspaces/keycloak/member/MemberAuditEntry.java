package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.group.Group;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Writes audit entries about changes of a member. */
final class MemberAuditEntry {
    private MemberAuditEntry() {}

    /**
     * @param groups groups of the workspace; at least those that {@code before} or {@code after} is in, if the two
     *     differ in groups
     */
    static AuditEntry entry(Actor actor, Member before, Member after, Collection<Group> groups) {
        Map<String, Object> detail = new LinkedHashMap<>();
        put(detail, "role", before.role().label(), after.role().label());
        if (!before.groups().equals(after.groups())) {
            put(detail, "groups", Group.references(groups, before.groups()), Group.references(groups, after.groups()));
        }
        put(detail, "name", before.name().full(), after.name().full());
        put(detail, "email", Objects.toString(before.email(), ""), Objects.toString(after.email(), ""));
        return new AuditEntry(
                after.workspace(),
                actor,
                AuditAction.MEMBER_UPDATE,
                new AuditTarget("member", after.id(), after.displayName()),
                detail);
    }

    private static void put(Map<String, Object> detail, String name, Object before, Object after) {
        if (!before.equals(after)) {
            detail.put(name, Map.of("before", before, "after", after));
        }
    }
}
