package io.workspaces.client;

import io.workspaces.client.error.MetadataUnavailableException;
import io.workspaces.client.internal.access.ActionHierarchy;
import io.workspaces.client.internal.access.Grants;
import io.workspaces.client.model.Profile;
import io.workspaces.client.model.Reference;
import io.workspaces.client.model.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A current user read from the server, with everything. */
final class LoadedUser extends UserWithGrants {
    /** The body of the response. */
    record Response(
            String id,
            String memberId,
            @Nullable String email,
            Profile profile,
            Workspace workspace,
            String roleText,
            List<Reference> groups,
            List<String> permissions,
            Map<String, List<String>> access,
            Map<String, String> metadata,
            @Nullable Boolean metadataUnavailable) {
        Response {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(memberId, "memberId");
            Objects.requireNonNull(workspace, "workspace");
            Objects.requireNonNull(roleText, "role");
        }

        @Override
        public String toString() {
            return "current user " + id;
        }
    }

    /** The workspace in the response. */
    record Workspace(String id, String alias, String name) {}

    private final Response response;
    private final List<String> groups;
    private final List<String> groupIds;
    private final @Nullable Metadata metadata;
    private final Map<String, Object> ssoUserInfo;

    /**
     * Creates the user.
     *
     * @param ssoUserInfo of the token, which the server has accepted
     */
    LoadedUser(Response response, ActionHierarchy actions, Map<String, Object> ssoUserInfo) {
        super(new Grants(response.permissions(), response.access(), actions));
        this.response = response;
        this.groups = response.groups().stream().map(Reference::name).toList();
        this.groupIds = response.groups().stream().map(Reference::id).toList();
        this.metadata = Boolean.TRUE.equals(response.metadataUnavailable()) ? null : Metadata.of(response.metadata());
        this.ssoUserInfo = ssoUserInfo;
    }

    private LoadedUser(LoadedUser user, @Nullable Metadata metadata) {
        super(user);
        this.response = user.response;
        this.groups = user.groups;
        this.groupIds = user.groupIds;
        this.metadata = metadata;
        this.ssoUserInfo = user.ssoUserInfo;
    }

    /** Returns this user with the metadata of an earlier response, which may have had none either. */
    LoadedUser withMetadataOf(LoadedUser earlier) {
        return new LoadedUser(this, earlier.metadata);
    }

    LoadedUser withoutMetadata() {
        return new LoadedUser(this, null);
    }

    boolean hasMetadata() {
        return metadata != null;
    }

    @Override
    public String id() {
        return response.id();
    }

    @Override
    public String memberId() {
        return response.memberId();
    }

    @Override
    public @Nullable String email() {
        return response.email();
    }

    @Override
    public Profile profile() {
        return response.profile();
    }

    @Override
    public String workspaceId() {
        return response.workspace().id();
    }

    @Override
    public String workspace() {
        return response.workspace().alias();
    }

    @Override
    public String workspaceName() {
        return response.workspace().name();
    }

    @Override
    public Role role() {
        return Role.of(response.roleText());
    }

    @Override
    public String roleText() {
        return response.roleText();
    }

    @Override
    public List<String> groups() {
        return groups;
    }

    @Override
    public List<String> groupIds() {
        return groupIds;
    }

    @Override
    public Map<String, Object> ssoUserInfo() {
        return ssoUserInfo;
    }

    @Override
    public Metadata metadata() {
        if (metadata == null) {
            throw new MetadataUnavailableException();
        }
        return metadata;
    }

    @Override
    public CompletableFuture<Metadata> metadataAsync() {
        return metadata == null
                ? CompletableFuture.failedFuture(new MetadataUnavailableException())
                : CompletableFuture.completedFuture(metadata);
    }

    @Override
    public String toString() {
        return "CurrentUser[" + id() + ", " + roleText() + " of " + workspace() + ", metadata ***]";
    }
}
