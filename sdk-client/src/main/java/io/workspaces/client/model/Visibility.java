package io.workspaces.client.model;

/** Who may read a metadata value. */
public enum Visibility {
    /** The apps that the member signs in to. */
    APP,
    /** Back ends with the scope {@code workspaces-server} only. */
    SERVER
}
