package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.mail.QueuedMail;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which organizations of mails are enabled; reads Keycloak 26.7's {@code OrganizationEntity}. */
final class EnabledWorkspaces {
    private EnabledWorkspaces() {}

    static Set<String> of(EntityManager em, Collection<QueuedMail> mails) {
        return new HashSet<>(em.createQuery(
                        "select o.id from OrganizationEntity o where o.id in :ids and o.enabled = true", String.class)
                .setParameter(
                        "ids",
                        mails.stream()
                                .map(mail -> mail.workspace().organization())
                                .distinct()
                                .toList())
                .getResultList());
    }
}
