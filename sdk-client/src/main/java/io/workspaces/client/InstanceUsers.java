package io.workspaces.client;

import static io.workspaces.client.internal.http.Exchanges.await;

import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.InstanceCounts;
import io.workspaces.client.model.InstanceUser;
import io.workspaces.client.model.PlaceResult;
import java.util.List;
import java.util.stream.Stream;

/** Everybody in the workspaces of a realm, each address once. */
public final class InstanceUsers {
    private final Api api;

    InstanceUsers(Api api) {
        this.api = api;
    }

    /**
     * All people that the query fits.
     *
     * @param query which
     * @return lazy: pages are fetched as the stream comes to them
     */
    public Stream<InstanceUser> stream(UserQuery query) {
        return Pages.stream(cursor -> api.page(query.after(cursor).parameters(), InstanceUser.class));
    }

    /**
     * How many they are.
     *
     * @return by kind
     */
    public InstanceCounts count() {
        return await(api.then("count").get(InstanceCounts.class));
    }

    /**
     * Archives a person in every workspace, but where he is the last Admin. Until that is undone nothing brings him
     * back, nor into another workspace.
     *
     * @param id of the person
     * @return what became of him in each workspace
     */
    public List<PlaceResult> archive(String id) {
        return everywhere(id, "archive");
    }

    /**
     * Brings a person back where {@link #archive} had archived him, as he was.
     *
     * @param id of the person
     * @return what became of him in each workspace
     */
    public List<PlaceResult> unarchive(String id) {
        return everywhere(id, "unarchive");
    }

    private List<PlaceResult> everywhere(String id, String what) {
        return await(api.send(Request.of("POST", api.then(id, what).uri()))
                .thenApply(answer -> answer.readPage(PlaceResult.class).items()));
    }
}
