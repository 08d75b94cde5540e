package io.workspaces.client;

import io.workspaces.client.internal.access.ActionHierarchy;
import io.workspaces.client.internal.access.Grants;
import io.workspaces.client.internal.token.Claims;
import io.workspaces.client.internal.token.WorkspaceClaim;
import io.workspaces.client.model.Profile;
import io.workspaces.client.model.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A current user read from a verified token. What the token does not carry is read from the server when it is
 * needed.
 */
final class ClaimsUser extends UserWithGrants {
    private final Claims claims;
    private final WorkspaceClaim claim;
    private final ServerUserLookup server;

    ClaimsUser(Claims claims, WorkspaceClaim claim, ActionHierarchy actions, ServerUserLookup server) {
        super(new Grants(claim.permissions(), claim.access(), actions));
        this.claims = claims;
        this.claim = claim;
        this.server = server;
    }

    private CurrentUser loaded() {
        return server.user();
    }

    @Override
    public String id() {
        return Objects.requireNonNull(claims.sub());
    }

    @Override
    public String memberId() {
        return loaded().memberId();
    }

    @Override
    public @Nullable String email() {
        return claims.email() != null ? claims.email() : loaded().email();
    }

    @Override
    public Profile profile() {
        return loaded().profile();
    }

    @Override
    public @Nullable String profile(Profile.Field field) {
        @Nullable
        String claim =
                switch (field) {
                    case FIRST_NAME -> claims.given_name();
                    case LAST_NAME -> claims.family_name();
                    case FULL_NAME -> claims.name();
                    default -> null;
                };
        return claim != null ? claim : loaded().profile(field);
    }

    @Override
    public String workspaceId() {
        return claim.id();
    }

    @Override
    public String workspace() {
        return claim.alias();
    }

    @Override
    public String workspaceName() {
        return loaded().workspaceName();
    }

    @Override
    public Role role() {
        return Role.of(claim.roleText());
    }

    @Override
    public String roleText() {
        return claim.roleText();
    }

    @Override
    public List<String> groups() {
        return claim.groups();
    }

    @Override
    public List<String> groupIds() {
        return loaded().groupIds();
    }

    @Override
    public Metadata metadata() {
        return loaded().metadata();
    }

    @Override
    public CompletableFuture<Metadata> metadataAsync() {
        return server.userAsync().thenApply(CurrentUser::metadata);
    }

    @Override
    public Map<String, Object> ssoUserInfo() {
        return claims.providerClaims();
    }

    @Override
    public String toString() {
        return "CurrentUser[" + id() + ", " + roleText() + " of " + workspace() + ", by token]";
    }
}
