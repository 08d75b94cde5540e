package io.workspaces.client;

import io.workspaces.client.internal.http.Answer;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.internal.http.Tokens;
import io.workspaces.client.internal.http.Transport;
import io.workspaces.client.internal.http.Urls;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Current users, asked of the server. */
final class RemoteUsers {
    private final Transport transport;
    private final Urls apps;

    RemoteUsers(Transport transport, Urls realm) {
        this.transport = transport;
        this.apps = realm.then("workspaces");
    }

    /** With an etag the answer may be 304. */
    Request request(String workspace, @Nullable String etag) {
        Request request = Request.get(apps.then(workspace, "current-user").uri());
        return etag == null ? request : request.header("If-None-Match", etag);
    }

    CompletableFuture<Answer> ask(Request request, String token) {
        return transport.send(request, Tokens.fixed(token));
    }
}
