package io.workspaces.client;

import io.workspaces.client.internal.http.Exchanges;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The server's word on the user of one session in one workspace, remembered or asked for. */
record ServerView(ServerUsers server, Session session, String workspace) {
    CurrentUser user() {
        @Nullable CurrentUser fresh = server.fresh(session, workspace);
        return fresh != null ? fresh : Exchanges.await(server.load(session, workspace));
    }

    CompletableFuture<CurrentUser> userAsync() {
        @Nullable CurrentUser fresh = server.fresh(session, workspace);
        return fresh != null ? CompletableFuture.completedFuture(fresh) : server.load(session, workspace);
    }
}
