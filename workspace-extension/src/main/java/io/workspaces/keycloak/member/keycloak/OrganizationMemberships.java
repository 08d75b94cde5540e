package io.workspaces.keycloak.member.keycloak;

import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.group.keycloak.OrganizationContext;
import io.workspaces.keycloak.group.keycloak.OrganizationGroups;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.Memberships;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** Memberships through Keycloak's model, which keeps its caches right on every node. */
public final class OrganizationMemberships implements Memberships {
    private final KeycloakSession session;
    private final Groups groups;

    public OrganizationMemberships(KeycloakSession session, Groups groups) {
        this.session = session;
        this.groups = groups;
    }

    @Override
    public void project(Member member) {
        OrganizationModel org = organizations().getById(member.workspace().organization());
        UserModel user = session.users().getUserById(realm(), member.requireUserId());
        if (org == null || user == null) {
            return;
        }
        Set<String> wanted = new HashSet<>(member.groups());
        groups.all(member.workspace()).stream()
                .filter(g -> g.role() == member.role())
                .map(Group::id)
                .forEach(wanted::add);
        OrganizationContext.in(session, org, () -> {
            organizations().addMember(org, user);
            List<GroupModel> present = organizations()
                    .getOrganizationGroupsByMember(org, user)
                    .filter(g -> g.getName().startsWith(OrganizationGroups.PREFIX))
                    .toList();
            present.stream().filter(g -> !wanted.remove(g.getId())).forEach(user::leaveGroup);
            wanted.forEach(id -> join(user, id));
            return org;
        });
    }

    @Override
    public void projectAll(Collection<Member> members) {
        members.forEach(this::project);
    }

    private void join(UserModel user, String groupId) {
        GroupModel group = session.groups().getGroupById(realm(), groupId);
        if (group != null) {
            user.joinGroup(group);
        }
    }

    /**
     * Keycloak deletes the account of a managed member that is removed, so such a member is made an
     * unmanaged one first.
     */
    @Override
    public void withdraw(WorkspaceId workspace, String userId) {
        OrganizationModel org = organizations().getById(workspace.organization());
        UserModel user = session.users().getUserById(realm(), userId);
        if (org == null || user == null || !organizations().isMember(org, user)) {
            return;
        }
        OrganizationContext.in(session, org, () -> {
            if (organizations().isManagedMember(org, user)) {
                user.leaveGroup(organizations().getOrganizationGroup(org));
                organizations().addMember(org, user);
            }
            return organizations().removeMember(org, user);
        });
    }

    private OrganizationProvider organizations() {
        return session.getProvider(OrganizationProvider.class);
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
