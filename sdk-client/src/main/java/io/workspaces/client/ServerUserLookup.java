package io.workspaces.client;

import io.workspaces.client.internal.http.Await;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Looks up the user of one session in one workspace, in the cache or on the server. */
record ServerUserLookup(ServerUserCache server, Session session, String workspace) {
    CurrentUser user() {
        @Nullable CurrentUser cached = server.cached(session, workspace);
        return cached != null ? cached : Await.await(server.load(session, workspace));
    }

    CompletableFuture<CurrentUser> userAsync() {
        @Nullable CurrentUser cached = server.cached(session, workspace);
        return cached != null ? CompletableFuture.completedFuture(cached) : server.load(session, workspace);
    }
}
