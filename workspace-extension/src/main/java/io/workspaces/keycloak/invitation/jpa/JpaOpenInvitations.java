package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.invitation.OpenInvitations;
import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Open invitations by one query. A mail that is queued already is not sent again. */
public final class JpaOpenInvitations implements OpenInvitations {
    private static final int MAX_IDS = 500;

    private final EntityManager em;
    private final Clock clock;

    public JpaOpenInvitations(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public List<String> in(WorkspaceId workspace, State state, int max) {
        String condition =
                switch (state) {
                    case INVITED -> " and i.mailState <> :mail";
                    case EXPIRED -> " and i.mailState <> :mail and coalesce(i.expiresAt, i.waitsUntil) <= :now";
                    case FAILED -> " and i.mailState = :mail";
                };
        TypedQuery<String> query = em.createQuery(
                        "select i.memberId from WspInvitation i where i.organizationId = :org" + condition
                                + " order by i.mailAt, i.memberId",
                        String.class)
                .setParameter("org", workspace.organization())
                .setParameter("mail", state == State.FAILED ? MailState.FAILED : MailState.QUEUED)
                .setMaxResults(max);
        if (state == State.EXPIRED) {
            query.setParameter("now", clock.millis());
        }
        return query.getResultList();
    }

    /** Some hundred members at a time, as the check of a job has thousands. */
    @Override
    public Set<String> mailQueued(WorkspaceId workspace, Collection<String> memberIds) {
        Set<String> queued = new HashSet<>();
        List<String> ids = List.copyOf(memberIds);
        for (int i = 0; i < ids.size(); i += MAX_IDS) {
            queued.addAll(em.createQuery(
                            "select i.memberId from WspInvitation i where i.organizationId = :org"
                                    + " and i.mailState = :queued and i.memberId in :ids",
                            String.class)
                    .setParameter("org", workspace.organization())
                    .setParameter("queued", MailState.QUEUED)
                    .setParameter("ids", ids.subList(i, Math.min(ids.size(), i + MAX_IDS)))
                    .getResultList());
        }
        return queued;
    }
}
