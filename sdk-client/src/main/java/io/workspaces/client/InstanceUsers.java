package io.workspaces.client;

import static io.workspaces.client.internal.http.Exchanges.await;

import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.InstanceCounts;
import io.workspaces.client.model.InstanceUser;
import java.util.Map;
import java.util.stream.Stream;

/** Everybody in the workspaces of a realm, each address once. */
public final class InstanceUsers {
    private final Api api;

    InstanceUsers(Api api) {
        this.api = api;
    }

    /**
     * All of them.
     *
     * @param search part of an address or name, empty for all
     * @return lazy: pages are fetched as the stream comes to them
     */
    public Stream<InstanceUser> stream(String search) {
        return Pages.stream(cursor -> api.page(Map.of("search", search, "cursor", cursor), InstanceUser.class));
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
     * Archives a person in every workspace, but where he is the last Admin.
     *
     * @param id of the person
     */
    public void archive(String id) {
        await(api.tell(Request.of("POST", api.then(id, "archive").uri())));
    }

    /**
     * Brings a person back in every workspace, as he was.
     *
     * @param id of the person
     */
    public void unarchive(String id) {
        await(api.tell(Request.of("POST", api.then(id, "unarchive").uri())));
    }
}
