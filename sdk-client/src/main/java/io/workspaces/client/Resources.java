package io.workspaces.client;

import static io.workspaces.client.internal.http.Exchanges.await;

import io.workspaces.client.error.ChangedMeanwhileException;
import io.workspaces.client.internal.http.Answer;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.Reference;
import io.workspaces.client.model.Tagged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The resources that an app has, so that administrators choose them by name. */
public final class Resources {
    private final Api api;

    Resources(Api api) {
        this.api = api;
    }

    /**
     * What the server knows.
     *
     * @param type of the resources, such as {@code app}
     * @return ids and names
     */
    public List<Reference> list(String type) {
        return stream(type, "").toList();
    }

    /**
     * What the server knows, by name.
     *
     * @param type of the resources, such as {@code app}
     * @param search part of an id or name, empty for all
     * @return lazy: pages are fetched as the stream comes to them
     */
    public Stream<Reference> stream(String type, String search) {
        Api ofType = api.then(type);
        return Pages.stream(cursor -> ofType.page(Map.of("search", search, "cursor", cursor), Reference.class));
    }

    /**
     * What the server knows, with the tag of this moment.
     *
     * @param type of the resources, such as {@code app}
     * @return ids and names
     */
    public Tagged<List<Reference>> current(String type) {
        // Before the list, which may be long in coming and then is never older than the tag.
        Request first = Request.get(api.then(type).urls().uri(Map.of("limit", "1")));
        String tag = await(api.send(first).thenApply(Answer::requireTag));
        return new Tagged<>(list(type), tag);
    }

    /**
     * Replaces what the server knows by what there is.
     *
     * @param type of the resources, such as {@code app}
     * @param all ids and names of every resource of the type
     */
    public void sync(String type, Collection<Reference> all) {
        await(syncAsync(type, all));
    }

    /**
     * {@link #sync(String, Collection)} without waiting.
     *
     * @param type of the resources, such as {@code app}
     * @param all ids and names of every resource of the type
     * @return when it is done, or the error
     */
    public CompletableFuture<Void> syncAsync(String type, Collection<Reference> all) {
        return api.tell(Request.of("PUT", api.then(type).uri()).json(all));
    }

    /**
     * {@link #sync(String, Collection)}, unless somebody else has done so.
     *
     * @param type of the resources, such as {@code app}
     * @param all ids and names of every resource of the type
     * @param seen {@link Tagged#tag()} of what this is based on
     * @throws ChangedMeanwhileException if it is not as it was seen
     */
    public void syncIfStill(String type, Collection<Reference> all, String seen) {
        await(api.tell(Request.of("PUT", api.then(type).uri()).ifMatch(seen).json(all)));
    }
}
