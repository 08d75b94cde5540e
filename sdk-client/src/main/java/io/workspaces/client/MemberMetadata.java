package io.workspaces.client;

import static io.workspaces.client.internal.http.Exchanges.await;

import io.workspaces.client.error.ChangedMeanwhileException;
import io.workspaces.client.internal.http.Answer;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.MetadataKey;
import io.workspaces.client.model.MetadataKeys;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The metadata of one member as administrators see it: keys; a value only by revealing it. */
public final class MemberMetadata {
    record Revealed(String key, String value) {
        Revealed {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return key + "=***";
        }
    }

    private final Api api;

    MemberMetadata(Api api) {
        this.api = api;
    }

    /**
     * The keys.
     *
     * @return keys with who may read their values
     */
    public List<MetadataKey> keys() {
        return current().items();
    }

    /**
     * The keys with the tag of this moment, for {@link MetadataUpdate#ifStill(String)}.
     *
     * @return keys with who may read their values
     */
    public MetadataKeys current() {
        return await(api.send(Request.get(api.uri())).thenApply(MemberMetadata::tagged));
    }

    /**
     * Changes some keys, all of the update or nothing.
     *
     * @param update what to change; the rest stays
     * @return the keys as they are now
     * @throws ChangedMeanwhileException if {@link MetadataUpdate#ifStill(String)} does not hold
     */
    public MetadataKeys update(MetadataUpdate update) {
        return await(updateAsync(update));
    }

    /**
     * {@link #update(MetadataUpdate)} without waiting.
     *
     * @param update what to change; the rest stays
     * @return the keys as they are now, or the error
     */
    public CompletableFuture<MetadataKeys> updateAsync(MetadataUpdate update) {
        return api.send(update.body(Request.of("PATCH", api.uri()))).thenApply(MemberMetadata::tagged);
    }

    private static MetadataKeys tagged(Answer answer) {
        return new MetadataKeys(
                answer.readPage(MetadataKey.class).items(), answer.tag().orElse(null));
    }

    /**
     * The value of a key. The server writes an audit event, and may not allow it.
     *
     * @param key the key
     * @param reason for the audit
     * @return the value in clear
     */
    public String reveal(String key, String reason) {
        Request request = Request.of("POST", api.then(key, "reveal").uri());
        return await(api.send(request.json(Map.of("reason", reason)), Revealed.class))
                .value();
    }
}
