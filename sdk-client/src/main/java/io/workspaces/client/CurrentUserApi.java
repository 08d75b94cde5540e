package io.workspaces.client;

import io.workspaces.client.internal.http.Request;
import io.workspaces.client.internal.http.Response;
import io.workspaces.client.internal.http.TokenSource;
import io.workspaces.client.internal.http.Transport;
import io.workspaces.client.internal.http.Urls;
import io.workspaces.client.model.Decision;
import io.workspaces.client.model.MyWorkspace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Calls the API for current users. */
final class CurrentUserApi {
    private final Transport transport;
    private final Urls apps;

    CurrentUserApi(Transport transport, Urls realm) {
        this.transport = transport;
        this.apps = realm.path("workspaces");
    }

    /** With an ETag, the response may be 304. */
    Request request(String workspace, @Nullable String etag) {
        Request request = Request.get(apps.path(workspace, "current-user").uri());
        return etag == null ? request : request.header("If-None-Match", etag);
    }

    CompletableFuture<Response> send(Request request, String token) {
        return transport.send(request, TokenSource.fixed(token));
    }

    CompletableFuture<List<MyWorkspace>> workspacesOf(String token) {
        Request request = Request.get(apps.path("current-user").uri());
        return send(request, token)
                .thenApply(response -> response.readPage(MyWorkspace.class).items());
    }

    CompletableFuture<Response> leave(String workspace, String token) {
        return send(
                Request.of("POST", apps.path(workspace, "current-user", "leave").uri()), token);
    }

    CompletableFuture<Decision> decide(String workspace, String token, String permission, String resource) {
        Map<String, String> question = Map.of("permission", permission, "resource", resource);
        Request request =
                Request.get(apps.path(workspace, "current-user", "can").uri(question));
        return send(request, token).thenApply(response -> response.read(Decision.class));
    }
}
