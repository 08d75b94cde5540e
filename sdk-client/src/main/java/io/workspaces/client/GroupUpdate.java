package io.workspaces.client;

import io.workspaces.client.internal.http.Request;
import java.util.List;
import java.util.Map;

/** What a group shall be; what is not told stays. Immutable; each method answers a new update. */
public final class GroupUpdate {
    private static final GroupUpdate NOTHING = new GroupUpdate(Body.EMPTY);

    private final Body body;

    private GroupUpdate(Body body) {
        this.body = body;
    }

    /**
     * Changes nothing yet.
     *
     * @return the update
     */
    public static GroupUpdate of() {
        return NOTHING;
    }

    /**
     * Sets the name.
     *
     * @param name 1 to 50 letters, digits, spaces, {@code _} or {@code -}
     * @return a new update
     */
    public GroupUpdate name(String name) {
        return new GroupUpdate(body.with("name", name));
    }

    /**
     * Sets the flags, all of them.
     *
     * @param flags such as {@code app:create}; none for none
     * @return a new update
     */
    public GroupUpdate permissions(String... flags) {
        return new GroupUpdate(body.with("permissions", List.of(flags)));
    }

    /**
     * Sets the granular entries of a type, all of them; types that are not told have none.
     *
     * @param type of the resources, such as {@code app}
     * @param entries such as {@code edit:*} or {@code view:orders}; none for none
     * @return a new update
     */
    public GroupUpdate access(String type, String... entries) {
        return new GroupUpdate(body.within("access", type, List.of(entries)));
    }

    /**
     * Says yes to the effects of this update.
     *
     * @param plan of the {@link io.workspaces.client.error.ConfirmationRequiredException}
     * @return a new update
     */
    public GroupUpdate confirmed(String plan) {
        return new GroupUpdate(body.confirmed(plan));
    }

    /**
     * Changes nothing if somebody else was quicker.
     *
     * @param seen {@link io.workspaces.client.model.Tagged#tag()} of what this update is based on
     * @return a new update
     */
    public GroupUpdate ifStill(String seen) {
        return new GroupUpdate(body.ifStill(seen));
    }

    Request body(Request request) {
        return body.of(request);
    }

    Map<String, String> parameters() {
        return body.parameters();
    }

    @Override
    public String toString() {
        return "GroupUpdate" + body;
    }
}
