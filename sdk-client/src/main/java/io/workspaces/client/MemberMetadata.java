package io.workspaces.client;

import static io.workspaces.client.internal.http.Await.await;

import io.workspaces.client.error.PreconditionFailedException;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.internal.http.Response;
import io.workspaces.client.model.MetadataKey;
import io.workspaces.client.model.MetadataKeys;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Manages the metadata of one member. Administrators see the keys; they see a value only if they reveal it. */
public final class MemberMetadata {
    record RevealedValue(String key, String value) {
        RevealedValue {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return key + "=***";
        }
    }

    private final ApiClient api;

    MemberMetadata(ApiClient api) {
        this.api = api;
    }

    /**
     * Lists the keys.
     *
     * @return the keys and who may read their values
     */
    public List<MetadataKey> keys() {
        return taggedKeys().items();
    }

    /**
     * Lists the keys with their current ETag, for {@link MetadataUpdate#ifMatch(String)}.
     *
     * @return the keys and who may read their values
     */
    public MetadataKeys taggedKeys() {
        return await(api.send(Request.get(api.uri())).thenApply(MemberMetadata::tagged));
    }

    /**
     * Changes keys. Either the whole update takes effect, or nothing does.
     *
     * @param update the changes
     * @return the keys after the change
     * @throws PreconditionFailedException if {@link MetadataUpdate#ifMatch(String)} does not hold
     */
    public MetadataKeys update(MetadataUpdate update) {
        return await(updateAsync(update));
    }

    /**
     * Asynchronous version of {@link #update(MetadataUpdate)}.
     *
     * @param update the changes
     * @return a future with the keys after the change
     */
    public CompletableFuture<MetadataKeys> updateAsync(MetadataUpdate update) {
        return api.send(update.applyTo(Request.of("PATCH", api.uri()))).thenApply(MemberMetadata::tagged);
    }

    private static MetadataKeys tagged(Response response) {
        return new MetadataKeys(
                response.readPage(MetadataKey.class).items(), response.etag().orElse(null));
    }

    /**
     * Reveals the value of a key. The server writes an audit entry, and may refuse.
     *
     * @param key the key
     * @param reason the reason, for the audit log
     * @return the plain text
     */
    public String reveal(String key, String reason) {
        Request request = Request.of("POST", api.path(key, "reveal").uri());
        return await(api.send(request.json(Map.of("reason", reason)), RevealedValue.class))
                .value();
    }
}
