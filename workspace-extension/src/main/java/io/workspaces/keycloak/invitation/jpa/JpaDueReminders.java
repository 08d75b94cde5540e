package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.DueReminders;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.NoIndex;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When somebody is reminded is in the row of the invitation, until it is done. */
public final class JpaDueReminders implements DueReminders {
    private final EntityManager em;

    public JpaDueReminders(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<WorkspaceId> next(@Nullable String afterOrganization, Instant now) {
        return em.createQuery(
                        "select i.realmId, i.organizationId from WspInvitation i where i.remindAt <= :now"
                                + " and i.organizationId > :after order by " + NoIndex.order("i.organizationId"),
                        WorkspaceId.class)
                .setParameter("now", now.toEpochMilli())
                .setParameter("after", Objects.requireNonNullElse(afterOrganization, ""))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<String> take(WorkspaceId workspace, Instant now, int max) {
        List<String> ids = em.createQuery(
                        "select i.memberId from WspInvitation i where i.remindAt <= :now"
                                + " and i.organizationId = :org order by " + NoIndex.order("i.memberId"),
                        String.class)
                .setParameter("now", now.toEpochMilli())
                .setParameter("org", workspace.organization())
                .setMaxResults(max)
                .getResultList();
        if (!ids.isEmpty()) {
            em.createQuery("update WspInvitation i set i.remindAt = null"
                            + " where i.memberId in :ids and i.remindAt <= :now")
                    .setParameter("ids", ids)
                    .setParameter("now", now.toEpochMilli())
                    .executeUpdate();
        }
        return ids;
    }
}
