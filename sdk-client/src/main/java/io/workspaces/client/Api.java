package io.workspaces.client;

import io.workspaces.client.internal.http.Answer;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.internal.http.Tokens;
import io.workspaces.client.internal.http.Transport;
import io.workspaces.client.internal.http.Urls;
import io.workspaces.client.model.Page;
import io.workspaces.client.model.Tagged;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A branch of the REST API, called as somebody. */
record Api(Transport transport, Tokens tokens, Urls urls) {
    Api then(String... segments) {
        return new Api(transport, tokens, urls.then(segments));
    }

    URI uri() {
        return urls.uri();
    }

    CompletableFuture<Answer> send(Request request) {
        return transport.send(request, tokens);
    }

    <T> CompletableFuture<T> send(Request request, Class<T> answer) {
        return send(request).thenApply(said -> said.read(answer));
    }

    <T> CompletableFuture<T> get(Class<T> answer) {
        return send(Request.get(uri()), answer);
    }

    <T> CompletableFuture<Tagged<T>> tagged(Class<T> answer) {
        return send(Request.get(uri())).thenApply(said -> said.readTagged(answer));
    }

    <T> CompletableFuture<Page<T>> page(Map<String, String> parameters, Class<T> entry) {
        return send(Request.get(urls.uri(parameters))).thenApply(said -> said.readPage(entry));
    }

    CompletableFuture<String> text() {
        return send(Request.get(uri())).thenApply(Answer::text);
    }

    CompletableFuture<Void> tell(Request request) {
        return send(request).thenAccept(done -> {});
    }

    @Override
    public String toString() {
        return uri().toString();
    }
}
