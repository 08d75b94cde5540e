package io.workspaces.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes changes to a workspace; whatever is not set stays as it is. Immutable; each method returns a new
 * update.
 */
public final class WorkspaceUpdate {
    private static final WorkspaceUpdate EMPTY = new WorkspaceUpdate(RequestBody.EMPTY);

    private final RequestBody body;

    private WorkspaceUpdate(RequestBody body) {
        this.body = body;
    }

    /**
     * Returns an update that changes nothing yet.
     *
     * @return the update
     */
    public static WorkspaceUpdate of() {
        return EMPTY;
    }

    /**
     * Sets the display name. The alias never changes.
     *
     * @param name the name, from 1 to 255 characters
     * @return a new update
     */
    public WorkspaceUpdate name(String name) {
        return new WorkspaceUpdate(body.with("name", name));
    }

    /**
     * Sets the description.
     *
     * @param text the description
     * @return a new update
     */
    public WorkspaceUpdate description(String text) {
        return new WorkspaceUpdate(body.with("description", text));
    }

    /**
     * Enables or disables the workspace. Nobody can use a disabled workspace.
     *
     * @param enabled true to enable it
     * @return a new update
     */
    public WorkspaceUpdate enabled(boolean enabled) {
        return new WorkspaceUpdate(body.with("enabled", enabled));
    }

    Map<String, @Nullable Object> body() {
        return body.properties();
    }

    @Override
    public String toString() {
        return "WorkspaceUpdate" + body;
    }
}
