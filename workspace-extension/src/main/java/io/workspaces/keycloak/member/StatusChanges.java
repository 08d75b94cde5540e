package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** What changes of status make of a member: the one decision behind a request and behind each row of a job. */
public final class StatusChanges {
    private StatusChanges() {}

    /**
     * The member Archived. Somebody who is so already gets another reason only from an Admin; the same member if nothing
     * changes.
     */
    public static Member archived(Member member, ArchivedReason reason) {
        Member archived = member.archived(reason);
        return member.is(MemberStatus.ARCHIVED) && (reason != ArchivedReason.ADMIN || archived.equals(member))
                ? member
                : archived;
    }

    /** What is left of somebody who is removed, for seats, the rule of the last Admin and Keycloak's memberships. */
    public static Member removed(Member member) {
        return member.archived(ArchivedReason.ADMIN);
    }

    /**
     * Somebody Archived who comes back: Active if they were and their account is enabled, else Invited.
     *
     * @param profile with the end that the membership has from now on
     * @param reinvite makes them Invited in any case
     * @param excluded whether they are archived everywhere
     * @param accountEnabled asked only if they were Active
     * @throws WorkspacesException {@code member_status}, {@code archived_everywhere}; {@code date_needed} if the
     *     membership has ended and gets no other end, {@code active_until_past} if it gets one that has come
     */
    public static Member unarchived(
            Member archived,
            Profile profile,
            boolean reinvite,
            BooleanSupplier excluded,
            BooleanSupplier accountEnabled,
            Instant now) {
        if (!archived.is(MemberStatus.ARCHIVED)) {
            throw MemberConflicts.status(archived.status());
        }
        if (excluded.getAsBoolean()) {
            throw WorkspacesException.of(ErrorCode.ARCHIVED_EVERYWHERE);
        }
        Member member = archived.withIdentity(archived.email(), profile, archived.flags());
        if (archived.ended(now) && Objects.equals(archived.profile().activeUntil(), profile.activeUntil())) {
            throw WorkspacesException.of(ErrorCode.DATE_NEEDED);
        }
        member.requireNotEnded(now);
        return !reinvite
                        && member.formerStatus() == MemberStatus.ACTIVE
                        && member.userId() != null
                        && accountEnabled.getAsBoolean()
                ? member.activated(member.requireUserId(), now)
                : member.reinvited();
    }

    /** @throws WorkspacesException {@code email_missing} if an invitation has nowhere to go */
    public static void requireAddress(Member member) {
        if (member.is(MemberStatus.INVITED) && member.email() == null) {
            throw WorkspacesException.violation("email", "email_missing", "is needed for an invitation");
        }
    }
}
