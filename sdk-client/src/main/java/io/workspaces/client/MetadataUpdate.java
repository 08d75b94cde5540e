package io.workspaces.client;

import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Describes changes to a member's metadata; keys that are not named stay as they are. Immutable; each method
 * returns a new update.
 */
public final class MetadataUpdate {
    private static final MetadataUpdate EMPTY = new MetadataUpdate(RequestBody.EMPTY);

    private final RequestBody body;

    private MetadataUpdate(RequestBody body) {
        this.body = body;
    }

    /**
     * Returns an update that changes nothing yet.
     *
     * @return the update
     */
    public static MetadataUpdate of() {
        return EMPTY;
    }

    /**
     * Sets a value. Apps can read a new key; an existing key keeps its visibility.
     *
     * @param key the key
     * @param value the plain text; the server encrypts it
     * @return a new update
     */
    public MetadataUpdate set(String key, String value) {
        return with(key, value);
    }

    /**
     * Sets a value and who may read it.
     *
     * @param key the key
     * @param value the plain text; the server encrypts it
     * @param visibility whether apps or only servers may read it
     * @param clients the ids of the only clients that may read it; none for all
     * @return a new update
     */
    public MetadataUpdate set(String key, String value, Visibility visibility, String... clients) {
        return with(key, MetadataEntry.of(value, visibility, clients));
    }

    /**
     * Sets who may read a value and keeps the value.
     *
     * @param key the key
     * @param visibility whether apps or only servers may read it
     * @param clients the ids of the only clients that may read it; none for all
     * @return a new update
     */
    public MetadataUpdate setVisibility(String key, Visibility visibility, String... clients) {
        return with(key, MetadataEntry.ofAudience(visibility, clients));
    }

    /**
     * Removes a key.
     *
     * @param key the key
     * @return a new update
     */
    public MetadataUpdate remove(String key) {
        return with(key, null);
    }

    /**
     * Makes the update fail if somebody else has made a change in the meantime.
     *
     * @param etag {@link io.workspaces.client.model.MetadataKeys#etag()} of the state that this update is based on
     * @return a new update
     */
    public MetadataUpdate ifMatch(String etag) {
        return new MetadataUpdate(body.ifMatch(etag));
    }

    private MetadataUpdate with(String key, @Nullable Object change) {
        return new MetadataUpdate(body.with(key, change));
    }

    Request applyTo(Request request) {
        return body.applyTo(request);
    }

    /** Shows the keys that change, but no values. */
    @Override
    public String toString() {
        return "MetadataUpdate" + body;
    }
}
