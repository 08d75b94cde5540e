package io.workspaces.keycloak.member.keycloak;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.AccountOrigin;
import io.workspaces.keycloak.member.PendingImports;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/** Reads organizations' accounts from Keycloak's tables; see {@link StoredMemberships}. */
public final class OrganizationPendingImports implements PendingImports {
    private static final String LOCAL = "select m.user.id from UserGroupMembershipEntity m"
            + " where m.groupId = :internal and m.user.id > :after order by m.user.id";
    private static final String FEDERATED = "select m.userId from FederatedUserGroupMembershipEntity m"
            + " where m.groupId = :internal and m.userId > :after order by m.userId";

    /** Sorts before every id. Oracle has no empty text to compare with. */
    private static final String START = " ";

    private final EntityManager em;
    private final KeycloakSession session;

    public OrganizationPendingImports(EntityManager em, KeycloakSession session) {
        this.em = em;
        this.session = session;
    }

    @Override
    public Optional<WorkspaceId> next(Set<String> butOrganizations) {
        return em.createQuery(
                        "select w.realmId, w.organizationId from WspWorkspace w where w.adopted = false"
                                + " and w.organizationId not in :but and w.deletionAt is null and exists"
                                + " (select 1 from WspGroup g where g.organizationId = w.organizationId)"
                                + " order by w.createdAt, w.organizationId",
                        WorkspaceId.class)
                .setParameter("but", butOrganizations)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<String> accounts(WorkspaceId workspace, String afterUserId, int max) {
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        OrganizationModel org = organizations.getById(workspace.organization());
        if (org == null) {
            return List.of();
        }
        String internal = organizations.getOrganizationGroup(org).getId();
        // Accounts that Keycloak does not import come last.
        boolean localDone = AccountOrigin.ofId(afterUserId).isPresent();
        List<String> ids = new ArrayList<>();
        if (!localDone) {
            ids.addAll(query(LOCAL, internal, afterUserId, max));
        }
        if (ids.size() < max) {
            String after = localDone ? afterUserId : "";
            ids.addAll(query(FEDERATED, internal, after, max - ids.size()));
        }
        return ids;
    }

    private List<String> query(String text, String internal, String after, int max) {
        return em.createQuery(text, String.class)
                .setParameter("internal", internal)
                .setParameter("after", after.isEmpty() ? START : after)
                .setMaxResults(max)
                .getResultList();
    }

    private record Known(String userId, String organizationId) {}

    /**
     * Filters by the accounts alone: a workspace that is just being filled looks empty to the database's planner, which
     * would then read all its members for each account.
     */
    @Override
    public List<String> unknown(WorkspaceId workspace, List<String> userIds) {
        Set<String> known = em.createQuery(
                        "select w.userId, w.organizationId from WspMember w where w.userId in :users", Known.class)
                .setParameter("users", userIds)
                .getResultStream()
                .filter(row -> row.organizationId().equals(workspace.organization()))
                .map(Known::userId)
                .collect(Collectors.toSet());
        return userIds.stream().filter(id -> !known.contains(id)).toList();
    }

    @Override
    public void finish(WorkspaceId workspace) {
        em.createQuery("update WspWorkspace w set w.adopted = true where w.organizationId = :org")
                .setParameter("org", workspace.organization())
                .executeUpdate();
    }
}
