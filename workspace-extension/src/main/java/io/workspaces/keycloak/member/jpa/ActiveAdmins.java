package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.kernel.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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

    /** How many Admins are read first: more than most workspaces have. */
    private static final int SOME = 200;

    private final EntityManager em;

    public ActiveAdmins(EntityManager em) {
        this.em = em;
    }

    private record Admin(String id, String organizationId, String userId) {}

    /** Whether there is one without an end, beside the given member. */
    boolean hasLasting(WorkspaceId workspace, String exceptMemberId) {
        return !organizations(
                        Set.of(workspace.organization()),
                        LASTING + "m.id <> :except and ",
                        query -> query.setParameter("except", exceptMemberId))
                .isEmpty();
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
        return organizations(
                workspaces.stream().map(WorkspaceId::organization).collect(Collectors.toSet()),
                ADMINS + MemberEntity.CURRENT + " and ",
                query -> query.setParameter("now", now));
    }

    /** The organizations that have such an Admin. Reads some Admins only, since one that is enabled is enough. */
    private Set<String> organizations(
            Set<String> organizations, String condition, Consumer<TypedQuery<Admin>> parameters) {
        Set<String> found = new HashSet<>();
        Set<String> open = new HashSet<>(organizations);
        boolean more = true;
        for (int most = SOME; more && !open.isEmpty(); most *= 10) {
            TypedQuery<Admin> query = em.createQuery(condition + "m.organizationId in :orgs", Admin.class)
                    .setParameter("orgs", open)
                    .setMaxResults(most);
            parameters.accept(query);
            List<Admin> admins = query.getResultList();
            enabled(admins).map(Admin::organizationId).forEach(found::add);
            open.removeAll(found);
            more = admins.size() == most;
        }
        return found;
    }

    private Stream<Admin> enabled(List<Admin> admins) {
        Set<String> enabled =
                new EnabledAccounts(em).among(admins.stream().map(Admin::userId).toList());
        return admins.stream().filter(admin -> enabled.contains(admin.userId()));
    }
}
