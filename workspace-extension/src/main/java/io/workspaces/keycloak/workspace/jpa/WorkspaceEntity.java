package io.workspaces.keycloak.workspace.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A workspace's own row, which is also its lock. */
@Entity(name = "WspWorkspace")
@Table(name = "WSP_WORKSPACE")
public class WorkspaceEntity {
    @Id
    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "SETTINGS")
    @Nullable
    String settings;

    @Column(name = "ADOPTED")
    boolean adopted;

    @Column(name = "FLAGS")
    @Nullable
    String flags;

    @Column(name = "DELETION_AT")
    @Nullable
    Long deletionAt;

    @Column(name = "DELETION_TOTAL")
    @Nullable
    Long deletionTotal;

    @Column(name = "CREATED_AT")
    long createdAt;

    @Column(name = "VERSION")
    int version;
}
