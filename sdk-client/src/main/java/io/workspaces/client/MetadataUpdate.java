package io.workspaces.client;

import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a member's metadata; keys that are not told stay. Immutable; each method answers a new
 * update.
 */
public final class MetadataUpdate {
    private static final MetadataUpdate NOTHING = new MetadataUpdate(Body.EMPTY);

    private final Body body;

    private MetadataUpdate(Body body) {
        this.body = body;
    }

    /**
     * Changes nothing yet.
     *
     * @return the update
     */
    public static MetadataUpdate of() {
        return NOTHING;
    }

    /**
     * Sets a value; a new key is for apps, an old one stays for whom it was.
     *
     * @param key the key
     * @param value in clear; encrypted on the server
     * @return a new update
     */
    public MetadataUpdate set(String key, String value) {
        return with(key, value);
    }

    /**
     * Sets a value and who may read it.
     *
     * @param key the key
     * @param value in clear; encrypted on the server
     * @param visibility apps, or back ends only
     * @param clients the only clients that may, none for no such limit
     * @return a new update
     */
    public MetadataUpdate set(String key, String value, Visibility visibility, String... clients) {
        return with(key, MetadataChange.of(value, visibility, clients));
    }

    /**
     * Sets who may read a value, and leaves the value as it is.
     *
     * @param key the key
     * @param visibility apps, or back ends only
     * @param clients the only clients that may, none for no such limit
     * @return a new update
     */
    public MetadataUpdate showTo(String key, Visibility visibility, String... clients) {
        return with(key, MetadataChange.ofAudience(visibility, clients));
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
     * Changes nothing if somebody else was quicker.
     *
     * @param seen {@link io.workspaces.client.model.MetadataKeys#tag()} of what this update is based on
     * @return a new update
     */
    public MetadataUpdate ifStill(String seen) {
        return new MetadataUpdate(body.ifStill(seen));
    }

    private MetadataUpdate with(String key, @Nullable Object change) {
        return new MetadataUpdate(body.with(key, change));
    }

    Request body(Request request) {
        return body.of(request);
    }

    /** The keys that change, no values. */
    @Override
    public String toString() {
        return "MetadataUpdate" + body;
    }
}
