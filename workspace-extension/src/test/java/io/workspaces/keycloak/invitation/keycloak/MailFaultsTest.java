package io.workspaces.keycloak.invitation.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.invitation.mail.MailFault;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
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

    @Test
    void what_the_mail_server_said_is_told_in_one_line_without_addresses() {
        MessagingException rejected =
                new MessagingException("550 5.1.1 <Ada.Lovelace+x@example.org>:\r\n Recipient\u001b[0m unknown\n");
        EmailException wrapped = new EmailException(
                "Error when attempting", new EmailException("again", new SendFailedException("Invalid", rejected)));

        assertThat(MailFaults.failure(wrapped).answer()).isEqualTo("550 5.1.1 <address> Recipient [0m unknown");
        assertThat(answer(new MessagingException("to ada=example.org@relay or MAILTO:ada@x")))
                .isEqualTo("to <address> or <address>");
        assertThat(answer(new MessagingException("x".repeat(300)))).hasSize(255);
        assertThat(answer(new MessagingException(null))).isNull();
    }

    @Test
    void a_connection_that_fails_tells_its_cause() {
        assertThat(answer(new MessagingException("Couldn't connect to host", new IOException("Connection refused"))))
                .isEqualTo("Couldn't connect to host: Connection refused");
    }

    @Test
    void what_may_quote_the_mail_is_not_told() {
        assertThat(answer(new FreeMarkerException("in https://kc/invitations/token", new IllegalStateException())))
                .isNull();
        assertThat(answer(new IllegalStateException("https://kc/invitations/token")))
                .isNull();
        assertThat(answer(null)).isNull();
    }

    private static @Nullable String answer(@Nullable Throwable cause) {
        return MailFaults.failure(new EmailException("Error when attempting to send the email to the server.", cause))
                .answer();
    }

    private static MailFault fault(@Nullable Throwable cause) {
        return MailFaults.of(new EmailException("Error when attempting to send the email to the server.", cause));
    }
}
