package io.workspaces.client.model;

/**
 * A resource of an app, such as one of its pages or data sources.
 *
 * @param id the id that the app gave it
 * @param name the display name
 */
public record Resource(String id, String name) {
    /**
     * Creates a resource.
     *
     * @param id the id that the app gave it
     * @param name the display name
     * @return the resource
     */
    public static Resource of(String id, String name) {
        return new Resource(id, name);
    }
}
