package io.workspaces.keycloak.server;

import io.workspaces.keycloak.audit.jpa.AuditEntity;
import io.workspaces.keycloak.bulk.jpa.BulkChunkEntity;
import io.workspaces.keycloak.bulk.jpa.BulkJobEntity;
import io.workspaces.keycloak.bulk.jpa.OldValueEntity;
import io.workspaces.keycloak.bulk.jpa.UploadEntity;
import io.workspaces.keycloak.bulk.jpa.UploadPieceEntity;
import io.workspaces.keycloak.crypto.jpa.DataKeyEntity;
import io.workspaces.keycloak.group.jpa.CatalogEntity;
import io.workspaces.keycloak.group.jpa.GroupEntity;
import io.workspaces.keycloak.group.jpa.ResourceEntity;
import io.workspaces.keycloak.invitation.jpa.AddressVoucherEntity;
import io.workspaces.keycloak.invitation.jpa.InstallationEntity;
import io.workspaces.keycloak.invitation.jpa.InvitationEntity;
import io.workspaces.keycloak.invitation.jpa.LinkEntity;
import io.workspaces.keycloak.invitation.jpa.OutboxEntity;
import io.workspaces.keycloak.invitation.jpa.ReclaimEntity;
import io.workspaces.keycloak.invitation.jpa.ResendEntity;
import io.workspaces.keycloak.invitation.jpa.SendRateEntity;
import io.workspaces.keycloak.invitation.jpa.SentMailEntity;
import io.workspaces.keycloak.invitation.jpa.UnverifiedAccountEntity;
import io.workspaces.keycloak.member.jpa.AccountSweepEntity;
import io.workspaces.keycloak.member.jpa.EndDigestEntity;
import io.workspaces.keycloak.member.jpa.ExclusionEntity;
import io.workspaces.keycloak.member.jpa.FederatedAccountEntity;
import io.workspaces.keycloak.member.jpa.MemberCountEntity;
import io.workspaces.keycloak.member.jpa.MemberEntity;
import io.workspaces.keycloak.member.jpa.MemberGroupEntity;
import io.workspaces.keycloak.member.jpa.PendingSyncEntity;
import io.workspaces.keycloak.metadata.jpa.MetadataEntity;
import io.workspaces.keycloak.server.setup.SchemaDigest;
import io.workspaces.keycloak.server.wiring.PlainFactory;
import io.workspaces.keycloak.workspace.jpa.WorkspaceEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Adds this product's entities and schema to Keycloak's persistence unit. */
public final class WorkspacesEntities extends PlainFactory<JpaEntityProvider> implements JpaEntityProviderFactory {
    private static final String ID = "workspaces";

    @Override
    public JpaEntityProvider create(@Nullable KeycloakSession session) {
        return new Entities(session);
    }

    @Override
    public String getId() {
        return ID;
    }

    /** @param session null at Keycloak's build, which asks for the entities only */
    private record Entities(@Nullable KeycloakSession session) implements JpaEntityProvider {
        private static final List<Class<?>> ALL = List.of(
                WorkspaceEntity.class,
                CatalogEntity.class,
                GroupEntity.class,
                ResourceEntity.class,
                MemberEntity.class,
                MemberCountEntity.class,
                MemberGroupEntity.class,
                ExclusionEntity.class,
                FederatedAccountEntity.class,
                AccountSweepEntity.class,
                EndDigestEntity.class,
                PendingSyncEntity.class,
                InvitationEntity.class,
                LinkEntity.class,
                UnverifiedAccountEntity.class,
                AddressVoucherEntity.class,
                ReclaimEntity.class,
                OutboxEntity.class,
                SentMailEntity.class,
                ResendEntity.class,
                SendRateEntity.class,
                InstallationEntity.class,
                BulkJobEntity.class,
                BulkChunkEntity.class,
                OldValueEntity.class,
                UploadEntity.class,
                UploadPieceEntity.class,
                AuditEntity.class,
                DataKeyEntity.class,
                MetadataEntity.class);

        @Override
        public List<Class<?>> getEntities() {
            return ALL;
        }

        /** Null if the tables are current, so that Keycloak need not look. */
        @Override
        public @Nullable String getChangelogLocation() {
            boolean current = session != null && SchemaDigest.isCurrent(session.getKeycloakSessionFactory());
            return current ? null : SchemaDigest.CHANGELOG;
        }

        /** Keycloak names the changelog table after the first ten letters of the id: DATABASECHANGELOG_WORKSPACES. */
        @Override
        public String getFactoryId() {
            return ID;
        }

        @Override
        public void close() {}
    }
}
