package io.workspaces.keycloak.invitation.mail;

import java.util.Locale;

/** Why a mail did not leave. */
public enum MailFault {
    /** Neither hostname nor frontend URL is configured. */
    HOSTNAME_REQUIRED(true, false),
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
    /** Keycloak's mail provider failed otherwise. */
    MAIL_PROVIDER(true, false);

    private final boolean general;
    private final boolean lasting;

    MailFault(boolean general, boolean lasting) {
        this.general = general;
        this.lasting = lasting;
    }

    /** Whether the realm's other mails would meet the same fault now. */
    public boolean general() {
        return general;
    }

    /** Whether trying again is pointless. */
    public boolean lasting() {
        return lasting;
    }

    /** Stable name for people and programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
