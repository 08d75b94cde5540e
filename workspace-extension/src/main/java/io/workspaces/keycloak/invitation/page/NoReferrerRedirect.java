package io.workspaces.keycloak.invitation.page;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Redirects the browser without a referrer, which would contain the token. */
final class NoReferrerRedirect {
    private NoReferrerRedirect() {}

    static Response to(URI address) {
        return Response.seeOther(address)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .build();
    }
}
