package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.mail.MailFault;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.theme.FreeMarkerException;

/** Tells from an exception of Keycloak's mail sender why a mail was not sent. */
final class MailFaults {
    private MailFaults() {}

    static MailFault of(EmailException failure) {
        Throwable cause = cause(failure);
        if (cause instanceof SendFailedException refused) {
            return has(refused.getInvalidAddresses()) ? MailFault.RECIPIENT_REJECTED : MailFault.SMTP_REFUSED;
        }
        if (cause instanceof AuthenticationFailedException) {
            return MailFault.SMTP_AUTHENTICATION;
        }
        if (cause instanceof MessagingException) {
            return MailFault.SMTP_UNREACHABLE;
        }
        // If Keycloak itself finds an address invalid, its exception has no cause.
        if (cause == null && mentionsAddress(failure)) {
            return MailFault.RECIPIENT_REJECTED;
        }
        return cause instanceof FreeMarkerException ? MailFault.TEMPLATE : MailFault.MAIL_PROVIDER;
    }

    /** Keycloak's sender wraps exceptions that its authenticator has wrapped already. */
    private static @Nullable Throwable cause(EmailException failure) {
        Throwable cause = failure;
        while (cause instanceof EmailException) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean mentionsAddress(EmailException failure) {
        return String.valueOf(failure.getMessage()).startsWith("Invalid address");
    }

    private static boolean has(Object @Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }
}
