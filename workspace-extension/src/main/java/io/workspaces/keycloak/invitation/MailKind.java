package io.workspaces.keycloak.invitation;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a mail is sent. */
public enum MailKind {
    /** Invites somebody. */
    INVITATION(false, true),
    /** Invites somebody again, as asked. */
    RESEND(false, true),
    /** Invites one of many. */
    BULK(true, true),
    /** Tells a member that the membership ends soon. */
    ENDS_SOON(true, false),
    /** Tells somebody that the membership has ended. */
    ENDED(true, false),
    /** Tells an Admin whose memberships end soon or have ended. */
    ENDS_DIGEST(true, false);

    /** Those that count against the limit of bulk mails. */
    public static final Set<MailKind> BULK_KINDS = Collections.unmodifiableSet(
            EnumSet.copyOf(Arrays.stream(values()).filter(MailKind::isBulk).collect(Collectors.toSet())));

    private final boolean bulk;
    private final boolean invitation;

    MailKind(boolean bulk, boolean invitation) {
        this.bulk = bulk;
        this.invitation = invitation;
    }

    /** Whether nobody waits for the mail; it then counts against the limit of bulk mails, else against the workspace's own. */
    public boolean isBulk() {
        return bulk;
    }

    /** Whether it has a link that invites. */
    public boolean isInvitation() {
        return invitation;
    }

    /** A stable name. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
