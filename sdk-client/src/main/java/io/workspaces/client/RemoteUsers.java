package io.workspaces.client;

import io.workspaces.client.internal.http.Answer;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.internal.http.Tokens;
import io.workspaces.client.internal.http.Transport;
import io.workspaces.client.internal.http.Urls;
import io.workspaces.client.model.Decision;
import io.workspaces.client.model.MyWorkspace;
import java.util.List;
import java.util.Map;
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

    CompletableFuture<List<MyWorkspace>> workspacesOf(String token) {
        Request request = Request.get(apps.then("current-user").uri());
        return ask(request, token)
                .thenApply(answer -> answer.readPage(MyWorkspace.class).items());
    }

    CompletableFuture<Decision> decide(String workspace, String token, String permission, String resource) {
        Map<String, String> question = Map.of("permission", permission, "resource", resource);
        Request request =
                Request.get(apps.then(workspace, "current-user", "can").uri(question));
        return ask(request, token).thenApply(answer -> answer.read(Decision.class));
    }
}
