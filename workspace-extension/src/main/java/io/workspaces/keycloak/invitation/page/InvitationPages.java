package io.workspaces.keycloak.invitation.page;

import io.workspaces.keycloak.invitation.InvitationModule;
import io.workspaces.keycloak.invitation.keycloak.ActivationModule;
import io.workspaces.keycloak.invitation.keycloak.BrowserSessions;
import io.workspaces.keycloak.invitation.keycloak.BrowserSetUps;
import io.workspaces.keycloak.invitation.keycloak.ChosenLanguage;
import io.workspaces.keycloak.invitation.keycloak.InvitationLogins;
import io.workspaces.keycloak.invitation.keycloak.InvitedAccounts;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.MemberModule;
import io.workspaces.keycloak.workspace.WorkspaceModule;
import io.workspaces.keycloak.workspace.Workspaces;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

/** {@code /realms/{realm}/workspaces/invitations}: the pages of links, and of the logins that they begin. */
public final class InvitationPages {
    private final KeycloakSession session;
    private final OpenedInvitations openedInvitations;
    private final LinkActions actions;
    private final AccountSetUps setUps;
    private final AcceptanceResolver acceptanceResolver;
    private final Workspaces workspaces;
    private final PageRenderer pages;
    private final SignInOptionsResolver signInOptionsResolver;
    private final DeadLinks deadLinks;
    private final BrowserSessions browser;

    public InvitationPages(
            KeycloakSession session,
            WorkspaceModule workspaces,
            MemberModule members,
            InvitationModule invitations,
            ActivationModule activation,
            Clock clock) {
        InvitedAccounts accounts = new InvitedAccounts(session);
        Ownership ownership = new Ownership(accounts, activation.unverified());
        this.session = session;
        this.openedInvitations = new OpenedInvitations(
                invitations.links(),
                invitations.invitations(),
                members.members(),
                workspaces.workspaces(),
                workspaces.records(),
                clock);
        this.actions = new LinkActions(new InvitationLogins(session), invitations.ownLinkMail(), ownership);
        this.setUps = new AccountSetUps(
                openedInvitations, workspaces.locks(), invitations.links(), accounts, new BrowserSetUps(session));
        this.acceptanceResolver = new AcceptanceResolver(
                members.members(), activation.candidates(), activation.activate(), activation.signIns(), clock);
        this.workspaces = workspaces.workspaces();
        this.pages = new PageRenderer(session, invitations.inviters(), clock);
        this.signInOptionsResolver = new SignInOptionsResolver(session, accounts, setUps, ownership);
        this.deadLinks = new DeadLinks(session, openedInvitations, actions, this.workspaces, pages);
        this.browser = new BrowserSessions(session);
    }

    @GET
    @Path("{token}")
    public Response look(@PathParam("token") String token) {
        return openedInvitations
                .find(realm(), token)
                .map(opened -> page(opened, browser.current().orElse(null), null))
                .orElseGet(() -> deadLinks.answer(token, false));
    }

    private Response page(
            OpenedInvitation opened, @Nullable UserSessionModel current, PageRenderer.@Nullable Message message) {
        if (!opened.workspace().enabled()) {
            return pages.disabled(opened.workspace().name());
        }
        String other = current == null || isInvited(opened, current) ? null : browser.name(current);
        return pages.invitation(
                opened, signInOptionsResolver.signInOptions(opened), other, current != null && other == null, message);
    }

    /** The token in the path permits it. A GET, as mail scanners send it, changes nothing. */
    @POST
    @Path("{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@PathParam("token") String token, MultivaluedMap<String, String> form) {
        return openedInvitations
                .find(realm(), token)
                .map(opened -> act(opened, token, form, browser.current().orElse(null)))
                .orElseGet(() -> deadLinks.answer(token, form.containsKey("mailMe") && !FetchSite.isForeign(session)));
    }

    private Response act(
            OpenedInvitation opened,
            String token,
            MultivaluedMap<String, String> form,
            @Nullable UserSessionModel current) {
        if (!opened.workspace().enabled() || FetchSite.isForeign(session)) {
            return page(opened, current, null);
        }
        if (form.containsKey("switch")) {
            Optional.ofNullable(current).ifPresent(browser::end);
            return NoReferrerRedirect.to(ChosenLanguage.passOn(
                            session, new InvitationLogins(session).base().path(token))
                    .build());
        }
        if (current != null && !isInvited(opened, current)) {
            return page(opened, current, null);
        }
        SignInOptions options = signInOptionsResolver.signInOptions(opened);
        String provider = form.getFirst("provider");
        if (provider != null && options.offers(provider)) {
            return NoReferrerRedirect.to(actions.signIn(opened, provider));
        }
        if (form.containsKey("mailMe") && options.mailMe()) {
            actions.mailOwnLink(opened.member());
            return page(opened, current, PageRenderer.Message.mailed(opened.email()));
        }
        if (form.containsKey("setUp") && options.setUp()) {
            boolean anew = "anew".equals(form.getFirst("setUp"));
            return name(form)
                    .map(name -> setUps.begin(opened, name, anew) ? pages.password(null) : look(token))
                    .orElseGet(() -> page(opened, current, PageRenderer.Message.NAME_UNUSABLE));
        }
        if (form.containsKey("password-new") && options.setUp()) {
            return finish(opened, token, form);
        }
        // The option may be gone meanwhile: somebody else may have taken the address, or the invitation be revoked.
        return form.containsKey("signIn") && (options.signIn() || current != null)
                ? NoReferrerRedirect.to(actions.signIn(opened, null))
                : look(token);
    }

    private Response finish(OpenedInvitation opened, String token, MultivaluedMap<String, String> form) {
        String password = Objects.requireNonNullElse(form.getFirst("password-new"), "");
        if (password.isEmpty()) {
            return pages.password(new FormMessage(Validation.FIELD_PASSWORD, Messages.MISSING_PASSWORD));
        }
        if (!password.equals(form.getFirst("password-confirm"))) {
            return pages.password(new FormMessage(Validation.FIELD_PASSWORD_CONFIRM, Messages.NOTMATCH_PASSWORD));
        }
        try {
            return setUps.finish(opened, password).map(NoReferrerRedirect::to).orElseGet(() -> look(token));
        } catch (ModelDuplicateException lost) {
            // Somebody has just created an account with the address. The page will say so.
            session.getTransactionManager().setRollbackOnly();
            return NoReferrerRedirect.to(session.getContext().getUri().getRequestUri());
        } catch (ModelException refused) {
            return pages.password(
                    new FormMessage(Validation.FIELD_PASSWORD, refused.getMessage(), refused.getParameters()));
        }
    }

    /** Logins that an invitation began end here. */
    @Path("done")
    public AcceptancePages done() {
        return new AcceptancePages(session, actions, acceptanceResolver, workspaces, pages);
    }

    private static Optional<PersonName> name(MultivaluedMap<String, String> form) {
        try {
            return Optional.of(PersonName.of(
                    Objects.requireNonNullElse(form.getFirst("firstName"), ""),
                    Objects.requireNonNullElse(form.getFirst("lastName"), ""),
                    "firstName",
                    "lastName"));
        } catch (WorkspacesException invalid) {
            return Optional.empty();
        }
    }

    private static boolean isInvited(OpenedInvitation opened, UserSessionModel current) {
        return Optional.ofNullable(current.getUser().getEmail())
                .flatMap(EmailAddress::find)
                .filter(opened.email()::equals)
                .isPresent();
    }

    private String realm() {
        return session.getContext().getRealm().getId();
    }
}
