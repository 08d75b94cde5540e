package io.workspaces.client;

import static io.workspaces.client.internal.http.Exchanges.await;

import io.workspaces.client.internal.http.Pauses;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.AuditEntry;
import io.workspaces.client.model.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** One workspace, as its administrators have it. Thread-safe; making one calls nothing. */
public final class WorkspaceAdministration {
    private final Api api;
    private final Pauses pauses;

    WorkspaceAdministration(Api api, Pauses pauses) {
        this.api = api;
        this.pauses = pauses;
    }

    /**
     * The workspace itself.
     *
     * @return name, state and member counts
     */
    public Workspace get() {
        return await(api.get(Workspace.class));
    }

    /**
     * Deletes the workspace with members, groups and metadata; a large one in the background.
     */
    public void delete() {
        await(api.tell(Request.of("DELETE", api.uri())));
    }

    /**
     * The members.
     *
     * @return to list and change them
     */
    public Members members() {
        return new Members(api.then("members"));
    }

    /**
     * The invitations, one at a time.
     *
     * @return to invite, resend, link and revoke
     */
    public Invitations invitations() {
        return new Invitations(api);
    }

    /**
     * The invitations of many.
     *
     * @return to upload CSV files
     */
    public BulkInvitations bulkInvitations() {
        return new BulkInvitations(api.then("bulk-invitations"), pauses);
    }

    /**
     * The default roles and custom groups.
     *
     * @return to list and change them
     */
    public Groups groups() {
        return new Groups(api.then("groups"));
    }

    /**
     * The resource registry.
     *
     * @return to sync it
     */
    public Resources resources() {
        return new Resources(api.then("resources"));
    }

    /**
     * What was done in the workspace, the newest first.
     *
     * @param filter {@code from}, {@code to}, {@code actor}, {@code member}, {@code action}; empty for all
     * @return lazy: pages are fetched as the stream comes to them
     */
    public Stream<AuditEntry> audit(Map<String, String> filter) {
        Api audit = api.then("audit");
        return Pages.stream(cursor -> {
            Map<String, String> parameters = new LinkedHashMap<>(filter);
            parameters.put("cursor", cursor);
            return audit.page(parameters, AuditEntry.class);
        });
    }

    @Override
    public String toString() {
        return "WorkspaceAdministration[" + api + "]";
    }
}
