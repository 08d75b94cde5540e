package io.workspaces.client;

import io.workspaces.client.internal.http.Exchanges;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What a confidential client reads as itself. */
public final class BackEnd {
    private record AppMetadata(Map<String, String> metadata) {
        @Override
        public String toString() {
            return "metadata ***";
        }
    }

    private final Api api;

    BackEnd(Api api) {
        this.api = api;
    }

    /**
     * The metadata of a member whose visibility is {@code server}. Asks the server each time.
     *
     * @param workspace alias or id
     * @param memberId of the member
     * @return what this client may see
     */
    public Metadata metadata(String workspace, String memberId) {
        return Exchanges.await(metadataAsync(workspace, memberId));
    }

    /**
     * {@link #metadata(String, String)} without waiting.
     *
     * @param workspace alias or id
     * @param memberId of the member
     * @return what this client may see, or the error
     */
    public CompletableFuture<Metadata> metadataAsync(String workspace, String memberId) {
        return api.then(workspace, "members", memberId, "app-metadata")
                .get(AppMetadata.class)
                .thenApply(said -> Metadata.of(said.metadata()));
    }
}
