package io.workspaces.keycloak.invitation;

import java.net.URI;
import java.util.Optional;

/** The addresses of links. They come from the configuration, never from a request. */
public interface InvitationUrls {
    /** The address of a token's page, or nothing if neither a hostname nor a frontend URL is configured. */
    Optional<URI> page(String realm, LinkToken token);
}
