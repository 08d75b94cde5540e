package io.workspaces.client;

import io.workspaces.client.error.ForbiddenException;
import io.workspaces.client.error.NotFoundException;
import io.workspaces.client.error.UnauthorizedException;
import io.workspaces.client.error.UnreachableException;
import io.workspaces.client.internal.http.Exchanges;
import io.workspaces.client.internal.http.Tokens;
import io.workspaces.client.internal.http.Transport;
import io.workspaces.client.internal.http.Urls;
import io.workspaces.client.internal.token.PublishedKeys;
import io.workspaces.client.internal.token.Verifier;
import io.workspaces.client.model.Decision;
import io.workspaces.client.model.MyWorkspace;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The doorway to the workspaces of one realm. Make one and share it: thread-safe, caches, holds no threads. */
public final class WorkspacesClient {
    private final Settings settings;
    private final Transport transport;
    private final RemoteUsers remote;
    private final CurrentUsers users;

    WorkspacesClient(Settings settings) {
        this.settings = settings;
        Urls realm = Urls.below(settings.realm());
        this.transport = new Transport(settings.http(), settings.timeout(), settings.backoff(), settings.pauses());
        this.remote = new RemoteUsers(transport, realm);
        @Nullable Verifier verifier = settings.trustClaims() ? verifier(settings, transport, realm) : null;
        ServerUsers server = new ServerUsers(settings, remote);
        this.users = new CurrentUsers(settings, server, verifier);
    }

    private static Verifier verifier(Settings settings, Transport transport, Urls realm) {
        URI keys = realm.then("protocol", "openid-connect", "certs").uri();
        return new Verifier(new PublishedKeys(transport, keys, settings.clock()), settings.issuer(), settings.clock());
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
     * @throws ForbiddenException for a client without the scope, or a token that is no person's
     * @throws NotFoundException for a workspace that does not exist, is disabled, or that he is not active in
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

    /**
     * The workspaces that a user is active in. Asks the server each time.
     *
     * @param accessToken as it came with the request, without {@code Bearer}
     * @return the workspaces with his role and groups in each
     * @throws UnauthorizedException for a token that is expired, revoked or not of this realm
     */
    public List<MyWorkspace> workspacesOf(String accessToken) {
        return Exchanges.await(workspacesOfAsync(accessToken));
    }

    /**
     * {@link #workspacesOf(String)} without waiting.
     *
     * @param accessToken as it came with the request, without {@code Bearer}
     * @return the workspaces, or the error
     */
    public CompletableFuture<List<MyWorkspace>> workspacesOfAsync(String accessToken) {
        return remote.workspacesOf(accessToken);
    }

    /**
     * Whether a user may do something, decided by the server now, without token claims and cache.
     *
     * @param workspace alias or id
     * @param accessToken as it came with the request, without {@code Bearer}
     * @param permission {@code type:action}
     * @param resource the resource's id, empty for all of them
     * @return whether, and by what
     */
    public Decision decide(String workspace, String accessToken, String permission, String resource) {
        return Exchanges.await(remote.decide(workspace, accessToken, permission, resource));
    }

    /**
     * What a back end may read that no browser should. Calls nothing yet; keep it, since it keeps its token.
     *
     * @param credentials of a confidential client with the scope {@code workspaces-server}
     * @return the back end's view
     */
    public BackEnd backEnd(Credentials credentials) {
        return new BackEnd(new Api(
                transport, open(credentials), Urls.below(settings.realm()).then("workspaces")));
    }

    /**
     * Administers workspaces as somebody. Calls nothing yet; keep it, since it keeps its token.
     *
     * @param door where to enter
     * @param credentials as whom
     * @return the administration
     */
    public Administration administration(Door door, Credentials credentials) {
        Urls urls = door == Door.REALM
                ? Urls.below(settings.adminRealm()).then("workspaces")
                : Urls.below(settings.realm()).then("workspaces", "admin");
        return new Administration(new Api(transport, open(credentials), urls), settings.pauses());
    }

    private Tokens open(Credentials credentials) {
        return credentials.open(transport, settings.realm(), settings.clock());
    }

    @Override
    public String toString() {
        return "WorkspacesClient[" + settings.realm() + "]";
    }
}
