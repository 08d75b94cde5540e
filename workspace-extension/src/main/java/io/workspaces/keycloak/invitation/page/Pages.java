package io.workspaces.keycloak.invitation.page;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.util.LocaleUtil;

/** Fills in the templates. */
final class Pages {
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final KeycloakSession session;

    Pages(KeycloakSession session) {
        this.session = session;
    }

    /** @param other who is signed in instead, or null */
    Response invitation(Visit visit, WaysIn ways, @Nullable String other, boolean signedIn, @Nullable Info info) {
        // Before the date is written: this chooses the language.
        LoginFormsProvider form = form();
        Map<String, Object> invitation = new HashMap<>();
        invitation.put("workspace", visit.workspace().name());
        invitation.put("inviter", visit.invitation().inviter().name());
        invitation.put("email", visit.email().value());
        invitation.put("role", visit.member().role().label());
        invitation.put("firstName", visit.member().name().first());
        invitation.put("lastName", visit.member().name().last());
        invitation.put("signedIn", signedIn);
        invitation.put("signIn", ways.signIn());
        invitation.put("setUp", ways.setUp());
        invitation.put("mailMe", ways.mailMe());
        invitation.put(
                "providers", ways.providers().stream().map(Pages::provider).toList());
        Optional.ofNullable(other).ifPresent(name -> invitation.put("other", name));
        Optional.ofNullable(visit.invitation().expiresAt())
                .ifPresent(expiry -> invitation.put("expires", date(expiry)));
        form.setAttribute("invitation", invitation);
        if (info != null) {
            form.setInfo(info.key(), info.values().toArray());
        }
        return answer(OK, form.createForm("workspaces-invitation.ftl"));
    }

    /** A message above the form. */
    record Info(String key, List<Object> values) {}

    /** One page for every link that does not work. */
    Response dead() {
        return notice(NOT_FOUND, "workspacesInviteDeadTitle", "workspacesInviteDead", List.of(), null);
    }

    Response disabled(String workspace) {
        return notice(OK, "workspacesInviteDisabledTitle", "workspacesInviteDisabled", List.of(workspace), null);
    }

    Response unverified(String email) {
        return notice(OK, "workspacesInviteVerifyTitle", "workspacesInviteVerify", List.of(email), null);
    }

    Response refused(String email) {
        return notice(OK, "workspacesInviteRefusedTitle", "workspacesInviteRefused", List.of(email), null);
    }

    Response joined(String workspace, URI next) {
        return notice(OK, "workspacesInviteJoinedTitle", "workspacesInviteJoined", List.of(workspace), next);
    }

    /** Somebody arrived as another person than the invited one. */
    Response mismatch(String signedInAs, String email) {
        LoginFormsProvider form = form().setAttribute("other", signedInAs).setAttribute("email", email);
        return answer(OK, form.createForm("workspaces-mismatch.ftl"));
    }

    private Response notice(int status, String title, String text, List<Object> values, @Nullable URI next) {
        Map<String, Object> notice = new HashMap<>();
        notice.put("title", title);
        notice.put("text", text);
        notice.put("value", values.isEmpty() ? "" : values.get(0));
        Optional.ofNullable(next).ifPresent(address -> notice.put("next", address.toString()));
        return answer(status, form().setAttribute("notice", notice).createForm("workspaces-notice.ftl"));
    }

    private LoginFormsProvider form() {
        // Without a login going on, Keycloak does not look at the language that was asked for.
        LocaleUtil.processLocaleParam(session, session.getContext().getRealm(), null);
        return session.getProvider(LoginFormsProvider.class);
    }

    private static Response answer(int status, Response page) {
        Response.ResponseBuilder answer = Response.fromResponse(page).status(status);
        answer.header("Referrer-Policy", null).header("Referrer-Policy", "no-referrer");
        answer.header("Cache-Control", null).header("Cache-Control", "no-store");
        return answer.build();
    }

    private static Map<String, Object> provider(WaysIn.Provider provider) {
        return Map.of("alias", provider.alias(), "name", provider.name());
    }

    private String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(session.getContext().resolveLocale(null))
                        .withZone(ZoneOffset.UTC)
                        .format(instant)
                + " UTC";
    }
}
