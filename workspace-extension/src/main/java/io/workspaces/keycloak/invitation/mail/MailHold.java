package io.workspaces.keycloak.invitation.mail;

import java.util.Locale;

/** Why a mail waits although nothing has failed. */
public enum MailHold {
    /** The recipient has got as many mails as a day allows. */
    MAILS_PER_RECIPIENT_PER_DAY,
    /** The workspace has sent as many invitations as its setting allows an hour. */
    MAILS_PER_HOUR,
    /** The workspace has sent as many mails of bulk invitations as an hour allows. */
    BULK_MAILS_PER_HOUR,
    ARCHIVED_EVERYWHERE,
    /** The option {@code hold-mails} is true. */
    HOLD_MAILS,
    /** The database belongs to another installation. */
    OTHER_INSTALLATION;

    /** Whether all mails wait, until an operator has decided. */
    public boolean isOfTheServer() {
        return this == HOLD_MAILS || this == OTHER_INSTALLATION;
    }

    /** A stable name for people and programs: that of the setting or option, if there is one. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
