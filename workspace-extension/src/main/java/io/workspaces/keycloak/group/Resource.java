package io.workspaces.keycloak.group;

/** A resource of the app platform that permissions can name, such as an app or a data source. */
public record Resource(String id, String name) {
    /** Longest name, in characters. */
    public static final int MAX_NAME = 255;
}
