package io.workspaces.keycloak.group;

import java.util.Optional;

/** One entry of granular access: an action on a resource, or on all resources of its type. */
record AccessEntry(String action, String resource) {
    static Optional<AccessEntry> parse(String text) {
        int colon = text.indexOf(':');
        return colon < 1 || colon == text.length() - 1
                ? Optional.empty()
                : Optional.of(new AccessEntry(text.substring(0, colon), text.substring(colon + 1)));
    }

    boolean covers(String otherResource) {
        return resource.equals(PermissionSet.ALL) || resource.equals(otherResource);
    }

    @Override
    public String toString() {
        return action + ":" + resource;
    }
}
