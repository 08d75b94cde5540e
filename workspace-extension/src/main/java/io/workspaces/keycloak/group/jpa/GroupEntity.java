package io.workspaces.keycloak.group.jpa;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.GroupName;
import io.workspaces.keycloak.group.PermissionJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A role or custom group; its id is that of the Keycloak group. */
@Entity(name = "WspGroup")
@Table(name = "WSP_GROUP")
public class GroupEntity {
    @Id
    @Column(name = "ID")
    String id = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "ROLE")
    @Enumerated(EnumType.STRING)
    @Nullable
    DefaultRole role;

    @Column(name = "NAME")
    String name = "";

    @Column(name = "NAME_KEY")
    String nameKey = "";

    @Column(name = "PERMISSIONS")
    String permissions = "";

    @Column(name = "BUILDER_LEVEL")
    boolean builderLevel;

    @Column(name = "VERSION")
    int version;

    void set(Group group) {
        id = group.id();
        realmId = group.workspace().realm();
        organizationId = group.workspace().organization();
        role = group.role();
        name = group.name();
        nameKey = GroupName.key(group.name());
        permissions = PermissionJson.write(group.permissions());
        builderLevel = group.builderLevel();
        version++;
    }
}
