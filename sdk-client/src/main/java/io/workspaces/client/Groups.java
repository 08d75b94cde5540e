package io.workspaces.client;

import static io.workspaces.client.internal.http.Await.await;

import io.workspaces.client.error.ConfirmationRequiredException;
import io.workspaces.client.error.ConflictException;
import io.workspaces.client.error.PreconditionFailedException;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.Group;
import io.workspaces.client.model.Member;
import io.workspaces.client.model.Tagged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Manages the default roles and custom groups of a workspace. */
public final class Groups {
    private final ApiClient api;

    Groups(ApiClient api) {
        this.api = api;
    }

    /**
     * Lists all groups.
     *
     * @return the default roles and the custom groups
     */
    public List<Group> list() {
        return await(listAsync());
    }

    /**
     * Asynchronous version of {@link #list()}.
     *
     * @return a future with the default roles and the custom groups
     */
    public CompletableFuture<List<Group>> listAsync() {
        return api.page(Map.of(), Group.class).thenApply(page -> page.items());
    }

    /**
     * Returns a group.
     *
     * @param id the id of the group
     * @return the group
     */
    public Group get(String id) {
        return await(api.path(id).get(Group.class));
    }

    /**
     * Returns a group with its current ETag, for {@link GroupUpdate#ifMatch(String)}.
     *
     * @param id the id of the group
     * @return the group
     */
    public Tagged<Group> getTagged(String id) {
        return await(api.path(id).tagged(Group.class));
    }

    /**
     * Creates a custom group.
     *
     * @param group the new group; needs a name
     * @return the new group
     * @throws ConflictException {@code group_exists} if the name is taken, ignoring case
     */
    public Group create(GroupUpdate group) {
        return await(createAsync(group));
    }

    /**
     * Asynchronous version of {@link #create(GroupUpdate)}.
     *
     * @param group the new group; needs a name
     * @return a future with the new group
     */
    public CompletableFuture<Group> createAsync(GroupUpdate group) {
        return api.send(group.applyTo(Request.of("POST", api.urls().uri(group.parameters()))), Group.class);
    }

    /**
     * Changes a group.
     *
     * @param id the id of the group
     * @param update the changes
     * @return the changed group
     * @throws ConfirmationRequiredException if members would become Builders
     * @throws PreconditionFailedException if {@link GroupUpdate#ifMatch(String)} does not hold
     */
    public Group update(String id, GroupUpdate update) {
        return await(updateAsync(id, update));
    }

    /**
     * Asynchronous version of {@link #update(String, GroupUpdate)}.
     *
     * @param id the id of the group
     * @param update the changes
     * @return a future with the changed group
     */
    public CompletableFuture<Group> updateAsync(String id, GroupUpdate update) {
        Request request = Request.of("PATCH", api.urls().path(id).uri(update.parameters()));
        return api.send(update.applyTo(request), Group.class);
    }

    /**
     * Copies a group.
     *
     * @param id the id of the group
     * @param copy the parts to copy
     * @return the copy
     * @throws ConflictException {@code group_exists} if the name is taken
     * @throws ConfirmationRequiredException if members would become Builders
     */
    public Group duplicate(String id, GroupCopy copy) {
        Request request = Request.of("POST", api.path(id, "duplicate").urls().uri(copy.parameters()));
        return await(api.send(request.json(copy.body()), Group.class));
    }

    /**
     * Deletes a custom group. Its members stay in the workspace and keep their roles.
     *
     * @param id the id of the group
     */
    public void delete(String id) {
        deleteIfMatch(id, "");
    }

    /**
     * {@link #delete(String)}, but fails if somebody else has changed the group in the meantime.
     *
     * @param id the id of the group
     * @param etag the {@link Tagged#etag()} of the group
     * @throws PreconditionFailedException if it has changed since it was read
     */
    public void deleteIfMatch(String id, String etag) {
        await(api.run(Request.of("DELETE", api.path(id).uri()).ifMatch(etag)));
    }

    /**
     * Lists the members of a group.
     *
     * @param id the id of the group
     * @return a lazy stream, which fetches a page when it gets there
     */
    public Stream<Member> members(String id) {
        ApiClient members = api.path(id, "members");
        return Pages.stream(cursor -> members.page(Map.of("cursor", cursor), Member.class));
    }

    /**
     * Adds members to a group.
     *
     * @param id the id of the group
     * @param memberIds the ids of the members; at most 1,000
     * @throws ConfirmationRequiredException if members would become Builders
     */
    public void addMembers(String id, Collection<String> memberIds) {
        addMembers(id, memberIds, "");
    }

    /**
     * Adds members to a group and confirms the effects.
     *
     * @param id the id of the group
     * @param memberIds the ids of the members; at most 1,000
     * @param plan {@link ConfirmationRequiredException#plan()}
     */
    public void addMembers(String id, Collection<String> memberIds, String plan) {
        Request request = Request.of("POST", api.path(id, "members").urls().uri(Map.of("confirm", plan)));
        await(api.run(request.json(Map.of("members", memberIds))));
    }

    /**
     * Removes members from a group. They stay in the workspace.
     *
     * @param id the id of the group
     * @param memberIds the ids of the members; at most 500
     */
    public void removeMembers(String id, Collection<String> memberIds) {
        Map<String, String> whom = Map.of("members", String.join(",", memberIds));
        await(api.run(Request.of("DELETE", api.path(id, "members").urls().uri(whom))));
    }
}
