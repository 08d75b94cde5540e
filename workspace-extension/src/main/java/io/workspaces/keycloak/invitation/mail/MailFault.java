package io.workspaces.keycloak.invitation.mail;

import java.util.Locale;

/** Why a mail was not sent. */
public enum MailFault {
    /** Neither hostname nor frontend URL is configured. */
    HOSTNAME_REQUIRED(true, false),
    /** Organizations are switched off in the realm or on the server, and workspaces with them. */
    ORGANIZATIONS_DISABLED(true, false),
    /** The realm has no mail server. */
    SMTP_NOT_CONFIGURED(true, false),
    SMTP_UNREACHABLE(true, false),
    SMTP_AUTHENTICATION(true, false),
    /** The mail server refused this mail for now. */
    SMTP_REFUSED(false, false),
    /** The mail server refused the address for good. */
    RECIPIENT_REJECTED(false, true),
    /** The templates, in this mail's language, could not be filled in. */
    TEMPLATE(false, false),
    /** The mail was too old when mails were no longer held. */
    HELD_TOO_LONG(false, true),
    /** Keycloak's mail provider failed otherwise. */
    MAIL_PROVIDER(true, false);

    private final boolean realmWide;
    private final boolean permanent;

    MailFault(boolean realmWide, boolean permanent) {
        this.realmWide = realmWide;
        this.permanent = permanent;
    }

    /** Whether the realm's other mails would fail for the same reason now. */
    public boolean isRealmWide() {
        return realmWide;
    }

    /** Whether another try is pointless. */
    public boolean isPermanent() {
        return permanent;
    }

    /** The name by which the API, metrics and logs know it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
