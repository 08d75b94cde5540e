package io.workspaces.keycloak.queries.currentuser;

import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.crypto.KeyUnavailable;
import io.workspaces.keycloak.crypto.Opener;
import io.workspaces.keycloak.group.EffectivePermissions;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.metadata.ReadableValues;
import io.workspaces.keycloak.metadata.Visibility;
import io.workspaces.keycloak.workspace.Workspace;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Reads current users from the database, without a cache. */
public final class CurrentUsers {
    private final MemberSnapshots stored;
    private final DataKeys keys;
    private final BiPredicate<WorkspaceId, String> newcomers;

    /** @param newcomers adopts an account that is in the organization already; whether it may be a member now */
    public CurrentUsers(MemberSnapshots stored, DataKeys keys, BiPredicate<WorkspaceId, String> newcomers) {
        this.stored = stored;
        this.keys = keys;
        this.newcomers = newcomers;
    }

    /**
     * Who the person is, and what they may do, does not depend on the key of the metadata.
     *
     * @param clientId the client that asks; values for other clients are left out
     * @throws WorkspacesException {@code not_found} unless the account is an Active member of an enabled workspace
     */
    public CurrentUser in(Workspace workspace, String userId, String clientId) {
        MemberSnapshot user = active(workspace, userId, stored::find);
        @Nullable
        SortedMap<String, String> values = ReadableValues.find(
                user.memberId(), user.values(), Visibility.APP, clientId, () -> opener(workspace, user));
        return new CurrentUser(workspace, userId, user, values);
    }

    /** What an Active member may do; throws like {@link #in}. */
    public EffectivePermissions permissions(Workspace workspace, String userId) {
        return active(workspace, userId, stored::findWithoutValues).permissions();
    }

    private MemberSnapshot active(
            Workspace workspace, String userId, BiFunction<WorkspaceId, String, Optional<MemberSnapshot>> find) {
        if (!workspace.enabled()) {
            throw WorkspacesException.notFound();
        }
        return find.apply(workspace.id(), userId)
                .or(() ->
                        newcomers.test(workspace.id(), userId) ? find.apply(workspace.id(), userId) : Optional.empty())
                .orElseThrow(WorkspacesException::notFound);
    }

    private Opener opener(Workspace workspace, MemberSnapshot user) {
        MemberSnapshot.WrappedKey key = user.key();
        if (key == null) {
            throw KeyUnavailable.because("The workspace's key does not exist");
        }
        return keys.opener(workspace.id(), key.wrapped(), key.masterKeyId());
    }
}
