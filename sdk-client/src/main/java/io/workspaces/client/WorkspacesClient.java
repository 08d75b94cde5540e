package io.workspaces.client;

import io.workspaces.client.error.ConflictException;
import io.workspaces.client.error.ForbiddenException;
import io.workspaces.client.error.NotFoundException;
import io.workspaces.client.error.UnauthorizedException;
import io.workspaces.client.error.UnreachableException;
import io.workspaces.client.internal.http.Await;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.internal.http.TokenSource;
import io.workspaces.client.internal.http.Transport;
import io.workspaces.client.internal.http.Urls;
import io.workspaces.client.internal.token.JwksCache;
import io.workspaces.client.internal.token.TokenVerifier;
import io.workspaces.client.model.Decision;
import io.workspaces.client.model.MyWorkspace;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The entry point to the workspaces of one realm. Create one and share it: it is thread-safe and caches.
 */
public final class WorkspacesClient implements AutoCloseable {
    private final ClientConfig settings;
    private final Transport transport;
    private final CurrentUserApi remote;
    private final CurrentUsers users;

    WorkspacesClient(ClientConfig settings) {
        this.settings = settings;
        Urls realm = Urls.of(settings.realm());
        this.transport = new Transport(
                settings.http(),
                settings.timeout(),
                settings.deadline(),
                settings.backoff(),
                settings.delay(),
                settings.listener(),
                settings.headers());
        this.remote = new CurrentUserApi(transport, realm);
        @Nullable TokenVerifier verifier = settings.trustClaims() ? verifier(settings, transport) : null;
        ServerUserCache server = new ServerUserCache(settings, remote);
        this.users = new CurrentUsers(settings, server, verifier);
    }

    private static TokenVerifier verifier(ClientConfig settings, Transport transport) {
        return new TokenVerifier(
                new JwksCache(transport, keys(settings), settings.clock()), settings.issuer(), settings.clock());
    }

    private static URI keys(ClientConfig settings) {
        return Urls.of(settings.realm())
                .path("protocol", "openid-connect", "certs")
                .uri();
    }

    /**
     * Creates a builder.
     *
     * @return a builder with the default settings
     */
    public static WorkspacesClientBuilder builder() {
        return new WorkspacesClientBuilder();
    }

    /**
     * Returns the user of an access token in a workspace.
     *
     * @param workspace the alias or id of the workspace
     * @param accessToken the access token of the request, without {@code Bearer}
     * @return the user
     * @throws UnauthorizedException if the token is null, expired, revoked or from another realm
     * @throws ForbiddenException if the client does not have the scope {@code workspaces}, or the token is not a
     *     user's
     * @throws NotFoundException if the workspace does not exist or is disabled, or the user is not active in it
     * @throws UnreachableException if the server does not respond
     */
    public CurrentUser currentUser(String workspace, String accessToken) {
        @Nullable CurrentUser cached = users.cached(workspace, accessToken);
        return cached != null ? cached : Await.await(users.load(workspace, accessToken));
    }

    /**
     * Asynchronous version of {@link #currentUser(String, String)}.
     *
     * @param workspace the alias or id of the workspace
     * @param accessToken the access token of the request, without {@code Bearer}
     * @return a future with the user
     */
    public CompletableFuture<CurrentUser> currentUserAsync(String workspace, String accessToken) {
        @Nullable CurrentUser cached = users.cached(workspace, accessToken);
        return cached != null ? CompletableFuture.completedFuture(cached) : users.load(workspace, accessToken);
    }

    /**
     * Lists the workspaces in which a user is active. Calls the server each time.
     *
     * @param accessToken the access token of the request, without {@code Bearer}
     * @return the workspaces, with the user's role and groups in each
     * @throws UnauthorizedException if the token is expired, revoked or from another realm
     */
    public List<MyWorkspace> workspacesOf(String accessToken) {
        return Await.await(workspacesOfAsync(accessToken));
    }

    /**
     * Asynchronous version of {@link #workspacesOf(String)}.
     *
     * @param accessToken the access token of the request, without {@code Bearer}
     * @return a future with the workspaces
     */
    public CompletableFuture<List<MyWorkspace>> workspacesOfAsync(String accessToken) {
        return remote.workspacesOf(accessToken);
    }

    /**
     * Ends a user's own membership of a workspace.
     *
     * @param workspace the alias or id of the workspace
     * @param accessToken an access token of the user with the scope {@code workspaces-self}
     * @throws ConflictException {@code last_admin} if no other Admin would be left
     */
    public void leave(String workspace, String accessToken) {
        Await.await(remote.leave(workspace, accessToken));
    }

    /**
     * Lets the server decide whether a user may do something now, without the token's claims and the cache.
     *
     * @param workspace the alias or id of the workspace
     * @param accessToken the access token of the request, without {@code Bearer}
     * @param permission {@code type:action}
     * @param resource the id of the resource; empty for all resources of the type
     * @return the decision, and what allows it
     */
    public Decision decide(String workspace, String accessToken, String permission, String resource) {
        return Await.await(remote.decide(workspace, accessToken, permission, resource));
    }

    /**
     * Asks the realm for its published keys, past all caches: whether it is there and answers, for health checks.
     *
     * @throws NotFoundException if there is no such realm
     * @throws UnreachableException if the server does not respond
     */
    public void ping() {
        Await.await(transport.send(Request.get(keys(settings)), null));
    }

    /**
     * Reads metadata that only servers may see. Makes no request yet. Reuse the result, since it caches its token.
     *
     * @param credentials the credentials of a confidential client with the scope {@code workspaces-server}
     * @return reads metadata as that client
     */
    public ServerMetadata serverMetadata(Credentials credentials) {
        return new ServerMetadata(new ApiClient(
                transport, open(credentials), Urls.of(settings.realm()).path("workspaces")));
    }

    /**
     * Administers workspaces. Makes no request yet. Reuse the result, since it caches its token.
     *
     * @param api the API to call
     * @param credentials the credentials of the caller
     * @return the administration
     */
    public Administration administration(AdminApi api, Credentials credentials) {
        Urls urls = api == AdminApi.REALM
                ? Urls.of(settings.adminRealm()).path("workspaces")
                : Urls.of(settings.realm()).path("workspaces", "admin");
        return new Administration(new ApiClient(transport, open(credentials), urls), settings.delay());
    }

    private TokenSource open(Credentials credentials) {
        return credentials.open(transport, settings.realm(), settings.clock());
    }

    /**
     * Refuses calls from now on, after those that are under way. An HTTP client that was given to the builder stays
     * open. Nobody has to close a client that lives as long as the app.
     */
    @Override
    public void close() {
        transport.close(settings.ownHttp());
    }

    @Override
    public String toString() {
        return "WorkspacesClient[" + settings.realm() + "]";
    }
}
