package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.mail.MailFailure;
import io.workspaces.keycloak.invitation.mail.MailFault;
import io.workspaces.keycloak.kernel.Limits;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.theme.FreeMarkerException;

/** Tells from an exception of Keycloak's mail sender why a mail was not sent. */
final class MailFaults {
    private static final int MAX_ANSWER = 255;

    /** Whatever has an at sign, also with what is glued to it: mail servers repeat addresses in many ways. */
    private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S*");

    private MailFaults() {}

    static MailFailure failure(EmailException failure) {
        return new MailFailure(of(failure), answer(cause(failure)));
    }

    /**
     * What the mail server said, or what happened on the way to it: the innermost exception of Jakarta Mail, and its
     * cause. Other exceptions may quote what was to be mailed. The answer goes to logs and pages, in one line.
     */
    private static @Nullable String answer(@Nullable Throwable cause) {
        Throwable inner = cause instanceof MessagingException ? cause : null;
        while (inner != null && inner.getCause() instanceof MessagingException further) {
            inner = further;
        }
        if (inner == null) {
            return null;
        }
        String said = Stream.of(inner, inner.getCause())
                .filter(Objects::nonNull)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
        String line = ADDRESS.matcher(said)
                .replaceAll("<address>")
                .replaceAll("[\\p{C}\\s]+", " ")
                .strip();
        return line.isEmpty() ? null : Limits.cut(line, MAX_ANSWER);
    }

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
