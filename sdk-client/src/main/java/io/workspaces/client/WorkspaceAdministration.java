package io.workspaces.client;

import static io.workspaces.client.internal.http.Await.await;

import io.workspaces.client.error.ConflictException;
import io.workspaces.client.error.PreconditionFailedException;
import io.workspaces.client.internal.http.Delay;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.AuditEntry;
import io.workspaces.client.model.DataKeys;
import io.workspaces.client.model.Repair;
import io.workspaces.client.model.Tagged;
import io.workspaces.client.model.Workspace;
import io.workspaces.client.model.WorkspaceSettings;
import java.util.Map;
import java.util.stream.Stream;

/** Administers one workspace. Thread-safe; creating one makes no request. */
public final class WorkspaceAdministration {
    private final ApiClient api;
    private final Delay delay;

    WorkspaceAdministration(ApiClient api, Delay delay) {
        this.api = api;
        this.delay = delay;
    }

    /**
     * Returns the workspace.
     *
     * @return the name, state and member counts
     */
    public Workspace get() {
        return await(api.get(Workspace.class));
    }

    /**
     * Changes the workspace.
     *
     * @param update the changes
     * @return the changed workspace
     * @throws ConflictException {@code workspace_exists} if the name is taken
     */
    public Workspace update(WorkspaceUpdate update) {
        return await(api.send(Request.of("PATCH", api.uri()).json(update.body()), Workspace.class));
    }

    /**
     * Returns the deletion of the workspace. Makes no request.
     *
     * @return starts the deletion and shows its progress
     */
    public WorkspaceDeletion deletion() {
        return new WorkspaceDeletion(api, delay);
    }

    /**
     * Returns the settings.
     *
     * @return the effective settings, including defaults
     */
    public WorkspaceSettings settings() {
        return await(api.path("settings").get(WorkspaceSettings.class));
    }

    /**
     * Returns the settings with their current ETag, for {@link SettingsUpdate#ifMatch(String)}.
     *
     * @return the effective settings, including defaults
     */
    public Tagged<WorkspaceSettings> taggedSettings() {
        return await(api.path("settings").tagged(WorkspaceSettings.class));
    }

    /**
     * Changes settings.
     *
     * @param update the changes
     * @return the effective settings after the change
     * @throws PreconditionFailedException if {@link SettingsUpdate#ifMatch(String)} does not hold
     */
    public WorkspaceSettings updateSettings(SettingsUpdate update) {
        Request request = Request.of("PATCH", api.path("settings").uri());
        return await(api.send(update.applyTo(request), WorkspaceSettings.class));
    }

    /**
     * Returns the members. Makes no request.
     *
     * @return lists and changes members
     */
    public Members members() {
        return new Members(api.path("members"));
    }

    /**
     * Returns the invitations. Makes no request.
     *
     * @return sends, resends and revokes invitations
     */
    public Invitations invitations() {
        return new Invitations(api);
    }

    /**
     * Returns the bulk invitations. Makes no request.
     *
     * @return uploads CSV files
     */
    public BulkInvitations bulkInvitations() {
        return new BulkInvitations(api, delay);
    }

    /**
     * Returns the default roles and custom groups. Makes no request.
     *
     * @return lists and changes groups
     */
    public Groups groups() {
        return new Groups(api.path("groups"));
    }

    /**
     * Returns the resource registry. Makes no request.
     *
     * @return lists and replaces resources
     */
    public Resources resources() {
        return new Resources(api.path("resources"));
    }

    /**
     * Lists what was done in the workspace, the newest first.
     *
     * @param query the filter
     * @return a lazy stream, which fetches a page when it gets there
     */
    public Stream<AuditEntry> audit(AuditQuery query) {
        ApiClient audit = api.path("audit");
        return Pages.stream(cursor -> audit.page(query.after(cursor).parameters(), AuditEntry.class));
    }

    /**
     * Returns the keys that encrypt the metadata; {@link AdminApi#REALM} only.
     *
     * @return the key versions and the progress of a rotation
     */
    public DataKeys keys() {
        return await(api.path("keys").get(DataKeys.class));
    }

    /**
     * Encrypts with a new key from now on, and re-encrypts stored values in the background; {@link AdminApi#REALM}
     * only.
     *
     * @return the key versions and the progress of the rotation
     */
    public DataKeys rotateKeys() {
        return await(api.send(Request.of("POST", api.path("keys", "rotate").uri()), DataKeys.class));
    }

    /**
     * Compares the workspace with Keycloak's organization; {@link AdminApi#REALM} only.
     *
     * @param dryRun true to only report the differences; false to repair them
     * @return the differences
     */
    public Repair repair(boolean dryRun) {
        Map<String, String> how = Map.of("dryRun", Boolean.toString(dryRun));
        return await(api.send(Request.of("POST", api.path("repair").urls().uri(how)), Repair.class));
    }

    @Override
    public String toString() {
        return "WorkspaceAdministration[" + api + "]";
    }
}
