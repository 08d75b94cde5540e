package io.workspaces.keycloak.api.shared;

/** Describes the request that is being answered. */
interface Requests {
    ConfirmableRequest current();
}
