package io.workspaces.client;

import static io.workspaces.client.internal.http.Exchanges.await;

import io.workspaces.client.error.ChangedMeanwhileException;
import io.workspaces.client.error.ConfirmationRequiredException;
import io.workspaces.client.internal.http.Answer;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.EffectivePermissions;
import io.workspaces.client.model.Explanation;
import io.workspaces.client.model.Member;
import io.workspaces.client.model.Page;
import io.workspaces.client.model.Tagged;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The members of a workspace. */
public final class Members {
    private final Api api;

    Members(Api api) {
        this.api = api;
    }

    /**
     * All members that the query fits.
     *
     * @param query which, and in what order
     * @return lazy: pages are fetched as the stream comes to them
     */
    public Stream<Member> stream(MemberQuery query) {
        return Pages.stream(cursor -> pageAsync(query, cursor));
    }

    /**
     * One page of members.
     *
     * @param query which, and in what order
     * @param cursor {@link Page#next()} of the page before, empty for the first
     * @return the page
     */
    public Page<Member> page(MemberQuery query, String cursor) {
        return await(pageAsync(query, cursor));
    }

    /**
     * {@link #page(MemberQuery, String)} without waiting.
     *
     * @param query which, and in what order
     * @param cursor {@link Page#next()} of the page before, empty for the first
     * @return the page, or the error
     */
    public CompletableFuture<Page<Member>> pageAsync(MemberQuery query, String cursor) {
        return api.page(query.after(cursor).parameters(), Member.class);
    }

    /**
     * All members that the query fits, as a CSV that a bulk invitation takes again. Without metadata; in memory
     * as a whole.
     *
     * @param query which; its order and page size do not matter
     * @return the file
     */
    public String exportCsv(MemberQuery query) {
        Request request = Request.get(api.urls().then("export.csv").uri(query.filters()));
        return await(api.send(request).thenApply(Answer::text));
    }

    /**
     * One member.
     *
     * @param id the member's id
     * @return the member
     */
    public Member get(String id) {
        return await(getAsync(id));
    }

    /**
     * {@link #get(String)} without waiting.
     *
     * @param id the member's id
     * @return the member, or the error
     */
    public CompletableFuture<Member> getAsync(String id) {
        return api.then(id).get(Member.class);
    }

    /**
     * One member with the tag of this moment, for {@link MemberUpdate#ifStill(String)}. Metadata counts; a login or
     * a mail does not.
     *
     * @param id the member's id
     * @return the member
     */
    public Tagged<Member> current(String id) {
        return await(currentAsync(id));
    }

    /**
     * {@link #current(String)} without waiting.
     *
     * @param id the member's id
     * @return the member, or the error
     */
    public CompletableFuture<Tagged<Member>> currentAsync(String id) {
        return api.then(id).tagged(Member.class);
    }

    /**
     * Changes a member.
     *
     * @param id the member's id
     * @param update what to change; the rest stays
     * @return the changed member
     * @throws ConfirmationRequiredException where groups or other roles are touched
     * @throws ChangedMeanwhileException if {@link MemberUpdate#ifStill(String)} does not hold
     */
    public Member update(String id, MemberUpdate update) {
        return await(updateAsync(id, update));
    }

    /**
     * {@link #update(String, MemberUpdate)} without waiting.
     *
     * @param id the member's id
     * @param update what to change; the rest stays
     * @return the changed member, or the error
     */
    public CompletableFuture<Member> updateAsync(String id, MemberUpdate update) {
        Request request = Request.of("PATCH", api.urls().then(id).uri(update.parameters()));
        return api.send(update.body(request), Member.class);
    }

    /**
     * Archives a member: out of the workspace at once, kept with role, groups and metadata.
     *
     * @param id the member's id
     */
    public void archive(String id) {
        await(archiveAsync(id));
    }

    /**
     * {@link #archive(String)} without waiting.
     *
     * @param id the member's id
     * @return when it is done, or the error
     */
    public CompletableFuture<Void> archiveAsync(String id) {
        return api.tell(Request.of("POST", api.then(id, "archive").uri()));
    }

    /**
     * {@link #archive(String)}, unless somebody else has changed the member.
     *
     * @param id the member's id
     * @param seen {@link Tagged#tag()} of the member
     * @throws ChangedMeanwhileException if the member is not as it was seen
     */
    public void archiveIfStill(String id, String seen) {
        await(api.tell(Request.of("POST", api.then(id, "archive").uri()).ifMatch(seen)));
    }

    /**
     * Brings an archived member back, as he was.
     *
     * @param id the member's id
     * @param reinvite true to have him invited anew in any case
     */
    public void unarchive(String id, boolean reinvite) {
        await(unarchiveAsync(id, reinvite));
    }

    /**
     * {@link #unarchive(String, boolean)} without waiting.
     *
     * @param id the member's id
     * @param reinvite true to have him invited anew in any case
     * @return when it is done, or the error
     */
    public CompletableFuture<Void> unarchiveAsync(String id, boolean reinvite) {
        Request request = Request.of("POST", api.then(id, "unarchive").uri());
        return api.tell(request.json(Map.of("reinvite", reinvite)));
    }

    /**
     * {@link #unarchive(String, boolean)}, unless somebody else has changed the member.
     *
     * @param id the member's id
     * @param reinvite true to have them invited anew in any case
     * @param seen {@link Tagged#tag()} of the member
     * @throws ChangedMeanwhileException if the member is not as it was seen
     */
    public void unarchiveIfStill(String id, boolean reinvite, String seen) {
        Request request = Request.of("POST", api.then(id, "unarchive").uri()).ifMatch(seen);
        await(api.tell(request.json(Map.of("reinvite", reinvite))));
    }

    /**
     * Removes a member for good, with groups and metadata. The realm's account stays.
     *
     * @param id the member's id
     */
    public void remove(String id) {
        await(removeAsync(id));
    }

    /**
     * {@link #remove(String)} without waiting.
     *
     * @param id the member's id
     * @return when it is done, or the error
     */
    public CompletableFuture<Void> removeAsync(String id) {
        return api.tell(Request.of("DELETE", api.then(id).uri()));
    }

    /**
     * {@link #remove(String)}, unless somebody else has changed the member.
     *
     * @param id the member's id
     * @param seen {@link Tagged#tag()} of the member
     * @throws ChangedMeanwhileException if the member is not as it was seen
     */
    public void removeIfStill(String id, String seen) {
        await(api.tell(Request.of("DELETE", api.then(id).uri()).ifMatch(seen)));
    }

    /**
     * What a member may do, and what gives it.
     *
     * @param id the member's id
     * @return the union of role and groups
     */
    public EffectivePermissions permissions(String id) {
        return await(api.then(id, "permissions").get(EffectivePermissions.class));
    }

    /**
     * Why a member may do something, or why not.
     *
     * @param id the member's id
     * @param permission {@code type:action}
     * @param resource the resource's id, empty for a flag
     * @return what allows it
     */
    public Explanation explain(String id, String permission, String resource) {
        Map<String, String> question = Map.of("permission", permission, "resource", resource);
        Request request =
                Request.get(api.then(id, "permissions", "explain").urls().uri(question));
        return await(api.send(request, Explanation.class));
    }

    /**
     * The metadata of a member, without its values.
     *
     * @param id the member's id
     * @return keys, changes, and revealing of single values
     */
    public MemberMetadata metadata(String id) {
        return new MemberMetadata(api.then(id, "metadata"));
    }
}
