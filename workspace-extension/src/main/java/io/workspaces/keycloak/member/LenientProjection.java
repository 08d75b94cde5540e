package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspacesException;

/**
 * Brings Keycloak's memberships in line if nothing can be refused any more: flags the members whose memberships Keycloak
 * cannot store, and has those wait whose directory does not answer. So one account does not keep others from theirs.
 */
final class LenientProjection {
    private final Members members;
    private final Memberships memberships;

    LenientProjection(Members members, Memberships memberships) {
        this.members = members;
        this.memberships = memberships;
    }

    /** @return false if the account's directory does not answer, so that it has to be done later */
    boolean project(Member member) {
        try {
            memberships.project(member);
        } catch (WorkspacesException refusal) {
            switch (refusal.code()) {
                case ACCOUNT_UNAVAILABLE -> {
                    return false;
                }
                case ACCOUNT_NOT_WRITABLE -> {
                    flag(member, true);
                    return true;
                }
                default -> throw refusal;
            }
        }
        if (member.flags().contains(MemberFlag.ACCOUNT_NOT_WRITABLE)) {
            flag(member, false);
        }
        return true;
    }

    /** The row may have changed since the member was read. */
    private void flag(Member member, boolean set) {
        members.find(member.workspace(), member.id()).ifPresent(now -> {
            Member flagged = now.withFlag(MemberFlag.ACCOUNT_NOT_WRITABLE, set);
            if (!flagged.equals(now)) {
                members.save(flagged);
            }
        });
    }
}
