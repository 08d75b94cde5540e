package io.workspaces.client;

import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.Visibility;
import java.util.List;
import java.util.Map;

/** What to change of a member; what is not told stays. Immutable; each method answers a new update. */
public final class MemberUpdate {
    private static final MemberUpdate NOTHING = new MemberUpdate(Body.EMPTY);

    private final Body body;

    private MemberUpdate(Body body) {
        this.body = body;
    }

    /**
     * Changes nothing yet.
     *
     * @return the update
     */
    public static MemberUpdate of() {
        return NOTHING;
    }

    /**
     * Sets the name; only while he is invited.
     *
     * @param name split at its last space
     * @return a new update
     */
    public MemberUpdate fullName(String name) {
        return new MemberUpdate(body.with("fullName", name));
    }

    /**
     * Sets the address; only while he is invited.
     *
     * @param address the address
     * @return a new update
     */
    public MemberUpdate email(String address) {
        return new MemberUpdate(body.with("email", address));
    }

    /**
     * Sets the role.
     *
     * @param role the default role
     * @return a new update
     */
    public MemberUpdate role(Role role) {
        return new MemberUpdate(body.with("role", role.label()));
    }

    /**
     * Sets the custom groups, all of them.
     *
     * @param idsOrNames none for no groups
     * @return a new update
     */
    public MemberUpdate groups(String... idsOrNames) {
        return new MemberUpdate(body.with("groups", List.of(idsOrNames)));
    }

    /**
     * Sets a metadata value that apps see.
     *
     * @param key the key
     * @param value in clear; encrypted on the server
     * @return a new update
     */
    public MemberUpdate metadata(String key, String value) {
        return new MemberUpdate(body.within("metadata", key, value));
    }

    /**
     * Sets a metadata value and who may read it.
     *
     * @param key the key
     * @param value in clear; encrypted on the server
     * @param visibility apps, or back ends only
     * @param clients the only clients that may, none for no such limit
     * @return a new update
     */
    public MemberUpdate metadata(String key, String value, Visibility visibility, String... clients) {
        return new MemberUpdate(body.within("metadata", key, MetadataChange.of(value, visibility, clients)));
    }

    /**
     * Removes a metadata key.
     *
     * @param key the key
     * @return a new update
     */
    public MemberUpdate withoutMetadata(String key) {
        return new MemberUpdate(body.within("metadata", key, null));
    }

    /**
     * Says yes to the effects of this update.
     *
     * @param plan of the {@link io.workspaces.client.error.ConfirmationRequiredException}
     * @return a new update
     */
    public MemberUpdate confirmed(String plan) {
        return new MemberUpdate(body.confirmed(plan));
    }

    /**
     * Changes nothing if somebody else was quicker.
     *
     * @param seen {@link io.workspaces.client.model.Tagged#tag()} of what this update is based on
     * @return a new update
     */
    public MemberUpdate ifStill(String seen) {
        return new MemberUpdate(body.ifStill(seen));
    }

    Request body(Request request) {
        return body.of(request);
    }

    Map<String, String> parameters() {
        return body.parameters();
    }

    /** The names of what changes, no values. */
    @Override
    public String toString() {
        return "MemberUpdate" + body;
    }
}
