package io.workspaces.keycloak.member.keycloak;

import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.group.keycloak.OrganizationContext;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.AccountOrigin;
import io.workspaces.keycloak.member.FederatedAccounts;
import io.workspaces.keycloak.member.KeycloakMembership;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.Memberships;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.LDAPConstants;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.models.utils.ReadOnlyUserModelDelegate;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.storage.ReadOnlyException;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.adapter.AbstractUserAdapterFederatedStorage;

/** Changes memberships through Keycloak's model, which keeps its caches correct on every node. */
public final class OrganizationMemberships implements Memberships {
    private static final Logger LOG = Logger.getLogger(OrganizationMemberships.class);

    private final KeycloakSession session;
    private final AccountLookup lookup;
    private final Groups groups;
    private final StoredMemberships stored;
    private final FederatedAccounts federated;

    public OrganizationMemberships(
            KeycloakSession session, Groups groups, StoredMemberships stored, FederatedAccounts federated) {
        this.session = session;
        this.lookup = new AccountLookup(session);
        this.groups = groups;
        this.stored = stored;
        this.federated = federated;
    }

    @Override
    public void project(Member member) {
        project(member, groups.all(member.workspace()));
    }

    @Override
    public void projectAll(Collection<Member> members) {
        members.stream().collect(Collectors.groupingBy(Member::workspace)).forEach((workspace, some) -> {
            List<Group> all = groups.all(workspace);
            some.forEach(member -> project(member, all));
        });
    }

    private void project(Member member, List<Group> all) {
        Set<String> wanted = all.stream()
                .filter(g ->
                        g.isRole() ? g.role() == member.role() : member.groups().contains(g.id()))
                .map(Group::id)
                .collect(Collectors.toSet());
        Set<String> unwanted =
                all.stream().map(Group::id).filter(id -> !wanted.contains(id)).collect(Collectors.toSet());
        inOrganization(member.workspace(), answering(member.requireUserId()), (org, user) -> {
            KeycloakMembership present = observe(org, user.getId());
            try {
                if (!present.member()) {
                    // Keycloak regards everybody in a group of an organization as its member.
                    present.groups().forEach(id -> leave(user, id));
                    organizations().addMember(org, user);
                }
                Set<String> rest = present.member() ? present.groups() : Set.of();
                rest.stream().filter(unwanted::contains).forEach(id -> leave(user, id));
                wanted.stream().filter(id -> !rest.contains(id)).forEach(id -> join(user, id));
            } catch (ReadOnlyException refused) {
                throw WorkspacesException.of(ErrorCode.ACCOUNT_NOT_WRITABLE);
            }
            requireStored(org, user);
            remember(user);
        });
    }

    /** Some providers of user federations refuse memberships; others keep them in memory until the session ends. */
    private void requireStored(OrganizationModel org, UserModel user) {
        if (isFederated(user) && !(observe(org, user.getId()).member() && readsStored(org, user))) {
            throw WorkspacesException.of(ErrorCode.ACCOUNT_NOT_WRITABLE);
        }
    }

    /** A provider that has begun to refuse memberships does not read those that it had stored before. */
    private boolean readsStored(OrganizationModel org, UserModel user) {
        if (StorageId.isLocalStorage(user.getId())) {
            return true;
        }
        // Keycloak's cache of accounts knows groups of realms only.
        UserModel uncached = lookup.uncached(user.getId());
        return uncached != null && uncached.isMemberOf(organizations().getOrganizationGroup(org));
    }

    /** So that the person is known when the federation imports the account again, under another id. */
    private void remember(UserModel user) {
        if (isFederated(user)) {
            origin(user).ifPresent(from -> federated.remember(realm().getId(), Map.of(user.getId(), from)));
        }
    }

    /** Only LDAP says which account of its own it has imported. */
    public static Optional<AccountOrigin> origin(UserModel user) {
        String provider = user.getFederationLink();
        String externalId = provider == null ? null : user.getFirstAttribute(LDAPConstants.LDAP_ID);
        return externalId == null
                ? AccountOrigin.ofId(user.getId())
                : Optional.of(new AccountOrigin(provider, externalId));
    }

    /** Whether the account is of a user federation, imported or not. */
    public static boolean isFederated(UserModel user) {
        return user.getFederationLink() != null || !StorageId.isLocalStorage(user.getId());
    }

    private void join(UserModel user, String groupId) {
        GroupModel group = session.groups().getGroupById(realm(), groupId);
        if (group != null) {
            user.joinGroup(group);
        }
    }

    private void leave(UserModel user, String groupId) {
        GroupModel group = session.groups().getGroupById(realm(), groupId);
        if (group != null) {
            user.leaveGroup(group);
        }
    }

