package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.mail.Delivery;
import io.workspaces.keycloak.invitation.mail.Letter;
import io.workspaces.keycloak.invitation.mail.MailFault;
import io.workspaces.keycloak.invitation.mail.PostOffice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** Mails by Keycloak's templates and mail settings, in the realm's e-mail theme. */
public final class ThemePostOffice implements PostOffice {
    private static final Logger LOG = Logger.getLogger(ThemePostOffice.class);

    private final KeycloakSession session;

    public ThemePostOffice(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public List<Delivery> send(List<Letter> letters) {
        RealmModel realm = session.getContext().getRealm();
        Map<String, String> locales = RecipientLocales.of(
                session,
                realm,
                letters.stream().map(l -> l.draft().mail().recipient()).toList());
        List<Delivery> deliveries = new ArrayList<>();
        MailFault fault = realm.getSmtpConfig().isEmpty() ? MailFault.SMTP_NOT_CONFIGURED : null;
        for (Letter letter : letters) {
            // What stopped one mail of the realm would stop the next, only slower.
            if (fault == null || !fault.general()) {
                fault = send(realm, letter, locales.get(letter.draft().mail().recipient()));
                MailMeters.count(fault);
            }
            deliveries.add(new Delivery(letter.draft(), fault));
        }
        return deliveries;
    }

    private @Nullable MailFault send(RealmModel realm, Letter letter, @Nullable String locale) {
        OrganizationModel workspace = session.getProvider(OrganizationProvider.class)
                .getById(letter.draft().mail().workspace().organization());
        UserModel addressee = Addressee.of(session, realm, letter.draft(), locale);
        try {
            InvitationMail mail = InvitationMail.of(
                    letter,
                    workspace == null ? "" : workspace.getName(),
                    session.getContext().resolveLocale(addressee, true));
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(addressee)
                    .send(mail.subjectKey(), mail.subjectValues(), InvitationMail.TEMPLATE, mail.attributes());
            return null;
        } catch (EmailException e) {
            MailFault fault = MailFaults.of(e);
            LOG.warnf(
                    "Invitation mail %s was not sent (%s)",
                    letter.draft().mail().id(), fault.code());
            return fault;
        }
    }
}
