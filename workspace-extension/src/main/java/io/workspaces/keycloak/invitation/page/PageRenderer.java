package io.workspaces.keycloak.invitation.page;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.Inviters;
import io.workspaces.keycloak.invitation.LinkKind;
import io.workspaces.keycloak.invitation.keycloak.ConfiguredInvitationUrls;
import io.workspaces.keycloak.invitation.keycloak.Expiry;
import io.workspaces.keycloak.invitation.keycloak.RealmMail;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.member.Member;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.MessageType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.util.LocaleUtil;

/** Renders the pages from their templates. */
final class PageRenderer {
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final KeycloakSession session;
    private final Inviters inviters;
    private final Clock clock;

    PageRenderer(KeycloakSession session, Inviters inviters, Clock clock) {
        this.session = session;
        this.inviters = inviters;
        this.clock = clock;
    }

    /** @param other who is signed in instead, or null */
    Response invitation(
            OpenedInvitation opened,
            SignInOptions options,
            @Nullable String other,
            boolean signedIn,
            @Nullable Message message) {
        // First, since this chooses the language that the date is written in.
        LoginFormsProvider form = form();
        Map<String, Object> invitation = new HashMap<>();
        invitation.put("workspace", opened.workspace().name());
        invitation.put("inviter", inviters.name(opened.invitation().inviter()));
        invitation.put("email", opened.email().value());
        invitation.put("role", opened.member().role().label());
        invitation.put("firstName", opened.member().name().first());
        invitation.put("lastName", opened.member().name().last());
        invitation.put("signedIn", signedIn);
        invitation.put("signIn", options.signIn());
        invitation.put("setUp", options.setUp());
        invitation.put("begun", options.begun());
        invitation.put("mailMe", options.mailMe());
        invitation.put("noMail", opened.link().kind() == LinkKind.COPIED && !options.mailMe());
        invitation.put("reclaim", options.reclaim());
        invitation.put(
                "providers",
                options.providers().stream().map(PageRenderer::provider).toList());
        Optional.ofNullable(other).ifPresent(name -> invitation.put("other", name));
        Optional.ofNullable(opened.invitation().expiresAt())
                .ifPresent(expiry -> invitation.put(
                        "expires",
                        Expiry.of(expiry, clock.instant(), session.getContext().resolveLocale(null))
                                .attributes()));
        if (opened.member().role() == DefaultRole.ADMIN) {
            invitation.put("console", ConfiguredInvitationUrls.console(session).toString());
        }
        form.setAttribute("invitation", invitation);
        Message shown = message == null && options.begun() ? Message.BEGUN : message;
        return answer(OK, with(shown, form).createForm("workspaces-invitation.ftl"));
    }

    /** Keycloak's own page for a new password, by another title. Its form is sent to the link. */
    Response password(@Nullable FormMessage refusal) {
        LoginFormsProvider form =
                form().setActionUri(session.getContext().getUri().getRequestUri());
        if (refusal != null) {
            form.addError(refusal);
        }
        return answer(OK, form.createForm("workspaces-password.ftl"));
    }

    /** A message above the form. */
    record Message(MessageType type, String key, List<Object> values) {
        static final Message NAME_UNUSABLE = new Message(MessageType.ERROR, "workspacesInviteName", List.of());

        static final Message BEGUN = new Message(MessageType.WARNING, "workspacesInviteBegun", List.of());

        static Message mailed(EmailAddress email) {
            return new Message(MessageType.INFO, "workspacesInviteMailed", List.of(email.value()));
        }
    }

    private static LoginFormsProvider with(@Nullable Message message, LoginFormsProvider form) {
        return message == null
                ? form
                : form.setMessage(
                        message.type(), message.key(), message.values().toArray());
    }

    /** One page for every link that does not work. */
    Response dead() {
        return notice(NOT_FOUND, MessagePage.of("Dead"), null);
    }

    /** Tells the person to whom it was mailed that there is a newer link, and offers another mail if the realm has a mail server. */
    Response replaced(String workspace, @Nullable Message message) {
        MessagePage notice = MessagePage.of("Replaced", workspace);
        return notice(
                OK,
                new RealmMail(session).serves()
                        ? notice.offering("mailMe", "MailMe").staying()
                        : notice,
                message);
    }

    Response expired(String workspace) {
        return notice(OK, MessagePage.of("Expired", workspace), null);
    }

    /** Tells the account that was the member's that the membership has ended. */
    Response ended(String workspace) {
        return notice(OK, MessagePage.of("Ended", workspace), null);
    }

    Response disabled(String workspace) {
        return notice(OK, MessagePage.of("Disabled", workspace), null);
    }

    /** Offers a mail that proves the address, if the realm has a mail server. */
    Response unverified(String email, @Nullable Message message) {
        MessagePage notice = new RealmMail(session).serves()
                ? MessagePage.of("Verify", email).offering("mailMe", "MailMe")
                : MessagePage.of("NoMail", email);
        return notice(OK, notice, message);
    }

    /** Offers to sign in another way. */
    Response refused(String email) {
        return notice(OK, MessagePage.of("Refused", email).offering("switch", "Switch"), null);
    }

    /** The account cannot be a member, by whatever way the person signs in to it. */
    Response notWritable(String email, String workspace) {
        return notice(OK, MessagePage.of("NotWritable", email, workspace), null);
    }

    Response joined(String workspace, Member member) {
        return member("Joined", workspace, member);
    }

    /** Somebody who is a member has opened a link again. */
    Response already(String workspace, Member member) {
        return member("Already", workspace, member);
    }

    /** Leads to the console, where Admins manage the workspace and others see what they may do in it. */
    private Response member(String text, String workspace, Member member) {
        String label = member.role() == DefaultRole.ADMIN ? "Manage" : "Continue";
        return notice(
                OK, MessagePage.of(text, workspace).goingOn(ConfiguredInvitationUrls.console(session), label), null);
    }

    /** Somebody else has signed in than the person who is invited. */
    Response mismatch(String signedInAs, String email) {
        return notice(OK, MessagePage.of("Mismatch", email, signedInAs).offering("switch", "Switch"), null);
    }

    private Response notice(int status, MessagePage notice, @Nullable Message message) {
        LoginFormsProvider form = form().setAttribute("notice", notice.attributes());
        return answer(status, with(message, form).createForm("workspaces-notice.ftl"));
    }

    private LoginFormsProvider form() {
        // Outside a login, Keycloak does not evaluate the language parameter.
        LocaleUtil.processLocaleParam(session, session.getContext().getRealm(), null);
        return session.getProvider(LoginFormsProvider.class);
    }

    private static Response answer(int status, Response page) {
        Response.ResponseBuilder answer = Response.fromResponse(page).status(status);
        answer.header("Referrer-Policy", null).header("Referrer-Policy", "no-referrer");
        answer.header("Cache-Control", null).header("Cache-Control", "no-store");
        return answer.build();
    }

    private static Map<String, Object> provider(SignInOptions.Provider provider) {
        return Map.of("alias", provider.alias(), "name", provider.name());
    }
}
