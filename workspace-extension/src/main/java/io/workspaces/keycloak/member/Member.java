package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person in one workspace.
 *
 * @param email may be null once the member is Active
 * @param userId the Keycloak account, from activation on
 * @param groups ids of the custom groups
 * @param formerStatus the status that an Archived member had before
 * @param archivedReason why the member is Archived; an exclusion may apply in addition, see {@link Exclusions}
 */
public record Member(
        String id,
        WorkspaceId workspace,
        @Nullable EmailAddress email,
        Profile profile,
        @Nullable String userId,
        DefaultRole role,
        Set<String> groups,
        MemberStatus status,
        @Nullable MemberStatus formerStatus,
        @Nullable ArchivedReason archivedReason,
        MemberSource source,
        Set<MemberFlag> flags,
        Instant invitedAt,
        @Nullable Instant joinedAt) {
    public Member {
        groups = Set.copyOf(groups);
        flags = Set.copyOf(flags);
    }

    /** A person who has been invited and has not joined yet. */
    public static Member invited(
            String id,
            WorkspaceId workspace,
            EmailAddress email,
            Profile profile,
            DefaultRole role,
            Set<String> groups,
            MemberSource source,
            Instant now) {
        return new Member(
                id,
                workspace,
                email,
                profile,
                null,
                role,
                groups,
                MemberStatus.INVITED,
                null,
                null,
                source,
                Set.of(),
                now,
                null);
    }

    public PersonName name() {
        return profile.name();
    }

    public boolean is(MemberStatus wanted) {
        return status == wanted;
    }

    /** Whether the membership has an end that has come, although the row may not say so yet. */
    public boolean ended(Instant now) {
        return profile.ended(now);
    }

    /** This member as every decision has to see it: Archived from the moment on at which the membership ends. */
    public Member asOf(Instant now) {
        return is(MemberStatus.ARCHIVED) || !ended(now) ? this : archived(ArchivedReason.EXPIRED);
    }

    /** @throws WorkspacesException {@code active_until_past} */
    public void requireNotEnded(Instant now) {
        if (ended(now)) {
            throw WorkspacesException.violation(
                    "activeUntil", "active_until_past", "is over; say a later time, or none");
        }
    }

    /** Whether the member is an Admin whom no clock takes away. */
    public boolean lastingAdmin() {
        return isAdmin() && profile.activeUntil() == null;
    }

    private boolean isAdmin() {
        return is(MemberStatus.ACTIVE) && role == DefaultRole.ADMIN;
    }

    /** Whether a workspace that has this member as an Admin has less of one in {@code after}; null if it has none. */
    public boolean losesAdmin(@Nullable Member after) {
        return isAdmin() && (after == null || !after.isAdmin() || lastingAdmin() && !after.lastingAdmin());
    }

    /** The account of an Active member. */
    public String requireUserId() {
        if (userId == null) {
            throw new IllegalStateException("member " + id + " has no account");
        }
        return userId;
    }

    /** The name, else the address, else the id, for people to read. */
    public String displayName() {
        return !name().full().isEmpty() ? name().full() : email != null ? email.value() : id;
    }

    public Member withPlacement(DefaultRole newRole, Set<String> newGroups) {
        return copy(email, profile, userId, newRole, newGroups, membership(), flags, joinedAt);
    }

    public Member withIdentity(@Nullable EmailAddress newEmail, Profile newProfile, Set<MemberFlag> newFlags) {
        return copy(newEmail, newProfile, userId, role, groups, membership(), newFlags, joinedAt);
    }

    public Member withFlag(MemberFlag flag, boolean set) {
        Set<MemberFlag> changed = new HashSet<>(flags);
        boolean changes = set ? changed.add(flag) : changed.remove(flag);
        return changes ? withIdentity(email, profile, changed) : this;
    }

    public Member activated(String newUserId, Instant now) {
        Instant joined = joinedAt == null ? now : joinedAt;
        return copy(email, profile, newUserId, role, groups, StatusDetail.of(MemberStatus.ACTIVE), flags, joined)
                .withFlag(MemberFlag.ACCOUNT_NOT_WRITABLE, false);
    }

    /** This member Archived for the given reason; it may be Archived already. */
    public Member archived(ArchivedReason reason) {
        MemberStatus former = is(MemberStatus.ARCHIVED) ? formerStatus : status;
        StatusDetail archived = new StatusDetail(MemberStatus.ARCHIVED, former, reason);
        return copy(email, profile, userId, role, groups, archived, flags, joinedAt);
    }

    /** This member back to Invited: the person joins again, and flags about the account are cleared. */
    public Member reinvited() {
        return copy(email, profile, null, role, groups, StatusDetail.of(MemberStatus.INVITED), Set.of(), null);
    }

    /** This Archived member with the account that they had when they were Active. */
    public Member formerlyActive(String account, @Nullable Instant joined) {
        StatusDetail active = new StatusDetail(status, MemberStatus.ACTIVE, archivedReason);
        return copy(email, profile, account, role, groups, active, flags, joined);
    }

    /** The status with the values that depend on it. */
    private record StatusDetail(
            MemberStatus status,
            @Nullable MemberStatus former,
            @Nullable ArchivedReason reason) {
        static StatusDetail of(MemberStatus status) {
            return new StatusDetail(status, null, null);
        }
    }

    private StatusDetail membership() {
        return new StatusDetail(status, formerStatus, archivedReason);
    }

    private Member copy(
            @Nullable EmailAddress newEmail,
            Profile newProfile,
            @Nullable String newUserId,
            DefaultRole newRole,
            Set<String> newGroups,
            StatusDetail newStatus,
            Set<MemberFlag> newFlags,
            @Nullable Instant newJoinedAt) {
        return new Member(
                id,
                workspace,
                newEmail,
                newProfile,
                newUserId,
                newRole,
                newGroups,
                newStatus.status(),
                newStatus.former(),
                newStatus.reason(),
                source,
                newFlags,
                invitedAt,
                newJoinedAt);
    }
}
