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
    INVITATION(false, true, true),
    /** Invites somebody again, as asked. */
    RESEND(false, true, true),
    /** Invites one of many. */
    BULK(true, true, true),
    /** Tells an invited person that the link ends soon. */
    REMINDER(true, true, false),
    /** Tells a member that the membership ends soon. */
    ENDS_SOON(true, false, false),
    /** Tells somebody that the membership has ended. */
    ENDED(true, false, false),
    /** Tells an Admin whose memberships end soon or have ended. */
    ENDS_DIGEST(true, false, false);

    /** Those that count against the limit of bulk mails. */
    public static final Set<MailKind> BULK_KINDS = Collections.unmodifiableSet(
            EnumSet.copyOf(Arrays.stream(values()).filter(MailKind::isBulk).collect(Collectors.toSet())));

    private final boolean bulk;
    private final boolean link;
    private final boolean invitation;

    MailKind(boolean bulk, boolean link, boolean invitation) {
        this.bulk = bulk;
        this.link = link;
        this.invitation = invitation;
    }

    /** Whether nobody waits for the mail; it then counts against the limit of bulk mails, else against the workspace's own. */
    public boolean isBulk() {
        return bulk;
    }

    /** Whether it has a link of an invitation. */
    public boolean hasLink() {
        return link;
    }

    /** Whether an invitation cannot do without it: its state is what the invitation says of its mail. */
    public boolean isInvitation() {
        return invitation;
    }

    /** A stable name. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
