package io.workspaces.client;

import static io.workspaces.client.internal.http.Await.await;

import io.workspaces.client.error.NotFoundException;
import io.workspaces.client.internal.http.Await;
import io.workspaces.client.internal.http.Delay;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.Deletion;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Deletes a workspace with its members, groups and metadata. The accounts of the realm stay. */
public final class WorkspaceDeletion {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

    private final ApiClient workspace;
    private final Delay delay;

    WorkspaceDeletion(ApiClient workspace, Delay delay) {
        this.workspace = workspace;
        this.delay = delay;
    }

    /**
     * Starts the deletion. The workspace is disabled at once and deleted in the background. {@link AdminApi#REALM}
     * only.
     *
     * @return the progress; of nothing if the SDK repeated the call and the workspace was gone then
     */
    public Deletion start() {
        return await(workspace
                .send(Request.of("DELETE", workspace.uri()))
                .thenApply(response ->
                        response.status() == 404 ? new Deletion(null, 0, 0) : response.read(Deletion.class)));
    }

    /**
     * Returns the progress.
     *
     * @return the progress; empty if no deletion is running, or if the workspace is gone
     */
    public Optional<Deletion> progress() {
        return await(progressAsync());
    }

    /**
     * Asynchronous version of {@link #progress()}.
     *
     * @return a future with the progress
     */
    public CompletableFuture<Optional<Deletion>> progressAsync() {
        return workspace.path("deletion").get(Deletion.class).handle((deletion, failure) -> {
            if (failure != null && !(Await.unwrap(failure) instanceof NotFoundException)) {
                throw Await.unchecked(Await.unwrap(failure));
            }
            return Optional.ofNullable(deletion);
        });
    }

    /**
     * Waits until the workspace is gone.
     *
     * @param watching receives the progress about twice a second
     */
    public void awaitCompletion(Consumer<Deletion> watching) {
        await(awaitCompletionAsync(watching));
    }

    /**
     * Asynchronous version of {@link #awaitCompletion(Consumer)}.
     *
     * @param watching receives the progress about twice a second, on another thread
     * @return a future that completes when the workspace is gone
     */
    public CompletableFuture<Void> awaitCompletionAsync(Consumer<Deletion> watching) {
        return progressAsync().thenCompose(deletion -> {
            deletion.ifPresent(watching);
            return deletion.isEmpty()
                    ? CompletableFuture.<Void>completedFuture(null)
                    : delay.after(POLL_INTERVAL).thenCompose(waited -> awaitCompletionAsync(watching));
        });
    }
}
