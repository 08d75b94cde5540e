package io.workspaces.client;

import static io.workspaces.client.internal.http.Await.await;

import io.workspaces.client.error.PreconditionFailedException;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.internal.http.Response;
import io.workspaces.client.model.Resource;
import io.workspaces.client.model.Tagged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Tells the server which resources an app has, so that administrators can choose them by name. */
public final class Resources {
    private final ApiClient api;

    Resources(ApiClient api) {
        this.api = api;
    }

    /**
     * Lists the registered resources of a type.
     *
     * @param type the resource type, such as {@code app}
     * @return the ids and names
     */
    public List<Resource> list(String type) {
        return stream(type, "").toList();
    }

    /**
     * Searches the registered resources of a type.
     *
     * @param type the resource type, such as {@code app}
     * @param search part of an id or name; empty for all
     * @return a lazy stream, which fetches a page when it gets there
     */
    public Stream<Resource> stream(String type, String search) {
        ApiClient ofType = api.path(type);
        return Pages.stream(cursor -> ofType.page(Map.of("search", search, "cursor", cursor), Resource.class));
    }

    /**
     * Lists the registered resources of a type with their current ETag.
     *
     * @param type the resource type, such as {@code app}
     * @return the ids and names
     */
    public Tagged<List<Resource>> listTagged(String type) {
        // Read before the list, which can take long to load, so that the list is never older than the ETag.
        Request first = Request.get(api.path(type).urls().uri(Map.of("limit", "1")));
        String tag = await(api.send(first).thenApply(Response::requireEtag));
        return new Tagged<>(list(type), tag);
    }

    /**
     * Replaces the registered resources of a type with the given ones.
     *
     * @param type the resource type, such as {@code app}
     * @param all every resource of the type
     */
    public void sync(String type, Collection<Resource> all) {
        await(syncAsync(type, all));
    }

    /**
     * Asynchronous version of {@link #sync(String, Collection)}.
     *
     * @param type the resource type, such as {@code app}
     * @param all every resource of the type
     * @return a future that completes when the change is done
     */
    public CompletableFuture<Void> syncAsync(String type, Collection<Resource> all) {
        return api.run(Request.of("PUT", api.path(type).uri()).json(all));
    }

    /**
     * {@link #sync(String, Collection)}, but fails if somebody else has changed them in the meantime.
     *
     * @param type the resource type, such as {@code app}
     * @param all every resource of the type
     * @param etag {@link Tagged#etag()} of the state that this change is based on
     * @throws PreconditionFailedException if it has changed since it was read
     */
    public void syncIfMatch(String type, Collection<Resource> all, String etag) {
        await(api.run(Request.of("PUT", api.path(type).uri()).ifMatch(etag).json(all)));
    }
}
