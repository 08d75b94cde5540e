package io.workspaces.keycloak.invitation.page;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Sends the browser on, without telling where it has been. */
final class NoReferrerRedirect {
    private NoReferrerRedirect() {}

    static Response to(URI address) {
        return Response.seeOther(address)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .build();
    }
}
