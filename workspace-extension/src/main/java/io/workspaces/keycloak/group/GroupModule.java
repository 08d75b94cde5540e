package io.workspaces.keycloak.group;

import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.workspace.WorkspaceLocks;

/** Roles, custom groups and permissions, for one caller. */
public final class GroupModule {
    private final WorkspaceLocks locks;
    private final Ports ports;
    private final Promotions promotions;
    private final AuditTrail trail;

    public GroupModule(WorkspaceLocks locks, Ports ports, Promotions promotions, AuditTrail trail) {
        this.locks = locks;
        this.ports = ports;
        this.promotions = promotions;
        this.trail = trail;
    }

    /** The stored groups and their groups in Keycloak. */
    public record Ports(Groups groups, KeycloakGroups keycloak, Catalogs catalogs, Resources resources) {}

    public Groups groups() {
        return ports.groups();
    }

    public Catalogs catalogs() {
        return ports.catalogs();
    }

    public RoleGroups roleGroups() {
        return new RoleGroups(groups(), ports.keycloak(), catalogs(), adoption(), locks);
    }

    public ResourceRegistry resources() {
        return new ResourceRegistry(locks, ports.resources(), groups(), catalogs(), trail);
    }

    public GroupAudit audit() {
        return new GroupAudit(trail, resources());
    }

    public EditGroups edit() {
        return new EditGroups(locks, groups(), catalogs(), resources(), promotions, audit());
    }

    public ReplaceCatalog replaceCatalog() {
        return new ReplaceCatalog(locks, groups(), catalogs(), promotions, trail);
    }

    public ReconcileGroups reconcile() {
        return new ReconcileGroups(locks, groups(), ports.keycloak(), edit(), adoption());
    }

    public GroupDifferences differences() {
        return new GroupDifferences(groups(), ports.keycloak(), catalogs(), adoption());
    }

    private GroupAdoption adoption() {
        return new GroupAdoption(groups(), ports.keycloak(), catalogs(), audit());
    }
}
