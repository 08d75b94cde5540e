package io.workspaces.client;

import io.workspaces.client.error.ForbiddenException;
import io.workspaces.client.error.NotFoundException;
import io.workspaces.client.error.UnauthorizedException;
import io.workspaces.client.error.UnreachableException;
import io.workspaces.client.internal.http.Exchanges;
import io.workspaces.client.internal.http.Transport;
import io.workspaces.client.internal.http.Urls;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The doorway to the workspaces of one realm. Make one and share it: thread-safe, caches, holds no threads. */
public final class WorkspacesClient {
    private final Settings settings;
    private final CurrentUsers users;

    WorkspacesClient(Settings settings) {
        this.settings = settings;
        Transport transport = new Transport(settings.http(), settings.timeout(), settings.backoff(), settings.pauses());
        this.users = new CurrentUsers(settings, new RemoteUsers(transport, Urls.below(settings.realm())));
    }

    /**
     * Begins a client.
     *
     * @return a builder with the usual settings
     */
    public static WorkspacesClientBuilder builder() {
        return new WorkspacesClientBuilder();
    }

    /**
     * Who an access token stands for in a workspace.
     *
     * @param workspace alias or id
     * @param accessToken as it came with the request, without {@code Bearer}
     * @return the user
     * @throws UnauthorizedException for a token that is expired, revoked or not of this realm
     * @throws ForbiddenException for a member that is not active, or a client without the scope
     * @throws NotFoundException for a workspace that does not exist or that he is no member of
     * @throws UnreachableException where the server gives no answer
     */
    public CurrentUser currentUser(String workspace, String accessToken) {
        @Nullable CurrentUser cached = users.cached(workspace, accessToken);
        return cached != null ? cached : Exchanges.await(users.load(workspace, accessToken));
    }

    /**
     * {@link #currentUser(String, String)} without waiting.
     *
     * @param workspace alias or id
     * @param accessToken as it came with the request, without {@code Bearer}
     * @return the user, or the error
     */
    public CompletableFuture<CurrentUser> currentUserAsync(String workspace, String accessToken) {
        @Nullable CurrentUser cached = users.cached(workspace, accessToken);
        return cached != null ? CompletableFuture.completedFuture(cached) : users.load(workspace, accessToken);
    }

    @Override
    public String toString() {
        return "WorkspacesClient[" + settings.realm() + "]";
    }
}
