package io.workspaces.keycloak.workspace.jpa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import io.workspaces.keycloak.workspace.WorkspaceRows;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Workspace rows through JPA; the settings are one JSON text. */
public final class JpaWorkspaceRows implements WorkspaceRows {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final EntityManager em;
    private final WorkspaceLocks locks;

    public JpaWorkspaceRows(EntityManager em, WorkspaceLocks locks) {
        this.em = em;
        this.locks = locks;
    }

    @Override
    public WorkspaceSettings settings(WorkspaceId id) {
        WorkspaceRow row = em.find(WorkspaceRow.class, id.organization());
        if (row == null || row.settings == null) {
            return WorkspaceSettings.DEFAULT;
        }
        try {
            return JSON.readValue(row.settings, WorkspaceSettings.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void saveSettings(WorkspaceId id, WorkspaceSettings settings) {
        locks.lock(id);
        WorkspaceRow row = Objects.requireNonNull(em.find(WorkspaceRow.class, id.organization()));
        try {
            row.settings = JSON.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        row.version++;
    }

    @Override
    public void remove(WorkspaceId id) {
        em.createQuery("delete from WspWorkspace w where w.organizationId = :org")
                .setParameter("org", id.organization())
                .executeUpdate();
    }

    @Override
    public void removeRealm(String realm) {
        em.createQuery("delete from WspWorkspace w where w.realmId = :realm")
                .setParameter("realm", realm)
                .executeUpdate();
    }
}
