package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.member.Exclusions;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Stores exclusions as rows, one per subject. */
public final class JpaExclusions implements Exclusions {
    private final EntityManager em;

    public JpaExclusions(EntityManager em) {
        this.em = em;
    }

    @Override
    public Set<String> among(String realm, Collection<String> subjects) {
        return select("e.subject", realm, subjects);
    }

    @Override
    public void add(String realm, Collection<String> subjects) {
        String person = persons(realm, subjects).stream().findFirst().orElseGet(() -> UUID.randomUUID()
                .toString());
        for (String subject : subjects) {
            em.createQuery("insert into WspExclusion (realmId, subject, person) values (:realm, :subject, :person)"
                            + " on conflict do nothing")
                    .setParameter("realm", realm)
                    .setParameter("subject", subject)
                    .setParameter("person", person)
                    .executeUpdate();
        }
    }

    @Override
    public void lift(String realm, Collection<String> subjects) {
        Set<String> persons = persons(realm, subjects);
        if (!persons.isEmpty()) {
            em.createQuery("delete from WspExclusion e where e.realmId = :realm and e.person in :persons")
                    .setParameter("realm", realm)
                    .setParameter("persons", persons)
                    .executeUpdate();
        }
    }

    private Set<String> persons(String realm, Collection<String> subjects) {
        return select("e.person", realm, subjects);
    }

    private Set<String> select(String what, String realm, Collection<String> subjects) {
        return subjects.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select " + what + " from WspExclusion e where e.realmId = :realm"
                                        + " and e.subject in :subjects",
                                String.class)
                        .setParameter("realm", realm)
                        .setParameter("subjects", List.copyOf(subjects))
                        .getResultList());
    }
}
