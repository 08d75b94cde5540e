package io.workspaces.keycloak.server.events;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The entities of this product, whichever feature wrote them, by what they belong to. */
record OurEntities(EntityManager em) {
    private static final String ORGANIZATION = "organizationId";
    private static final String REALM = "realmId";
    private static final String WORKSPACE = "WspWorkspace";
    private static final String MAILS = "WspOutbox";

    /** All with an organization but the workspace's own row; first the mails, which must not leave any more. */
    List<String> ofWorkspaces() {
        return names(entity -> has(entity, ORGANIZATION));
    }

    /** All with a realm but the workspace's own row. */
    List<String> ofRealms() {
        return names(entity -> has(entity, REALM));
    }

    private List<String> names(Predicate<EntityType<?>> wanted) {
        return em.getMetamodel().getEntities().stream()
                .filter(entity ->
                        entity.getName().startsWith("Wsp") && !entity.getName().equals(WORKSPACE))
                .filter(wanted)
                .map(EntityType::getName)
                .sorted(Comparator.comparing((String name) -> !name.equals(MAILS))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static boolean has(EntityType<?> entity, String name) {
        return entity.getAttributes().stream().map(Attribute::getName).anyMatch(name::equals);
    }
}
