package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.mail.Delivery;
import io.workspaces.keycloak.invitation.mail.MailFault;
import io.workspaces.keycloak.invitation.mail.MailSender;
import io.workspaces.keycloak.invitation.mail.OutgoingMail;
import jakarta.mail.util.StreamProvider;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** Sends mails by Keycloak's templates and the realm's mail settings and e-mail theme. */
public final class ThemeMailSender implements MailSender {
    private static final Logger LOG = Logger.getLogger(ThemeMailSender.class);

    private static final String STREAM_PROVIDER = StreamProvider.class.getName();

    private final KeycloakSession session;

    public ThemeMailSender(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Delivery send(OutgoingMail outgoing) {
        RealmModel realm = session.getContext().getRealm();
        if (realm.getSmtpConfig().isEmpty()) {
            MailMeters.count(MailFault.SMTP_NOT_CONFIGURED);
            return new Delivery(outgoing.draft(), MailFault.SMTP_NOT_CONFIGURED);
        }
        String address = outgoing.draft().mail().recipient();
        String locale = RecipientLocales.of(session, realm, List.of(address)).get(address);
        MailFault fault = send(realm, outgoing, locale);
        MailMeters.count(fault);
        return new Delivery(outgoing.draft(), fault);
    }

    /** Otherwise Jakarta Mail searches all jars for it at each mail. */
    private static void nameStreamProvider() {
        if (System.getProperty(STREAM_PROVIDER) == null) {
            System.setProperty(
                    STREAM_PROVIDER, StreamProvider.provider().getClass().getName());
        }
    }

    private @Nullable MailFault send(RealmModel realm, OutgoingMail outgoing, @Nullable String locale) {
        nameStreamProvider();
        OrganizationModel workspace = session.getProvider(OrganizationProvider.class)
                .getById(outgoing.draft().mail().workspace().organization());
        UserModel recipient = RecipientUser.of(session, realm, outgoing.draft(), locale);
        try {
            InvitationMail mail = InvitationMail.of(
                    outgoing,
                    workspace == null ? "" : workspace.getName(),
                    session.getContext().resolveLocale(recipient, true));
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(recipient)
                    .send(mail.subjectKey(), mail.subjectValues(), InvitationMail.TEMPLATE, mail.attributes());
            return null;
        } catch (EmailException e) {
            MailFault fault = MailFaults.of(e);
            LOG.warnf(
                    "Invitation mail %s was not sent (%s)",
                    outgoing.draft().mail().id(), fault.code());
            return fault;
        }
    }
}
