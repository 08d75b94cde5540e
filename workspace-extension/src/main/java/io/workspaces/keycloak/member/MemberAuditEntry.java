package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.group.Group;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Writes audit entries about changes of a member. */
public final class MemberAuditEntry {
    private MemberAuditEntry() {}

    /**
     * @param groups groups of the workspace; at least those that {@code before} or {@code after} is in, if the two
     *     differ in groups
     */
    public static AuditEntry entry(Actor actor, Member before, Member after, Collection<Group> groups) {
        Map<String, Object> detail = new LinkedHashMap<>();
        put(detail, "role", before.role().label(), after.role().label());
        if (!before.groups().equals(after.groups())) {
            put(detail, "groups", Group.references(groups, before.groups()), Group.references(groups, after.groups()));
        }
        put(detail, "name", before.name().full(), after.name().full());
        put(detail, "email", Objects.toString(before.email(), ""), Objects.toString(after.email(), ""));
        Arrays.stream(Profile.Field.values())
                .filter(field -> !field.ofName())
                .forEach(field -> put(detail, field, before, after));
        return of(actor, after, AuditAction.MEMBER_UPDATE, detail);
    }

    /** Somebody is archived. */
    public static AuditEntry archived(Actor actor, Member before, ArchivedReason reason) {
        return of(
                actor,
                before,
                AuditAction.MEMBER_ARCHIVE,
                Map.of("from", before.status().label(), "archivedReason", reason.label()));
    }

    /** An Archived member is back. */
    public static AuditEntry unarchived(Actor actor, Member before, Member back) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("to", back.status().label());
        put(detail, Profile.Field.ACTIVE_UNTIL, before, back);
        return of(actor, back, AuditAction.MEMBER_UNARCHIVE, detail);
    }

    private static void put(Map<String, Object> detail, Profile.Field field, Member before, Member after) {
        put(
                detail,
                field.property(),
                before.profile().text(field),
                after.profile().text(field));
    }

    /** A member is deleted. */
    public static AuditEntry removed(Actor actor, Member before) {
        return of(
                actor,
                before,
                AuditAction.MEMBER_REMOVE,
                Map.of("from", before.status().label()));
    }

    static AuditEntry of(Actor actor, Member member, AuditAction action, Map<String, Object> detail) {
        return new AuditEntry(
                member.workspace(),
                actor,
                action,
                new AuditTarget("member", member.id(), member.displayName()),
                detail);
    }

    private static void put(Map<String, Object> detail, String name, Object before, Object after) {
        if (!before.equals(after)) {
            detail.put(name, Map.of("before", before, "after", after));
        }
    }
}
