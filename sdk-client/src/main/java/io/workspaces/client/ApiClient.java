package io.workspaces.client;

import io.workspaces.client.internal.http.Request;
import io.workspaces.client.internal.http.Response;
import io.workspaces.client.internal.http.TokenSource;
import io.workspaces.client.internal.http.Transport;
import io.workspaces.client.internal.http.Urls;
import io.workspaces.client.model.Page;
import io.workspaces.client.model.Tagged;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Calls a part of the REST API with the tokens of one caller. */
record ApiClient(Transport transport, TokenSource tokens, Urls urls) {
    ApiClient path(String... segments) {
        return new ApiClient(transport, tokens, urls.path(segments));
    }

    URI uri() {
        return urls.uri();
    }

    CompletableFuture<Response> send(Request request) {
        return transport.send(request, tokens);
    }

    <T> CompletableFuture<T> send(Request request, Class<T> type) {
        return send(request).thenApply(response -> response.read(type));
    }

    <T> CompletableFuture<T> get(Class<T> type) {
        return send(Request.get(uri()), type);
    }

    <T> CompletableFuture<Tagged<T>> tagged(Class<T> type) {
        return send(Request.get(uri())).thenApply(response -> response.readTagged(type));
    }

    <T> CompletableFuture<Page<T>> page(Map<String, String> parameters, Class<T> entry) {
        return send(Request.get(urls.uri(parameters))).thenApply(response -> response.readPage(entry));
    }

    CompletableFuture<String> text() {
        return send(Request.get(uri())).thenApply(Response::text);
    }

    CompletableFuture<Void> run(Request request) {
        return send(request).thenAccept(response -> {});
    }

    @Override
    public String toString() {
        return uri().toString();
    }
}
