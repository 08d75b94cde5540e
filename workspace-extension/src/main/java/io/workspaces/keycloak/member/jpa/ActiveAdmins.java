package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the people who can manage a workspace: Active Admins whose accounts are enabled.
 *
 * <p>Asks for the accounts by their ids: MariaDB cannot join them by an index, since ids compare differently there in
 * Keycloak's tables.
 */
public final class ActiveAdmins {
    private static final String ADMINS = "select m.id, m.organizationId, m.userId from WspMember m"
            + " where m.status = io.workspaces.keycloak.member.MemberStatus.ACTIVE"
            + " and m.role = io.workspaces.keycloak.group.DefaultRole.ADMIN and ";
    /** No clock takes them away. */
    private static final String LASTING = ADMINS + "m.profile.activeUntil is null and ";

    private final EntityManager em;

    public ActiveAdmins(EntityManager em) {
        this.em = em;
    }

    private record Admin(String id, String organizationId, String userId) {}

    /** Counts those without an end, without the given member. */
    long count(WorkspaceId workspace, String exceptMemberId) {
        return enabled(em.createQuery(LASTING + "m.organizationId = :org and m.id <> :except", Admin.class)
                        .setParameter("org", workspace.organization())
                        .setParameter("except", exceptMemberId)
                        .getResultList())
                .count();
    }

    /** The ids of those without an end. */
    Set<String> of(WorkspaceId workspace) {
        return enabled(em.createQuery(LASTING + "m.organizationId = :org", Admin.class)
                        .setParameter("org", workspace.organization())
                        .getResultList())
                .map(Admin::id)
                .collect(Collectors.toSet());
    }

    /** Ids of the workspaces among these that have at least one. */
    public Set<String> among(Collection<WorkspaceId> workspaces, long now) {
        return workspaces.isEmpty()
                ? Set.of()
                : enabled(em.createQuery(ADMINS + MemberEntity.CURRENT + " and m.organizationId in :orgs", Admin.class)
                                .setParameter("now", now)
                                .setParameter(
                                        "orgs",
                                        workspaces.stream()
                                                .map(WorkspaceId::organization)
                                                .toList())
                                .getResultList())
                        .map(Admin::organizationId)
                        .collect(Collectors.toSet());
    }

    private Stream<Admin> enabled(List<Admin> admins) {
        Set<String> enabled =
                new EnabledAccounts(em).among(admins.stream().map(Admin::userId).toList());
        return admins.stream().filter(admin -> enabled.contains(admin.userId()));
    }
}
