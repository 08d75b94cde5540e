package io.workspaces.keycloak.server;

import io.workspaces.keycloak.audit.jpa.AuditRow;
import io.workspaces.keycloak.crypto.jpa.DataKeyEntity;
import io.workspaces.keycloak.group.jpa.CatalogRow;
import io.workspaces.keycloak.group.jpa.GroupRow;
import io.workspaces.keycloak.group.jpa.ResourceRow;
import io.workspaces.keycloak.invitation.bulk.jpa.BulkChunkRow;
import io.workspaces.keycloak.invitation.bulk.jpa.BulkJobRow;
import io.workspaces.keycloak.invitation.bulk.jpa.UploadPieceRow;
import io.workspaces.keycloak.invitation.bulk.jpa.UploadRow;
import io.workspaces.keycloak.invitation.jpa.AddressVoucherRow;
import io.workspaces.keycloak.invitation.jpa.InvitationRow;
import io.workspaces.keycloak.invitation.jpa.LinkRow;
import io.workspaces.keycloak.invitation.jpa.MailPaceRow;
import io.workspaces.keycloak.invitation.jpa.OutboxRow;
import io.workspaces.keycloak.invitation.jpa.ReclaimRow;
import io.workspaces.keycloak.invitation.jpa.ResendRow;
import io.workspaces.keycloak.invitation.jpa.SentMailRow;
import io.workspaces.keycloak.invitation.jpa.UnverifiedAccountRow;
import io.workspaces.keycloak.member.jpa.ExclusionRow;
import io.workspaces.keycloak.member.jpa.MemberGroupRow;
import io.workspaces.keycloak.member.jpa.MemberRow;
import io.workspaces.keycloak.member.jpa.ProjectionRow;
import io.workspaces.keycloak.metadata.jpa.MetadataEntity;
import io.workspaces.keycloak.workspace.jpa.WorkspaceRow;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** This product's entities and schema inside Keycloak's persistence unit. */
public final class WorkspacesEntities implements JpaEntityProviderFactory, JpaEntityProvider {
    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public List<Class<?>> getEntities() {
        return List.of(
                WorkspaceRow.class,
                CatalogRow.class,
                GroupRow.class,
                ResourceRow.class,
                MemberRow.class,
                MemberGroupRow.class,
                ExclusionRow.class,
                ProjectionRow.class,
                InvitationRow.class,
                LinkRow.class,
                UnverifiedAccountRow.class,
                AddressVoucherRow.class,
                ReclaimRow.class,
                OutboxRow.class,
                SentMailRow.class,
                ResendRow.class,
                MailPaceRow.class,
                BulkJobRow.class,
                BulkChunkRow.class,
                UploadRow.class,
                UploadPieceRow.class,
                AuditRow.class,
                DataKeyEntity.class,
                MetadataEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/workspaces/changelog.xml";
    }

    /** Keycloak names the changelog's table after the first ten letters: DATABASECHANGELOG_WORKSPACES. */
    @Override
    public String getFactoryId() {
        return getId();
    }

    @Override
    public String getId() {
        return "workspaces";
    }

    @Override
    public void init(Config.Scope config) {
        // No options.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Keycloak asks for entities and changelog by itself.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
