package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.metadata.MetadataWrites;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a row does to a member.
 *
 * @param entries what the audit trail says of it; nothing in a check
 * @param metadata encrypted; nothing in a check
 * @param removed whether the member is deleted; {@code after} is then what was left of them, Archived
 * @param expiresIn how long an invitation is good that the row makes
 */
public record MemberChange(
        long row,
        Member before,
        Member after,
        Optional<Effect> effect,
        List<AuditEntry> entries,
        MetadataWrites metadata,
        Letter letter,
        boolean removed,
        Duration expiresIn) {
    /** What becomes of the member's invitation. */
    public enum Letter {
        /** Nothing. */
        NONE,
        /** Its links are dead. */
        CLOSED,
        /** There is a new one, with a mail. */
        NEW,
        /** It goes to another address. */
        READDRESSED,
        /** It is mailed again. */
        RESENT
    }

    /** Whether the member remains, with something to bring back. */
    boolean isReversible() {
        return !removed && letter != Letter.RESENT;
    }

    /** Whether somebody is an Active Admin no longer, or only for some time. */
    boolean takesAdmin() {
        return before.losesAdmin(after);
    }

    /** Whether there is one more Admin whom no clock takes away. */
    boolean makesAdmin() {
        return after.lastingAdmin() && !before.lastingAdmin();
    }

    /** Whether Keycloak's memberships have to follow. */
    public boolean movesAccount() {
        boolean placed = before.role() == after.role() && before.groups().equals(after.groups());
        return before.userId() != null
                && (before.status() != after.status() || !placed)
                && (before.is(MemberStatus.ACTIVE) || after.is(MemberStatus.ACTIVE));
    }
}
