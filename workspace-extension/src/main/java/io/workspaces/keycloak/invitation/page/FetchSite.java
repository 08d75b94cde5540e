package io.workspaces.keycloak.invitation.page;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** What browsers say about where a request comes from; older ones say nothing. */
final class FetchSite {
    private FetchSite() {}

    /** Whether another site's page sent the form, for example to sign somebody out. */
    static boolean isForeign(KeycloakSession session) {
        @Nullable String site = session.getContext().getRequestHeaders().getHeaderString("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
