package io.workspaces.client;

import static io.workspaces.client.internal.http.Exchanges.await;

import io.workspaces.client.error.NotFoundException;
import io.workspaces.client.internal.http.Exchanges;
import io.workspaces.client.internal.http.Pauses;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.Deletion;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The deletion of a workspace with members, groups and metadata. No account of the realm is deleted. */
public final class WorkspaceDeletion {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Api workspace;
    private final Pauses pauses;

    WorkspaceDeletion(Api workspace, Pauses pauses) {
        this.workspace = workspace;
        this.pauses = pauses;
    }

    /**
     * Begins it: the workspace is disabled at once, the rest goes in the background. {@link Door#REALM} only.
     *
     * @return how much there is to do
     */
    public Deletion start() {
        return await(workspace.send(Request.of("DELETE", workspace.uri()), Deletion.class));
    }

    /**
     * How far it is.
     *
     * @return nothing where none is under way, and when the workspace is gone
     */
    public Optional<Deletion> progress() {
        return await(progressAsync());
    }

    /**
     * {@link #progress()} without waiting.
     *
     * @return how far it is, or the error
     */
    public CompletableFuture<Optional<Deletion>> progressAsync() {
        return workspace.then("deletion").get(Deletion.class).handle((deletion, failure) -> {
            if (failure != null && !(Exchanges.unwrap(failure) instanceof NotFoundException)) {
                throw Exchanges.unchecked(Exchanges.unwrap(failure));
            }
            return Optional.ofNullable(deletion);
        });
    }

    /**
     * Waits until the workspace is gone.
     *
     * @param watching told of the progress twice a second
     */
    public void awaitEnd(Consumer<Deletion> watching) {
        await(endAsync(watching));
    }

    /**
     * {@link #awaitEnd(Consumer)} without waiting.
     *
     * @param watching told of the progress twice a second, on another thread
     * @return when it is gone, or the error
     */
    public CompletableFuture<Void> endAsync(Consumer<Deletion> watching) {
        return progressAsync().thenCompose(deletion -> {
            deletion.ifPresent(watching);
            return deletion.isEmpty()
                    ? CompletableFuture.<Void>completedFuture(null)
                    : pauses.pause(POLL).thenCompose(waited -> endAsync(watching));
        });
    }
}
