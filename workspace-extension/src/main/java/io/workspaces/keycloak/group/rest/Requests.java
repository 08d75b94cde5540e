package io.workspaces.keycloak.group.rest;

/** Describes the request that is being answered. */
public interface Requests {
    Request current();
}
