package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person in one workspace.
 *
 * @param email may be missing once Active
 * @param userId the Keycloak account, from activation on
 * @param createdUserId the account that this member's invitation made and that is not Active yet
 * @param groups ids of the custom groups
 * @param formerStatus what an Archived member was before
 */
public record Member(
        String id,
        WorkspaceId workspace,
        @Nullable EmailAddress email,
        PersonName name,
        @Nullable String userId,
        @Nullable String createdUserId,
        DefaultRole role,
        Set<String> groups,
        MemberStatus status,
        @Nullable MemberStatus formerStatus,
        MemberSource source,
        Set<MemberFlag> flags,
        Instant invitedAt,
        @Nullable Instant joinedAt) {
    public Member {
        groups = Set.copyOf(groups);
        flags = Set.copyOf(flags);
    }

    /** Somebody who has been invited and has not come yet. */
    public static Member invited(
            String id,
            WorkspaceId workspace,
            EmailAddress email,
            PersonName name,
            DefaultRole role,
            Set<String> groups,
            MemberSource source,
            Instant now) {
        return new Member(
                id,
                workspace,
                email,
                name,
                null,
                null,
                role,
                groups,
                MemberStatus.INVITED,
                null,
                source,
                Set.of(),
                now,
                null);
    }

    public boolean is(MemberStatus wanted) {
        return status == wanted;
    }

    /** The account of an Active member. */
    public String requireUserId() {
        if (userId == null) {
            throw new IllegalStateException("member " + id + " has no account");
        }
        return userId;
    }

    /** For people to read: the name, else the address, else the id. */
    public String displayName() {
        return !name.full().isEmpty() ? name.full() : email != null ? email.value() : id;
    }

    public Member withPlacement(DefaultRole newRole, Set<String> newGroups) {
        return copy(email, name, userId, createdUserId, newRole, newGroups, status, formerStatus, flags, joinedAt);
    }

    public Member withIdentity(@Nullable EmailAddress newEmail, PersonName newName, Set<MemberFlag> newFlags) {
        return copy(newEmail, newName, userId, createdUserId, role, groups, status, formerStatus, newFlags, joinedAt);
    }

    public Member withCreatedUser(@Nullable String newCreatedUserId) {
        return copy(email, name, userId, newCreatedUserId, role, groups, status, formerStatus, flags, joinedAt);
    }

    public Member activated(String newUserId, Instant now) {
        Instant joined = joinedAt == null ? now : joinedAt;
        return copy(email, name, newUserId, null, role, groups, MemberStatus.ACTIVE, null, flags, joined);
    }

    public Member archived() {
        return copy(email, name, userId, createdUserId, role, groups, MemberStatus.ARCHIVED, status, flags, joinedAt);
    }

    /** Back to Invited; the person joins anew, and what was flagged of the account is over. */
    public Member reinvited() {
        return copy(email, name, null, createdUserId, role, groups, MemberStatus.INVITED, null, Set.of(), null);
    }

    private Member copy(
            @Nullable EmailAddress newEmail,
            PersonName newName,
            @Nullable String newUserId,
            @Nullable String newCreatedUserId,
            DefaultRole newRole,
            Set<String> newGroups,
            MemberStatus newStatus,
            @Nullable MemberStatus newFormer,
            Set<MemberFlag> newFlags,
            @Nullable Instant newJoinedAt) {
        return new Member(
                id,
                workspace,
                newEmail,
                newName,
                newUserId,
                newCreatedUserId,
                newRole,
                newGroups,
                newStatus,
                newFormer,
                source,
                newFlags,
                invitedAt,
                newJoinedAt);
    }
}
