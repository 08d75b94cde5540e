package io.workspaces.client;

import io.workspaces.client.internal.http.Request;
import java.util.List;
import java.util.Map;

/**
 * Describes the new state of a group; whatever is not set stays as it is. Immutable; each method returns a new
 * update.
 */
public final class GroupUpdate {
    private static final GroupUpdate EMPTY = new GroupUpdate(RequestBody.EMPTY);

    private final RequestBody body;

    private GroupUpdate(RequestBody body) {
        this.body = body;
    }

    /**
     * Returns an update that changes nothing yet.
     *
     * @return the update
     */
    public static GroupUpdate of() {
        return EMPTY;
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
     * Replaces all permission flags.
     *
     * @param flags such as {@code app:create}; none to remove all
     * @return a new update
     */
    public GroupUpdate permissions(String... flags) {
        return new GroupUpdate(body.with("permissions", List.of(flags)));
    }

    /**
     * Replaces all granular permissions on a resource type. Types that are not set lose theirs.
     *
     * @param type the resource type, such as {@code app}
     * @param entries such as {@code edit:*} or {@code view:orders}; none to remove all
     * @return a new update
     */
    public GroupUpdate access(String type, String... entries) {
        return new GroupUpdate(body.withNested("access", type, List.of(entries)));
    }

    /**
     * Confirms the effects of this update.
     *
     * @param plan {@link io.workspaces.client.error.ConfirmationRequiredException#plan()}
     * @return a new update
     */
    public GroupUpdate confirmed(String plan) {
        return new GroupUpdate(body.confirmed(plan));
    }

    /**
     * Makes the update fail if somebody else has made a change in the meantime.
     *
     * @param etag {@link io.workspaces.client.model.Tagged#etag()} of the state that this update is based on
     * @return a new update
     */
    public GroupUpdate ifMatch(String etag) {
        return new GroupUpdate(body.ifMatch(etag));
    }

    Request applyTo(Request request) {
        return body.applyTo(request);
    }

    Map<String, String> parameters() {
        return body.parameters();
    }

    @Override
    public String toString() {
        return "GroupUpdate" + body;
    }
}
