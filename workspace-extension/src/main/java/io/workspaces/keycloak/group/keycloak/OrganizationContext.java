package io.workspaces.keycloak.group.keycloak;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/**
 * Runs an action with an organization in Keycloak's context, as Keycloak requires for changes of an organization's
 * groups, and restores the former one: token mappers would react to a leftover. The changes count as our own writes.
 */
public final class OrganizationContext {
    private OrganizationContext() {}

    public static <T> T in(KeycloakSession session, @Nullable OrganizationModel organization, Supplier<T> action) {
        OrganizationModel former = session.getContext().getOrganization();
        session.getContext().setOrganization(organization);
        try {
            return OwnWriteMarker.in(session, action);
        } finally {
            session.getContext().setOrganization(former);
        }
    }
}
