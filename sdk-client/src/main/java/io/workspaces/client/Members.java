package io.workspaces.client;

import static io.workspaces.client.internal.http.Await.await;

import io.workspaces.client.error.ConfirmationRequiredException;
import io.workspaces.client.error.PreconditionFailedException;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.internal.http.Response;
import io.workspaces.client.model.EffectivePermissions;
import io.workspaces.client.model.Explanation;
import io.workspaces.client.model.Member;
import io.workspaces.client.model.Page;
import io.workspaces.client.model.Tagged;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Manages the members of a workspace. */
public final class Members {
    private final ApiClient api;

    Members(ApiClient api) {
        this.api = api;
    }

    /**
     * Lists the members that match a query.
     *
     * @param query the filter and the order
     * @return a lazy stream, which fetches a page when it gets there
     */
    public Stream<Member> stream(MemberQuery query) {
        return Pages.stream(cursor -> pageAsync(query, cursor));
    }

    /**
     * Returns one page of members.
     *
     * @param query the filter and the order
     * @param cursor the {@link Page#next()} of the previous page; empty for the first
     * @return the page
     */
    public Page<Member> page(MemberQuery query, String cursor) {
        return await(pageAsync(query, cursor));
    }

    /**
     * Asynchronous version of {@link #page(MemberQuery, String)}.
     *
     * @param query the filter and the order
     * @param cursor the {@link Page#next()} of the previous page; empty for the first
     * @return a future with the page
     */
    public CompletableFuture<Page<Member>> pageAsync(MemberQuery query, String cursor) {
        return api.page(query.after(cursor).parameters(), Member.class);
    }

    /**
     * Exports the members that match a query as CSV, in the format of bulk invitations. The file does not contain
     * values of metadata.
     *
     * @param query the filter; its order and page size are ignored
     * @return the CSV text, held in memory as a whole
     */
    public String exportCsv(MemberQuery query) {
        return exportCsv(query.filters());
    }

    /**
     * Exports the members that match a query as CSV, with all values of their metadata, for callers who may reveal them.
     * The audit trail records how many values the file contains.
     *
     * @param query the filter; its order and page size are ignored
     * @return the CSV text, held in memory as a whole
     */
    public String exportCsvWithMetadata(MemberQuery query) {
        Map<String, String> parameters = new LinkedHashMap<>(query.filters());
        parameters.put("metadata", "true");
        return exportCsv(parameters);
    }

    private String exportCsv(Map<String, String> parameters) {
        Request request = Request.get(api.urls().path("export.csv").uri(parameters));
        return await(api.send(request).thenApply(Response::text));
    }

    /**
     * Returns a member.
     *
     * @param id the id of the member
     * @return the member
     */
    public Member get(String id) {
        return await(getAsync(id));
    }

    /**
     * Asynchronous version of {@link #get(String)}.
     *
     * @param id the id of the member
     * @return a future with the member
     */
    public CompletableFuture<Member> getAsync(String id) {
        return api.path(id).get(Member.class);
    }

    /**
     * Returns a member with their current ETag, for {@link MemberUpdate#ifMatch(String)}. The ETag covers metadata,
     * but not logins and emails.
     *
     * @param id the id of the member
     * @return the member
     */
    public Tagged<Member> getTagged(String id) {
        return await(getTaggedAsync(id));
    }

    /**
     * Asynchronous version of {@link #getTagged(String)}.
     *
     * @param id the id of the member
     * @return a future with the member
     */
    public CompletableFuture<Tagged<Member>> getTaggedAsync(String id) {
        return api.path(id).tagged(Member.class);
    }

    /**
     * Changes a member.
     *
     * @param id the id of the member
     * @param update the changes
     * @return the changed member
     * @throws ConfirmationRequiredException if the change has effects on groups or roles
     * @throws PreconditionFailedException if {@link MemberUpdate#ifMatch(String)} does not hold
     */
    public Member update(String id, MemberUpdate update) {
        return await(updateAsync(id, update));
    }

    /**
     * Asynchronous version of {@link #update(String, MemberUpdate)}.
     *
     * @param id the id of the member
     * @param update the changes
     * @return a future with the changed member
     */
    public CompletableFuture<Member> updateAsync(String id, MemberUpdate update) {
        Request request = Request.of("PATCH", api.urls().path(id).uri(update.parameters()));
        return api.send(update.applyTo(request), Member.class);
    }

