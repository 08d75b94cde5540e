package io.workspaces.keycloak.invitation.keycloak;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.workspaces.keycloak.invitation.mail.Delivery;
import io.workspaces.keycloak.invitation.mail.MailFailure;
import io.workspaces.keycloak.invitation.mail.MailFault;
import io.workspaces.keycloak.invitation.mail.MailSender;
import io.workspaces.keycloak.invitation.mail.OutgoingMail;
import io.workspaces.keycloak.invitation.mail.QueuedMail;
import jakarta.mail.util.StreamProvider;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.tracing.TracingAttributes;
import org.keycloak.tracing.TracingProviderUtil;

/** Sends mails by Keycloak's templates and the realm's mail settings and e-mail theme. */
public final class ThemeMailSender implements MailSender {
    private static final Logger LOG = Logger.getLogger(ThemeMailSender.class);

    private static final MailMeters METERS = new MailMeters();

    private static final String STREAM_PROVIDER = StreamProvider.class.getName();

    private static final RememberedResources RESOURCES =
            new RememberedResources(ThemeMailSender.class.getClassLoader());

    private final KeycloakSession session;
    private final Clock clock;

    public ThemeMailSender(KeycloakSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Delivery send(OutgoingMail outgoing) {
        return TracingProviderUtil.getTracingProvider(session)
                .trace("workspaces", "mail", (Span span) -> send(outgoing, span));
    }

    private Delivery send(OutgoingMail outgoing, Span span) {
        RealmModel realm = session.getContext().getRealm();
        QueuedMail queued = outgoing.draft().mail();
        span.setAttribute(TracingAttributes.REALM_NAME, realm.getName());
        span.setAttribute("workspaces.workspace.id", queued.workspace().organization());
        span.setAttribute("workspaces.member.id", queued.memberId());
        long begin = System.nanoTime();
        MailFailure failure = failure(realm, outgoing);
        METERS.count(failure, Duration.ofNanos(System.nanoTime() - begin));
        if (failure != null) {
            span.setStatus(StatusCode.ERROR, failure.fault().code());
            log(realm, queued, failure);
        }
        return new Delivery(outgoing.draft(), failure);
    }

    private @Nullable MailFailure failure(RealmModel realm, OutgoingMail outgoing) {
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        // There is no provider if Keycloak (26.7) was started without the feature.
        if (organizations == null || !realm.isOrganizationsEnabled()) {
            return MailFailure.of(MailFault.ORGANIZATIONS_DISABLED);
        }
        if (realm.getSmtpConfig().isEmpty()) {
            return MailFailure.of(MailFault.SMTP_NOT_CONFIGURED);
        }
        OrganizationModel workspace =
                organizations.getById(outgoing.draft().mail().workspace().organization());
        // It was deleted a moment ago, so there is no name to fill in, and no next try.
        return workspace == null ? MailFailure.of(MailFault.TEMPLATE) : send(realm, outgoing, workspace.getName());
    }

    private @Nullable MailFailure send(RealmModel realm, OutgoingMail outgoing, String workspace) {
        nameStreamProvider();
        String address = outgoing.draft().mail().recipient();
        String own = RecipientLocales.of(session, realm, List.of(address)).get(address);
        String locale = own == null ? outgoing.draft().locale() : own;
        UserModel recipient = RecipientUser.of(session, realm, outgoing.draft(), locale);
        try {
            TemplateMail mail = mail(
                    outgoing,
                    workspace,
                    displayName(realm),
                    session.getContext().resolveLocale(recipient, true));
            RESOURCES.around(() -> session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(recipient)
                    .send(mail.subjectKey(), mail.subjectValues(), mail.template(), mail.attributes()));
            return null;
        } catch (EmailException e) {
            LOG.debug("Keycloak could not mail", e);
            return MailFaults.failure(e);
        }
    }

    private TemplateMail mail(OutgoingMail outgoing, String workspace, String realm, Locale locale) {
        Optional<URI> console = new ConfiguredInvitationUrls(session).console();
        if (outgoing instanceof OutgoingMail.Invitation invitation) {
            return InvitationMail.of(invitation, workspace, realm, console, clock.instant(), locale);
        }
        return outgoing instanceof OutgoingMail.Digest digest
                ? EndMail.of(digest.draft(), workspace, realm, console, locale)
                : EndMail.of(((OutgoingMail.Notice) outgoing).draft(), workspace, realm, locale);
    }

    private static String displayName(RealmModel realm) {
        String name = realm.getDisplayName();
        return name == null || name.isBlank() ? realm.getName() : name;
    }

    /** Otherwise Jakarta Mail searches all jars for it at each mail. */
    private static void nameStreamProvider() {
        if (System.getProperty(STREAM_PROVIDER) == null) {
            System.setProperty(
                    STREAM_PROVIDER, StreamProvider.provider().getClass().getName());
        }
    }

    private static void log(RealmModel realm, QueuedMail mail, MailFailure failure) {
        LOG.warnf(
                "%s mail to member %s of workspace %s in realm %s was not sent (%s) at attempt %d%s",
                mail.kind().isInvitation() ? "Invitation" : "Notice",
                mail.memberId(),
                mail.workspace().organization(),
                realm.getName(),
                failure.fault().code(),
                mail.attempts() + 1,
                failure.answer() == null ? "" : ": " + failure.answer());
    }
}
