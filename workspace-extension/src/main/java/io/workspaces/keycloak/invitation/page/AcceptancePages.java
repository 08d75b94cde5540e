package io.workspaces.keycloak.invitation.page;

import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import io.workspaces.keycloak.invitation.keycloak.BrowserSessions;
import io.workspaces.keycloak.invitation.keycloak.ClientRedirects;
import io.workspaces.keycloak.invitation.keycloak.InvitationLogins;
import io.workspaces.keycloak.invitation.keycloak.RealmMail;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.workspace.Workspaces;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;

/** {@code …/invitations/done}: the page where logins end that an invitation began. It sends people on to the app. */
public final class AcceptancePages {
    private static final Set<AcceptanceResolver.Outcome> SWITCHING =
            EnumSet.of(AcceptanceResolver.Outcome.OTHER_PERSON, AcceptanceResolver.Outcome.REFUSED);

    private final KeycloakSession session;
    private final LinkActions acceptance;
    private final AcceptanceResolver acceptanceResolver;
    private final Workspaces workspaces;
    private final PageRenderer pages;
    private final BrowserSessions browser;

    AcceptancePages(
            KeycloakSession session,
            LinkActions acceptance,
            AcceptanceResolver acceptanceResolver,
            Workspaces workspaces,
            PageRenderer pages) {
        this.session = session;
        this.acceptance = acceptance;
        this.acceptanceResolver = acceptanceResolver;
        this.workspaces = workspaces;
        this.pages = pages;
        this.browser = new BrowserSessions(session);
    }

    @GET
    @Path("")
    public Response arrive() {
        return browser.current()
                .map(current -> arrived(current, acceptanceResolver.report(realm(), current)))
                .orElseGet(pages::dead);
    }

    private Response arrived(UserSessionModel current, AcceptanceResolver.Report report) {
        Optional<EmailAddress> email = report.member().map(Member::email);
        String invited = email.map(EmailAddress::value).orElse("");
        return switch (report.outcome()) {
            case JOINED -> joined(report);
            case OTHER_PERSON -> pages.mismatch(browser.name(current), invited);
            case UNVERIFIED -> pages.unverified(invited, null);
            case REFUSED -> pages.refused(invited);
            case NOT_WRITABLE ->
                pages.notWritable(invited, workspace(report.member().orElseThrow()));
            case DEAD -> pages.dead();
        };
    }

    private Response joined(AcceptanceResolver.Report report) {
        return report.link()
                .flatMap(link -> new ClientRedirects(session).address(link.clientId(), link.redirectUri()))
                .map(NoReferrerRedirect::to)
                .orElseGet(() -> {
                    Member member = report.member().orElseThrow();
                    return pages.joined(workspace(member), member);
                });
    }

    private String workspace(Member member) {
        return workspaces
                .find(realm(), member.workspace().organization())
                .map(workspace -> workspace.name())
                .orElse("");
    }

    /** The buttons of the pages that say why somebody did not become Active. */
    @POST
    @Path("")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> form) {
        UserSessionModel current = browser.current().orElse(null);
        if (current == null || FetchSite.isForeign(session)) {
            return arrive();
        }
        AcceptanceResolver.Report report = acceptanceResolver.report(realm(), current);
        if (form.containsKey("switch") && SWITCHING.contains(report.outcome())) {
            return begin(current, report.link().orElseThrow(), invited(report));
        }
        boolean mailable = report.outcome() == AcceptanceResolver.Outcome.UNVERIFIED && new RealmMail(session).serves();
        if (form.containsKey("mailMe") && mailable) {
            acceptance.mailOwnLink(report.member().orElseThrow());
            return pages.unverified(invited(report).value(), PageRenderer.Message.mailed(invited(report)));
        }
        return arrived(current, report);
    }

    /** Signs out and begins the login again. */
    private Response begin(UserSessionModel current, AcceptedLink link, EmailAddress email) {
        browser.end(current);
        return NoReferrerRedirect.to(new InvitationLogins(session).begin(link, email.value(), null));
    }

    private static EmailAddress invited(AcceptanceResolver.Report report) {
        return Objects.requireNonNull(report.member().orElseThrow().email());
    }

    private String realm() {
        return session.getContext().getRealm().getId();
    }
}
