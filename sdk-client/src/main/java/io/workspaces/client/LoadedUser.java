package io.workspaces.client;

import io.workspaces.client.internal.access.Actions;
import io.workspaces.client.internal.access.Grants;
import io.workspaces.client.model.Reference;
import io.workspaces.client.model.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A current user as the server told him, complete. */
final class LoadedUser implements CurrentUser {
    /** The answer's shape. */
    record Answer(
            String id,
            String memberId,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String fullName,
            Workspace workspace,
            Role role,
            List<Reference> groups,
            List<String> permissions,
            Map<String, List<String>> access,
            Map<String, String> metadata) {
        Answer {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(memberId, "memberId");
            Objects.requireNonNull(workspace, "workspace");
            Objects.requireNonNull(role, "role");
        }

        @Override
        public String toString() {
            return "current user " + id;
        }
    }

    /** The workspace's shape in the answer. */
    record Workspace(String id, String alias, String name) {}

    private final Answer answer;
    private final List<String> groups;
    private final Grants grants;
    private final Metadata metadata;

    LoadedUser(Answer answer, Actions actions) {
        this.answer = answer;
        this.groups = answer.groups().stream().map(Reference::name).toList();
        this.grants = new Grants(answer.permissions(), answer.access(), actions);
        this.metadata = Metadata.of(answer.metadata());
    }

    @Override
    public String id() {
        return answer.id();
    }

    @Override
    public String memberId() {
        return answer.memberId();
    }

    @Override
    public @Nullable String email() {
        return answer.email();
    }

    @Override
    public String firstName() {
        return Objects.requireNonNullElse(answer.firstName(), "");
    }

    @Override
    public String lastName() {
        return Objects.requireNonNullElse(answer.lastName(), "");
    }

    @Override
    public String fullName() {
        return Objects.requireNonNullElse(answer.fullName(), "");
    }

    @Override
    public String workspaceId() {
        return answer.workspace().id();
    }

    @Override
    public String workspace() {
        return answer.workspace().alias();
    }

    @Override
    public String workspaceName() {
        return answer.workspace().name();
    }

    @Override
    public Role role() {
        return answer.role();
    }

    @Override
    public List<String> groups() {
        return groups;
    }

    @Override
    public Set<String> permissions() {
        return grants.flags();
    }

    @Override
    public Map<String, Set<String>> access() {
        return grants.access();
    }

    @Override
    public boolean can(String permission) {
        return grants.allow(permission);
    }

    @Override
    public boolean can(String permission, String resourceId) {
        return grants.allow(permission, resourceId);
    }

    @Override
    public boolean canSome(String permission) {
        return grants.allowSome(permission);
    }

    @Override
    public boolean hides(String type, String resourceId) {
        return grants.hide(type, resourceId);
    }

    @Override
    public Metadata metadata() {
        return metadata;
    }

    @Override
    public CompletableFuture<Metadata> metadataAsync() {
        return CompletableFuture.completedFuture(metadata);
    }

    @Override
    public String toString() {
        return "CurrentUser[" + id() + ", " + role().label() + " of " + workspace() + ", metadata ***]";
    }
}
