package io.workspaces.keycloak.group;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditReference;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes audit entries about groups: their permissions, and the names of the resources in these. */
public final class GroupAudit {
    private final AuditTrail trail;
    private final ResourceRegistry resources;

    public GroupAudit(AuditTrail trail, ResourceRegistry resources) {
        this.trail = trail;
        this.resources = resources;
    }

    /** @param more further details */
    public void created(Actor actor, Group group, Map<String, Object> more) {
        Map<String, Object> detail = new LinkedHashMap<>(more);
        detail.put("permissions", group.permissions().grants());
        record(actor, group, AuditAction.GROUP_CREATE, detail, group.permissions());
    }

    void deleted(Actor actor, Group group) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("permissions", group.permissions().grants());
        record(actor, group, AuditAction.GROUP_DELETE, detail, group.permissions());
    }

    /** Records only what differs. */
    void changed(Actor actor, Group before, Group after) {
        Map<String, Object> detail = new LinkedHashMap<>();
        PermissionSet told = PermissionSet.NONE;
        if (!before.name().equals(after.name())) {
            detail.put("name", Map.of("before", before.name(), "after", after.name()));
        }
        if (!before.permissions().equals(after.permissions())) {
            told = before.permissions().union(after.permissions());
            detail.put(
                    "permissions",
                    Map.of(
                            "before", before.permissions().grants(),
                            "after", after.permissions().grants()));
        }
        record(actor, after, AuditAction.GROUP_UPDATE, detail, told);
    }

    private void record(Actor actor, Group group, AuditAction action, Map<String, Object> detail, PermissionSet told) {
        List<AuditReference> named =
                resources.named(group.workspace(), List.of(told)).getOrDefault(told, List.of()).stream()
                        .map(resource -> new AuditReference(resource.id(), resource.name()))
                        .toList();
        if (!named.isEmpty()) {
            detail.put("resources", named);
        }
        trail.record(new AuditEntry(
                group.workspace(), actor, action, new AuditTarget("group", group.id(), group.name()), detail));
    }
}
