package com.example;

import io.workspaces.client.CurrentUser;
import io.workspaces.client.Globals;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/{workspace}/me")
public class Me {
    @Inject
    CurrentUser me;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String me() {
        return Globals.of(me).render("{{globals.currentUser}}");
    }
}
