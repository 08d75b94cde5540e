package io.workspaces.client;

import static io.workspaces.client.internal.http.Await.await;

import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.InstanceCounts;
import io.workspaces.client.model.InstanceUser;
import io.workspaces.client.model.WorkspaceResult;
import java.util.List;
import java.util.stream.Stream;

/** Manages the users of all workspaces of a realm; each email address is one user. */
public final class InstanceUsers {
    private final ApiClient api;

    InstanceUsers(ApiClient api) {
        this.api = api;
    }

    /**
     * Lists the users that match a query.
     *
     * @param query the filter
     * @return a lazy stream, which fetches a page when it gets there
     */
    public Stream<InstanceUser> stream(UserQuery query) {
        return Pages.stream(cursor -> api.page(query.after(cursor).parameters(), InstanceUser.class));
    }

    /**
     * Counts the users.
     *
     * @return the counts by kind
     */
    public InstanceCounts count() {
        return await(api.path("count").get(InstanceCounts.class));
    }

    /**
     * Archives a user in every workspace, except where they are the last Admin. Until this is undone, nobody can
     * bring the user back or invite them to another workspace.
     *
     * @param id the id of the user
     * @return the result in each workspace
     */
    public List<WorkspaceResult> archive(String id) {
        return everywhere(id, "archive");
    }

    /**
     * Restores a user in every workspace where {@link #archive} archived them, with the same role, groups and
     * metadata.
     *
     * @param id the id of the user
     * @return the result in each workspace
     */
    public List<WorkspaceResult> unarchive(String id) {
        return everywhere(id, "unarchive");
    }

    private List<WorkspaceResult> everywhere(String id, String what) {
        return await(api.send(Request.of("POST", api.path(id, what).uri()))
                .thenApply(response -> response.readPage(WorkspaceResult.class).items()));
    }
}
