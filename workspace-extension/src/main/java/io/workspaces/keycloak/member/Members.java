package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of workspaces. */
public interface Members {
    Optional<Member> find(WorkspaceId workspace, String id);

    Optional<Member> findByEmail(WorkspaceId workspace, EmailAddress email);

    Optional<Member> findByUser(WorkspaceId workspace, String userId);

    /** The members behind an account, in all workspaces of the realm. */
    List<Member> ofUser(String realm, String userId);

    /** The Invited members with an address, in all workspaces of the realm. */
    List<Member> invited(String realm, EmailAddress email);

    /** Those of the members that there are. */
    List<Member> all(WorkspaceId workspace, Collection<String> ids);

    /** All members of a custom group, Archived ones too, by id. */
    List<Member> inGroup(WorkspaceId workspace, String groupId);

    /** All members with a role, Archived ones too, by id. */
    List<Member> withRole(WorkspaceId workspace, DefaultRole role);

    /** All members that have an account, Archived ones too. */
    List<Member> withAccount(WorkspaceId workspace);

    /** The status of each of the addresses that belong to a member. */
    Map<EmailAddress, MemberStatus> statuses(WorkspaceId workspace, Collection<EmailAddress> emails);

    /** Active Admins whose accounts are enabled, not counting one member. */
    long activeAdmins(WorkspaceId workspace, String exceptMemberId);

    void add(Member member);

    void save(Member member);

    /** Stores the roles and groups of many members in few statements. */
    void place(Collection<Member> moved);

    /** Deletes the row and all that hangs on it. */
    void remove(Member member);
}
