package com.example;

import io.workspaces.client.CurrentUser;
import io.workspaces.client.WorkspacesClient;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the client of the realm, and of it the user of each request, to inject. */
class Workspaces {
    @Produces
    @Singleton
    WorkspacesClient client(@ConfigProperty(name = "workspaces.realm") URI realm) {
        return WorkspacesClient.builder().realm(realm).build();
    }

    @Produces
    @RequestScoped
    CurrentUser currentUser(WorkspacesClient client, HttpHeaders headers, UriInfo address) {
        String header = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        String token = header != null && header.startsWith("Bearer ") ? header.substring(7) : "";
        return client.currentUser(address.getPathParameters().getFirst("workspace"), token);
    }
}
