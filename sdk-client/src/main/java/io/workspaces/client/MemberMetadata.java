package io.workspaces.client;

import static io.workspaces.client.internal.http.Exchanges.await;

import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.MetadataKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
        return await(api.page(Map.of(), MetadataKey.class)).items();
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
