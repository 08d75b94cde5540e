package com.example;

import io.workspaces.client.CurrentUser;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("/{workspace}/orders")
public class Orders {
    @Inject
    CurrentUser me;

    @GET
    @Path("/{id}")
    public String order(@PathParam("id") String id) {
        me.require("app:view", "orders");
        return "order " + id + " for " + me.metadata().get("nickname", "you");
    }
}
