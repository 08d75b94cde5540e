package io.workspaces.keycloak.currentuser;

import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.member.Placements;
import io.workspaces.keycloak.metadata.MemberMetadata;
import io.workspaces.keycloak.metadata.Visibility;
import io.workspaces.keycloak.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads current users, from the database each time. */
public final class CurrentUsers {
    private final Members members;
    private final Groups groups;
    private final Placements placements;
    private final MemberMetadata metadata;

    public CurrentUsers(Members members, Groups groups, Placements placements, MemberMetadata metadata) {
        this.members = members;
        this.groups = groups;
        this.placements = placements;
        this.metadata = metadata;
    }

    /**
     * @param clientId the client that asks; values that are kept for others are left out
     * @throws WorkspacesException {@code not_found} for anybody but an Active member of an enabled
     *     workspace
     */
    public CurrentUser in(Workspace workspace, String userId, String clientId) {
        Member member = active(workspace, userId).orElseThrow(WorkspacesException::notFound);
        SortedMap<String, String> values = new TreeMap<>();
        metadata.valuesFor(workspace.id(), member.id(), Visibility.APP, clientId)
                .forEach((key, value) -> values.put(key.name(), value.text()));
        return user(workspace, member, values);
    }

    /** The same without metadata, for a question about permissions. */
    public CurrentUser withoutMetadata(Workspace workspace, String userId) {
        return user(workspace, active(workspace, userId).orElseThrow(WorkspacesException::notFound), new TreeMap<>());
    }

    /** The account's Active memberships. */
    public List<Member> memberships(String realm, String userId) {
        return members.ofUser(realm, userId).stream()
                .filter(m -> m.is(MemberStatus.ACTIVE))
                .toList();
    }

    public List<Group> customGroups(Member member) {
        return groups.all(member.workspace()).stream()
                .filter(g -> member.groups().contains(g.id()))
                .toList();
    }

    private Optional<Member> active(Workspace workspace, String userId) {
        return workspace.enabled()
                ? members.findByUser(workspace.id(), userId).filter(m -> m.is(MemberStatus.ACTIVE))
                : Optional.empty();
    }

    private CurrentUser user(Workspace workspace, Member member, SortedMap<String, String> values) {
        return new CurrentUser(
                workspace,
                member,
                customGroups(member),
                placements.in(workspace.id()).permissions(member.role(), member.groups()),
                values);
    }
}
