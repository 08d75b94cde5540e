package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stored members of workspaces. */
public interface Members {
    Optional<Member> find(WorkspaceId workspace, String id);

    Optional<Member> findByEmail(WorkspaceId workspace, EmailAddress email);

    Optional<Member> findByUser(WorkspaceId workspace, String userId);

    /** The members with an account, in all workspaces of the realm. */
    List<Member> ofUser(String realm, String userId);

    /** The Invited members with an address, in all workspaces of the realm. */
    List<Member> invited(String realm, EmailAddress email);

    /** The existing members among these ids. */
    List<Member> all(WorkspaceId workspace, Collection<String> ids);

    /** All members of a custom group, including Archived ones, sorted by id. */
    List<Member> inGroup(WorkspaceId workspace, String groupId);

    /** All members with a role, including Archived ones, sorted by id. */
    List<Member> withRole(WorkspaceId workspace, DefaultRole role);

    /** All members that have an account, including Archived ones. */
    List<Member> withAccount(WorkspaceId workspace);

    /** The members that have one of the addresses. */
    List<Member> withEmails(WorkspaceId workspace, Collection<EmailAddress> emails);

    /** The members with a flag. */
    List<Member> flagged(WorkspaceId workspace);

    /** The next members that have an account, by id, without their groups. */
    List<Member> withAccount(WorkspaceId workspace, String afterMemberId, int max);

    /** The member's status for each of the addresses that belongs to one. */
    Map<EmailAddress, MemberStatus> statuses(WorkspaceId workspace, Collection<EmailAddress> emails);

    /** Whether there is an Active Admin without an end whose account is enabled, beside the given member. */
    boolean hasLastingAdmin(WorkspaceId workspace, String exceptMemberId);

    /** Ids of the Active Admins without an end whose accounts are enabled. */
    Set<String> lastingAdmins(WorkspaceId workspace);

    /** How many seats Invited and Active members take. */
    SeatUse seats(WorkspaceId workspace);

    /** Counts the members anew, whatever has been counted with each change so far; with the workspace locked. */
    void recount(WorkspaceId workspace);

    /** A workspace, not one of these, with members whose membership has ended and who are not Archived yet. */
    Optional<WorkspaceId> nextWithEnded(Set<String> butOrganizations);

    /** Ids of the next such members of a workspace, by id. */
    List<String> ended(WorkspaceId workspace, String afterMemberId, int max);

    void add(Member member);

    void save(Member member);

    /** Stores the roles and groups of many members with few statements. */
    void place(Collection<Member> moved);

    /** Deletes the row and the rows that belong to it. */
    void remove(Member member);
}