    /** Keycloak deletes the account of a managed member who is removed, so a managed member is made unmanaged first. */
    @Override
    public void withdraw(WorkspaceId workspace, String userId) {
        inOrganization(workspace, leaving(userId), (org, user) -> {
            KeycloakMembership present = observe(org, userId);
            writing(user, writable -> {
                present.groups().forEach(id -> leave(writable, id));
                if (organizations().isManagedMember(org, writable)) {
                    writable.leaveGroup(organizations().getOrganizationGroup(org));
                    organizations().addMember(org, writable);
                }
                if (writable instanceof SilentAccount) {
                    // Keycloak looks a member up again; of anybody else it clears its caches only.
                    writable.leaveGroup(organizations().getOrganizationGroup(org));
                }
                organizations().removeMember(org, writable);
            });
        });
    }

    /**
     * What a provider refuses to take away of an account that Keycloak does not import would count again when the
     * provider changes its mind, so it is taken away by the account's id. One of Keycloak's own must never be left in:
     * with the organization, Keycloak deletes the accounts of its managed members.
     */
    private void writing(UserModel user, Consumer<UserModel> change) {
        try {
            change.accept(user);
        } catch (ReadOnlyException refused) {
            if (!StorageId.isLocalStorage(user.getId())) {
                change.accept(new SilentAccount(session, user.getId()));
            } else if (isFederated(user)) {
                LOG.debug("Memberships of a read-only account were left as they are", refused);
            } else {
                throw refused;
            }
        }
    }

    @Override
    public void leaveGroups(WorkspaceId workspace, String userId) {
        Set<String> ours = groups.all(workspace).stream().map(Group::id).collect(Collectors.toSet());
        inOrganization(
                workspace,
                leaving(userId),
                (org, user) -> writing(user, writable -> observe(org, userId).groups().stream()
                        .filter(ours::contains)
                        .forEach(id -> leave(writable, id))));
    }

    @Override
    public KeycloakMembership observe(WorkspaceId workspace, String userId) {
        OrganizationModel org = organizations().getById(workspace.organization());
        return org == null ? KeycloakMembership.NOTHING : observe(org, userId);
    }

    private KeycloakMembership observe(OrganizationModel org, String userId) {
        return stored.of(org.getId(), internalGroup(org), userId);
    }

    @Override
    public Map<String, KeycloakMembership> observeAll(WorkspaceId workspace) {
        OrganizationModel org = organizations().getById(workspace.organization());
        return org == null ? Map.of() : stored.all(org.getId(), internalGroup(org));
    }

    private String internalGroup(OrganizationModel org) {
        return organizations().getOrganizationGroup(org).getId();
    }

    private void inOrganization(
            WorkspaceId workspace, @Nullable UserModel found, BiConsumer<OrganizationModel, UserModel> action) {
        OrganizationModel org = organizations().getById(workspace.organization());
        if (org != null && found != null) {
            UserModel user = org.isEnabled() ? writable(found) : uncached(writable(found));
            OrganizationContext.in(session, org, () -> {
                action.accept(org, user);
                return org;
            });
        }
    }

    /** The provider is asked before the change: the cache's copy of the account would ask it in the middle. */
    private @Nullable UserModel answering(String userId) {
        if (!StorageId.isLocalStorage(userId)) {
            lookup.uncached(userId);
        }
        return lookup.find(userId);
    }

    /**
     * An account that its provider does not have now, does not tell of, or is disabled for, may come back: nothing of it
     * may be left.
     */
    private @Nullable UserModel leaving(String userId) {
        try {
            UserModel user = answering(userId);
            return user != null || StorageId.isLocalStorage(userId) ? user : new SilentAccount(session, userId);
        } catch (WorkspacesException silent) {
            return new SilentAccount(session, userId);
        }
    }

    /** Stands for an account that cannot be had or written: what Keycloak stores by its id can be taken away. */
    private static final class SilentAccount extends AbstractUserAdapterFederatedStorage {
        SilentAccount(KeycloakSession session, String userId) {
            super(
                    session,
                    session.getContext().getRealm(),
                    session.getContext().getRealm().getComponent(StorageId.providerId(userId)));
            this.storageId = new StorageId(userId);
        }

        @Override
        public String getUsername() {
            return storageId.getExternalId();
        }

        @Override
        public void setUsername(String username) {
            throw new ReadOnlyException("The name is its provider's");
        }
    }

    /**
     * In Keycloak 26.7, {@code UserCacheSession} and {@code UserStorageManager} return managed members of a disabled
     * organization as read-only. Members can still leave such a workspace, and it can be deleted.
     */
    private static UserModel writable(UserModel found) {
        UserModel user = found;
        while (user instanceof ReadOnlyUserModelDelegate readOnly) {
            user = readOnly.getDelegate();
        }
        return user;
    }

    /** The cache's copy of such a member looks writable, and writes to a read-only one. */
    private UserModel uncached(UserModel user) {
        if (!(user instanceof CachedUserModel cached)) {
            return user;
        }
        cached.invalidate();
        return writable(session.users().getUserById(realm(), user.getId()));
    }

    private OrganizationProvider organizations() {
        return session.getProvider(OrganizationProvider.class);
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
