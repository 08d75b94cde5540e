package io.workspaces.keycloak.group.keycloak;

import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;

/** Marks changes that this product itself makes in Keycloak's organizations, so that it does not react to them. */
public final class OwnWriteMarker {
    private static final String MARK = "io.workspaces.own-writes";

    private OwnWriteMarker() {}

    public static <T> T in(KeycloakSession session, Supplier<T> action) {
        boolean nested = active(session);
        session.setAttribute(MARK, true);
        try {
            return action.get();
        } finally {
            if (!nested) {
                session.removeAttribute(MARK);
            }
        }
    }

    public static boolean active(KeycloakSession session) {
        return session.getAttribute(MARK) != null;
    }
}
