package io.workspaces.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to change of a workspace; what is not told stays. Immutable; each method answers a new update. */
public final class WorkspaceUpdate {
    private static final WorkspaceUpdate NOTHING = new WorkspaceUpdate(Body.EMPTY);

    private final Body body;

    private WorkspaceUpdate(Body body) {
        this.body = body;
    }

    /**
     * Changes nothing yet.
     *
     * @return the update
     */
    public static WorkspaceUpdate of() {
        return NOTHING;
    }

    /**
     * Sets the name; the alias stays for good.
     *
     * @param name for people, 1 to 255 characters
     * @return a new update
     */
    public WorkspaceUpdate name(String name) {
        return new WorkspaceUpdate(body.with("name", name));
    }

    /**
     * Sets the description.
     *
     * @param text for people
     * @return a new update
     */
    public WorkspaceUpdate description(String text) {
        return new WorkspaceUpdate(body.with("description", text));
    }

    /**
     * Lets people in, or shuts everybody out.
     *
     * @param enabled whether anybody gets in
     * @return a new update
     */
    public WorkspaceUpdate enabled(boolean enabled) {
        return new WorkspaceUpdate(body.with("enabled", enabled));
    }

    Map<String, @Nullable Object> body() {
        return body.members();
    }

    @Override
    public String toString() {
        return "WorkspaceUpdate" + body;
    }
}
