package io.workspaces.client;

import static io.workspaces.client.internal.http.Exchanges.await;

import io.workspaces.client.error.ChangedMeanwhileException;
import io.workspaces.client.error.ConfirmationRequiredException;
import io.workspaces.client.error.ConflictException;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.Group;
import io.workspaces.client.model.Member;
import io.workspaces.client.model.Tagged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The default roles and custom groups of a workspace. */
public final class Groups {
    private final Api api;

    Groups(Api api) {
        this.api = api;
    }

    /**
     * All of them.
     *
     * @return roles and custom groups
     */
    public List<Group> list() {
        return await(listAsync());
    }

    /**
     * {@link #list()} without waiting.
     *
     * @return roles and custom groups, or the error
     */
    public CompletableFuture<List<Group>> listAsync() {
        return api.page(Map.of(), Group.class).thenApply(page -> page.items());
    }

    /**
     * One of them.
     *
     * @param id of the group
     * @return the group
     */
    public Group get(String id) {
        return await(api.then(id).get(Group.class));
    }

    /**
     * One of them with the tag of this moment, for {@link GroupUpdate#ifStill(String)}.
     *
     * @param id of the group
     * @return the group
     */
    public Tagged<Group> current(String id) {
        return await(api.then(id).tagged(Group.class));
    }

    /**
     * Makes a custom group.
     *
     * @param group at least a name
     * @return the new group
     * @throws ConflictException {@code group_exists} for a name that is taken, whatever its case
     */
    public Group create(GroupUpdate group) {
        return await(createAsync(group));
    }

    /**
     * {@link #create(GroupUpdate)} without waiting.
     *
     * @param group at least a name
     * @return the new group, or the error
     */
    public CompletableFuture<Group> createAsync(GroupUpdate group) {
        return api.send(group.body(Request.of("POST", api.urls().uri(group.parameters()))), Group.class);
    }

    /**
     * Changes a group.
     *
     * @param id of the group
     * @param update what to change; the rest stays
     * @return the changed group
     * @throws ConfirmationRequiredException where members would become Builders
     * @throws ChangedMeanwhileException if {@link GroupUpdate#ifStill(String)} does not hold
     */
    public Group update(String id, GroupUpdate update) {
        return await(updateAsync(id, update));
    }

    /**
     * {@link #update(String, GroupUpdate)} without waiting.
     *
     * @param id of the group
     * @param update what to change; the rest stays
     * @return the changed group, or the error
     */
    public CompletableFuture<Group> updateAsync(String id, GroupUpdate update) {
        Request request = Request.of("PATCH", api.urls().then(id).uri(update.parameters()));
        return api.send(update.body(request), Group.class);
    }

    /**
     * Makes a copy of a group.
     *
     * @param id of the group
     * @param copy what it takes over
     * @return the copy
     * @throws ConflictException {@code group_exists} for a name that is taken
     * @throws ConfirmationRequiredException where members would become Builders
     */
    public Group duplicate(String id, GroupCopy copy) {
        Request request = Request.of("POST", api.then(id, "duplicate").urls().uri(copy.parameters()));
        return await(api.send(request.json(copy.body()), Group.class));
    }

    /**
     * Deletes a custom group; its members stay in the workspace, with their roles.
     *
     * @param id of the group
     */
    public void delete(String id) {
        deleteIfStill(id, "");
    }

    /**
     * {@link #delete(String)}, unless somebody else has changed the group.
     *
     * @param id of the group
     * @param seen {@link Tagged#tag()} of the group
     * @throws ChangedMeanwhileException if it is not as it was seen
     */
    public void deleteIfStill(String id, String seen) {
        await(api.tell(Request.of("DELETE", api.then(id).uri()).ifMatch(seen)));
    }

    /**
     * The members of a group.
     *
     * @param id of the group
     * @return lazy: pages are fetched as the stream comes to them
     */
    public Stream<Member> members(String id) {
        Api members = api.then(id, "members");
        return Pages.stream(cursor -> members.page(Map.of("cursor", cursor), Member.class));
    }

    /**
     * Puts members into a group.
     *
     * @param id of the group
     * @param memberIds whom; up to 1,000
     * @throws ConfirmationRequiredException where they would become Builders
     */
    public void addMembers(String id, Collection<String> memberIds) {
        addMembers(id, memberIds, "");
    }

    /**
     * Puts members into a group and says yes to the effects.
     *
     * @param id of the group
     * @param memberIds whom; up to 1,000
     * @param plan of the {@link ConfirmationRequiredException}
     */
    public void addMembers(String id, Collection<String> memberIds, String plan) {
        Request request = Request.of("POST", api.then(id, "members").urls().uri(Map.of("confirm", plan)));
        await(api.tell(request.json(Map.of("members", memberIds))));
    }

    /**
     * Takes members out of a group.
     *
     * @param id of the group
     * @param memberIds whom; up to 500
     */
    public void removeMembers(String id, Collection<String> memberIds) {
        Map<String, String> whom = Map.of("members", String.join(",", memberIds));
        await(api.tell(Request.of("DELETE", api.then(id, "members").urls().uri(whom))));
    }
}
