package io.workspaces.keycloak.api;

import java.util.SortedSet;

/**
 * One operation of the interface.
 *
 * @param path below the administration, or below the realm's own door for what only that has
 * @param parameters of query and header, as {@code query:name} and {@code header:name}
 */
record Endpoint(String method, String path, SortedSet<String> parameters) {
    String operation() {
        return method + " " + path;
    }
}
