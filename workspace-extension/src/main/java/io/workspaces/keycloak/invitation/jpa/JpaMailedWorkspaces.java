package io.workspaces.keycloak.invitation.jpa;

import static java.util.stream.Collectors.toMap;

import io.workspaces.keycloak.invitation.mail.MailedWorkspaces;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;

/** Reads Keycloak 26.7's {@code OrganizationEntity}: its model has no organizations if they are switched off. */
public final class JpaMailedWorkspaces implements MailedWorkspaces {
    private record Organization(String id, boolean enabled) {}

    private final EntityManager em;

    public JpaMailedWorkspaces(EntityManager em) {
        this.em = em;
    }

    @Override
    public Map<String, Boolean> enabled(Collection<String> organizations) {
        return organizations.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select o.id, o.enabled from OrganizationEntity o where o.id in :ids",
                                Organization.class)
                        .setParameter("ids", organizations)
                        .getResultStream()
                        .collect(toMap(Organization::id, Organization::enabled));
    }
}
