package io.workspaces.keycloak.invitation;

import java.net.URI;
import java.util.Optional;

/** Where links of a realm begin: configured, never taken from a request. */
public interface InvitationUrls {
    /** The address of a token's page, or nothing where neither hostname nor frontend URL is configured. */
    Optional<URI> page(String realm, LinkToken token);
}
