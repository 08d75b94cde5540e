package io.workspaces.keycloak.invitation.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.invitation.mail.MailFault;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keycloak.email.EmailException;
import org.keycloak.theme.FreeMarkerException;

class MailFaultsTest {
    private static final Address[] NONE = {};

    @Test
    void a_server_that_is_down_is_recognised_though_keycloak_wraps_it_twice() {
        EmailException connect = new EmailException("Non authenticated connect failed", new MessagingException());

        assertThat(fault(connect)).isEqualTo(MailFault.SMTP_UNREACHABLE);
        assertThat(fault(new EmailException("connect", new AuthenticationFailedException())))
                .isEqualTo(MailFault.SMTP_AUTHENTICATION);
    }

    @Test
    void an_address_that_is_refused_stops_this_mail_only() throws AddressException {
        Address[] invalid = {new InternetAddress("nobody@example.org")};

        assertThat(fault(new SendFailedException("550", null, NONE, NONE, invalid)))
                .isEqualTo(MailFault.RECIPIENT_REJECTED);
        assertThat(fault(new SendFailedException("451", null, NONE, invalid, NONE)))
                .isEqualTo(MailFault.SMTP_REFUSED);
        assertThat(MailFaults.of(new EmailException("Invalid address 'x'"))).isEqualTo(MailFault.RECIPIENT_REJECTED);
    }

    @Test
    void templates_that_fail_stop_this_mail_only() {
        assertThat(fault(new FreeMarkerException("Failed to process template", new IllegalStateException())))
                .isEqualTo(MailFault.TEMPLATE);
        assertThat(MailFault.TEMPLATE.isRealmWide()).isFalse();
    }

    @Test
    void anything_else_is_a_matter_of_the_mail_provider() {
        assertThat(fault(new IllegalStateException())).isEqualTo(MailFault.MAIL_PROVIDER);
        assertThat(fault(null)).isEqualTo(MailFault.MAIL_PROVIDER);
        assertThat(MailFault.MAIL_PROVIDER.isRealmWide()).isTrue();
    }

    private static MailFault fault(@Nullable Throwable cause) {
        return MailFaults.of(new EmailException("Error when attempting to send the email to the server.", cause));
    }
}
