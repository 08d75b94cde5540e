package io.workspaces.keycloak.invitation.page;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** What the browser says about the site that sent a request. Old browsers say nothing. */
final class FetchSite {
    private FetchSite() {}

    /** Whether a page of another site sent the form, for example to sign somebody out. */
    static boolean isForeign(KeycloakSession session) {
        @Nullable String site = session.getContext().getRequestHeaders().getHeaderString("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
