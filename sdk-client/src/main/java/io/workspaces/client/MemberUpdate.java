package io.workspaces.client;

import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.Profile;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes changes to a member; whatever is not set stays as it is. Immutable; each method returns a new update. */
public final class MemberUpdate {
    private static final MemberUpdate EMPTY = new MemberUpdate(RequestBody.EMPTY);

    private final RequestBody body;

    private MemberUpdate(RequestBody body) {
        this.body = body;
    }

    /**
     * Returns an update that changes nothing yet.
     *
     * @return the update
     */
    public static MemberUpdate of() {
        return EMPTY;
    }

    /**
     * Changes what the workspace knows of the person beside their address, role and groups. The name changes only while
     * the member is invited.
     *
     * @param profile the fields to set
     * @return a new update
     */
    public MemberUpdate profile(Profile profile) {
        return new MemberUpdate(body.with(profile));
    }

    /**
     * Sets the full name; only while the member is invited.
     *
     * @param name the name, which is split at its last space
     * @return a new update
     */
    public MemberUpdate fullName(String name) {
        return profile(Profile.of().fullName(name));
    }

    /**
     * Sets the email address; only while the member is invited.
     *
     * @param address the email address
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
     * Replaces all custom groups.
     *
     * @param idsOrNames the ids or names of the groups; none to remove all
     * @return a new update
     */
    public MemberUpdate groups(String... idsOrNames) {
        return new MemberUpdate(body.with("groups", List.of(idsOrNames)));
    }

    /**
     * Sets the language of emails to the member until their account has one.
     *
     * @param tag one of {@link io.workspaces.client.model.Caller#locales()}, or null for the realm's language
     * @return a new update
     */
    public MemberUpdate locale(@Nullable String tag) {
        return profile(Profile.of().locale(tag));
    }

    /**
     * Sets the last day of the membership.
     *
     * @param lastDay a day in the workspace's time zone
     * @return a new update
     */
    public MemberUpdate activeUntil(LocalDate lastDay) {
        return new MemberUpdate(body.with("activeUntil", lastDay.toString()));
    }

    /**
     * Sets when the membership ends.
     *
     * @param end the time
     * @return a new update
     */
    public MemberUpdate activeUntil(Instant end) {
        return new MemberUpdate(body.with("activeUntil", end.toString()));
    }

    /**
     * Lets the membership last until somebody ends it.
     *
     * @return a new update
     */
    public MemberUpdate withoutEnd() {
        return new MemberUpdate(body.with("activeUntil", null));
    }

    /**
     * Sets a metadata value that apps can read.
     *
     * @param key the key
     * @param value the plain text; the server encrypts it
     * @return a new update
     */
    public MemberUpdate metadata(String key, String value) {
        return new MemberUpdate(body.withNested("metadata", key, value));
    }

    /**
     * Sets a metadata value and who may read it.
     *
     * @param key the key
     * @param value the plain text; the server encrypts it
     * @param visibility whether apps or only servers may read it
     * @param clients the ids of the only clients that may read it; none for all
     * @return a new update
     */
    public MemberUpdate metadata(String key, String value, Visibility visibility, String... clients) {
        return new MemberUpdate(body.withNested("metadata", key, MetadataEntry.of(value, visibility, clients)));
    }

    /**
     * Removes a metadata key.
     *
     * @param key the key
     * @return a new update
     */
    public MemberUpdate removeMetadata(String key) {
        return new MemberUpdate(body.withNested("metadata", key, null));
    }

    /**
     * Confirms the effects of this update.
     *
     * @param plan {@link io.workspaces.client.error.ConfirmationRequiredException#plan()}
     * @return a new update
     */
    public MemberUpdate confirmed(String plan) {
        return new MemberUpdate(body.confirmed(plan));
    }

    /**
     * Makes the update fail if somebody else has made a change in the meantime.
     *
     * @param etag {@link io.workspaces.client.model.Tagged#etag()} of the state that this update is based on
     * @return a new update
     */
    public MemberUpdate ifMatch(String etag) {
        return new MemberUpdate(body.ifMatch(etag));
    }

    Request applyTo(Request request) {
        return body.applyTo(request);
    }

    Map<String, String> parameters() {
        return body.parameters();
    }

    /** Shows the names of what changes, but no values. */
    @Override
    public String toString() {
        return "MemberUpdate" + body;
    }
}
