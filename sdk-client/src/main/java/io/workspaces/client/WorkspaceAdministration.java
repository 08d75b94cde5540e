package io.workspaces.client;

import static io.workspaces.client.internal.http.Exchanges.await;

import io.workspaces.client.error.ChangedMeanwhileException;
import io.workspaces.client.error.ConflictException;
import io.workspaces.client.internal.http.Pauses;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.AuditEntry;
import io.workspaces.client.model.DataKeys;
import io.workspaces.client.model.Repair;
import io.workspaces.client.model.Tagged;
import io.workspaces.client.model.Workspace;
import io.workspaces.client.model.WorkspaceSettings;
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
     * Changes the workspace itself.
     *
     * @param update what to change; the rest stays
     * @return the changed workspace
     * @throws ConflictException {@code workspace_exists} for a name that is taken
     */
    public Workspace update(WorkspaceUpdate update) {
        return await(api.send(Request.of("PATCH", api.uri()).json(update.body()), Workspace.class));
    }

    /**
     * The deletion of the workspace.
     *
     * @return to begin it and to see how far it is
     */
    public WorkspaceDeletion deletion() {
        return new WorkspaceDeletion(api, pauses);
    }

    /**
     * The settings.
     *
     * @return as they hold now, defaults included
     */
    public WorkspaceSettings settings() {
        return await(api.then("settings").get(WorkspaceSettings.class));
    }

    /**
     * The settings with the tag of this moment, for {@link SettingsUpdate#ifStill(String)}.
     *
     * @return as they hold now, defaults included
     */
    public Tagged<WorkspaceSettings> currentSettings() {
        return await(api.then("settings").tagged(WorkspaceSettings.class));
    }

    /**
     * Changes settings.
     *
     * @param update what to change; the rest stays
     * @return the settings as they hold now
     * @throws ChangedMeanwhileException if {@link SettingsUpdate#ifStill(String)} does not hold
     */
    public WorkspaceSettings updateSettings(SettingsUpdate update) {
        Request request = Request.of("PATCH", api.then("settings").uri());
        return await(api.send(update.body(request), WorkspaceSettings.class));
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
        return new BulkInvitations(api, pauses);
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
     * @param query which entries
     * @return lazy: pages are fetched as the stream comes to them
     */
    public Stream<AuditEntry> audit(AuditQuery query) {
        Api audit = api.then("audit");
        return Pages.stream(cursor -> audit.page(query.after(cursor).parameters(), AuditEntry.class));
    }

    /**
     * The keys that seal the metadata; {@link Door#REALM} only.
     *
     * @return versions and the progress of a rotation
     */
    public DataKeys keys() {
        return await(api.then("keys").get(DataKeys.class));
    }

    /**
     * Seals with a new key from now on; stored values follow in the background. {@link Door#REALM} only.
     *
     * @return versions and the progress of the rotation
     */
    public DataKeys rotateKeys() {
        return await(api.send(Request.of("POST", api.then("keys", "rotate").uri()), DataKeys.class));
    }

    /**
     * Compares the workspace with Keycloak's organization; {@link Door#REALM} only.
     *
     * @param dryRun true only to look, false to mend
     * @return what differs
     */
    public Repair repair(boolean dryRun) {
        Map<String, String> how = Map.of("dryRun", Boolean.toString(dryRun));
        return await(api.send(Request.of("POST", api.then("repair").urls().uri(how)), Repair.class));
    }

    @Override
    public String toString() {
        return "WorkspaceAdministration[" + api + "]";
    }
}
