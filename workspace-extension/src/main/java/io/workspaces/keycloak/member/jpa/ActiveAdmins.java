package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the people who can manage a workspace: Active Admins whose accounts are enabled. Reads Keycloak 26.7's
 * {@code UserEntity} and never writes it; an account outside Keycloak's database counts as enabled.
 */
public final class ActiveAdmins {
    private static final String CONDITION = " m.status = io.workspaces.keycloak.member.MemberStatus.ACTIVE"
            + " and m.role = io.workspaces.keycloak.group.DefaultRole.ADMIN"
            + " and not exists (select 1 from UserEntity u where u.id = m.userId and u.enabled = false)";

    private final EntityManager em;

    public ActiveAdmins(EntityManager em) {
        this.em = em;
    }

    /** Counts them, without the given member. */
    long count(WorkspaceId workspace, String exceptMemberId) {
        return em.createQuery(
                        "select count(m) from WspMember m where m.organizationId = :org and m.id <> :except and"
                                + CONDITION,
                        Long.class)
                .setParameter("org", workspace.organization())
                .setParameter("except", exceptMemberId)
                .getSingleResult();
    }

    /** Their ids. */
    Set<String> of(WorkspaceId workspace) {
        return new HashSet<>(em.createQuery(
                        "select m.id from WspMember m where m.organizationId = :org and" + CONDITION, String.class)
                .setParameter("org", workspace.organization())
                .getResultList());
    }

    /** Ids of the workspaces among these that have at least one. */
    public Set<String> among(Collection<WorkspaceId> workspaces) {
        return workspaces.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select distinct m.organizationId from WspMember m where m.organizationId in :orgs and"
                                        + CONDITION,
                                String.class)
                        .setParameter(
                                "orgs",
                                workspaces.stream()
                                        .map(WorkspaceId::organization)
                                        .toList())
                        .getResultList());
    }
}
