package io.workspaces.client;

import io.workspaces.client.internal.http.Await;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Reads, as a confidential client, metadata that only servers may see. */
public final class ServerMetadata {
    private record AppMetadata(String memberId, Map<String, String> metadata) {
        @Override
        public String toString() {
            return "metadata ***";
        }
    }

    private final ApiClient api;

    ServerMetadata(ApiClient api) {
        this.api = api;
    }

    /**
     * Returns the metadata of a member whose visibility is {@code server}. Calls the server each time.
     *
     * @param workspace the alias or id of the workspace
     * @param memberId the id of the member
     * @return the metadata that this client may see
     */
    public Metadata get(String workspace, String memberId) {
        return Await.await(getAsync(workspace, memberId));
    }

    /**
     * Asynchronous version of {@link #get(String, String)}.
     *
     * @param workspace the alias or id of the workspace
     * @param memberId the id of the member
     * @return a future with the metadata that this client may see
     */
    public CompletableFuture<Metadata> getAsync(String workspace, String memberId) {
        return api.path(workspace, "members", memberId, "app-metadata")
                .get(AppMetadata.class)
                .thenApply(response -> Metadata.of(response.metadata()));
    }
}