    /**
     * Archives a member. They lose access to the workspace at once; their role, groups and metadata are kept.
     *
     * @param id the id of the member
     */
    public void archive(String id) {
        await(archiveAsync(id));
    }

    /**
     * Asynchronous version of {@link #archive(String)}.
     *
     * @param id the id of the member
     * @return a future that completes when the change is done
     */
    public CompletableFuture<Void> archiveAsync(String id) {
        return api.run(Request.of("POST", api.path(id, "archive").uri()));
    }

    /**
     * {@link #archive(String)}, but fails if somebody else has changed the member in the meantime.
     *
     * @param id the id of the member
     * @param etag the {@link Tagged#etag()} of the member
     * @throws PreconditionFailedException if the member has changed since it was read
     */
    public void archiveIfMatch(String id, String etag) {
        await(api.run(Request.of("POST", api.path(id, "archive").uri()).ifMatch(etag)));
    }

    /**
     * Restores an archived member with the same role, groups and metadata. A membership that has ended needs a later end,
     * or none, before: see {@link #update(String, MemberUpdate)}.
     *
     * @param id the id of the member
     * @param reinvite true to invite them again in any case
     */
    public void unarchive(String id, boolean reinvite) {
        await(unarchiveAsync(id, reinvite));
    }

    /**
     * Asynchronous version of {@link #unarchive(String, boolean)}.
     *
     * @param id the id of the member
     * @param reinvite true to invite them again in any case
     * @return a future that completes when the change is done
     */
    public CompletableFuture<Void> unarchiveAsync(String id, boolean reinvite) {
        Request request = Request.of("POST", api.path(id, "unarchive").uri());
        return api.run(request.json(Map.of("reinvite", reinvite)));
    }

    /**
     * {@link #unarchive(String, boolean)}, but fails if somebody else has changed the member in the meantime.
     *
     * @param id the id of the member
     * @param reinvite true to invite them again in any case
     * @param etag the {@link Tagged#etag()} of the member
     * @throws PreconditionFailedException if the member has changed since it was read
     */
    public void unarchiveIfMatch(String id, boolean reinvite, String etag) {
        Request request = Request.of("POST", api.path(id, "unarchive").uri()).ifMatch(etag);
        await(api.run(request.json(Map.of("reinvite", reinvite))));
    }

    /**
     * Removes a member permanently, with their groups and metadata. The account in the realm stays.
     *
     * @param id the id of the member
     */
    public void remove(String id) {
        await(removeAsync(id));
    }

    /**
     * Asynchronous version of {@link #remove(String)}.
     *
     * @param id the id of the member
     * @return a future that completes when the change is done
     */
    public CompletableFuture<Void> removeAsync(String id) {
        return api.run(Request.of("DELETE", api.path(id).uri()));
    }

    /**
     * {@link #remove(String)}, but fails if somebody else has changed the member in the meantime.
     *
     * @param id the id of the member
     * @param etag the {@link Tagged#etag()} of the member
     * @throws PreconditionFailedException if the member has changed since it was read
     */
    public void removeIfMatch(String id, String etag) {
        await(api.run(Request.of("DELETE", api.path(id).uri()).ifMatch(etag)));
    }

    /**
     * Returns what a member may do, and what grants it.
     *
     * @param id the id of the member
     * @return the union of what the role and the groups grant
     */
    public EffectivePermissions permissions(String id) {
        return await(api.path(id, "permissions").get(EffectivePermissions.class));
    }

    /**
     * Explains why a member may or may not do something.
     *
     * @param id the id of the member
     * @param permission {@code type:action}
     * @param resource the id of the resource; empty for a flag
     * @return the explanation
     */
    public Explanation explain(String id, String permission, String resource) {
        Map<String, String> question = Map.of("permission", permission, "resource", resource);
        Request request =
                Request.get(api.path(id, "permissions", "explain").urls().uri(question));
        return await(api.send(request, Explanation.class));
    }

    /**
     * Returns the metadata of a member. Makes no request.
     *
     * @param id the id of the member
     * @return lists and changes keys, and reveals single values
     */
    public MemberMetadata metadata(String id) {
        return new MemberMetadata(api.path(id, "metadata"));
    }
}
