package io.workspaces.keycloak.invitation.page;

import io.workspaces.keycloak.invitation.keycloak.BrowserSessions;
import io.workspaces.keycloak.invitation.keycloak.RealmMail;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.workspace.Workspace;
import io.workspaces.keycloak.workspace.Workspaces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The page of a link that does not work. It is the same for all, whatever the reason. Only the member's own account
 * learns more, and, while the member is Invited, an account whose verified address is the member's.
 */
final class DeadLinks {
    private final KeycloakSession session;
    private final OpenedInvitations openedInvitations;
    private final LinkActions acceptance;
    private final Workspaces workspaces;
    private final PageRenderer pages;

    DeadLinks(
            KeycloakSession session,
            OpenedInvitations openedInvitations,
            LinkActions acceptance,
            Workspaces workspaces,
            PageRenderer pages) {
        this.session = session;
        this.openedInvitations = openedInvitations;
        this.acceptance = acceptance;
        this.workspaces = workspaces;
        this.pages = pages;
    }

    /** @param mailMe whether another link is asked for */
    Response answer(String token, boolean mailMe) {
        String realm = session.getContext().getRealm().getId();
        return new BrowserSessions(session)
                .current()
                .flatMap(current -> openedInvitations.whose(realm, token).flatMap(member -> workspaces
                        .find(realm, member.workspace().organization())
                        .flatMap(workspace -> told(current.getUser(), member, workspace, mailMe))))
                .orElseGet(pages::dead);
    }

    private Optional<Response> told(UserModel user, Member member, Workspace workspace, boolean mailMe) {
        if (user.getId().equals(member.userId())) {
            return Optional.of(
                    member.is(MemberStatus.ACTIVE)
                            ? pages.already(workspace.name(), member)
                            : pages.ended(workspace.name()));
        }
        return Optional.ofNullable(member.email())
                .filter(email -> member.is(MemberStatus.INVITED) && user.isEmailVerified())
                .filter(email -> email.value().equals(user.getEmail()))
                .map(email -> invited(email, member, workspace, mailMe));
    }

    private Response invited(EmailAddress email, Member member, Workspace workspace, boolean mailMe) {
        if (openedInvitations.expired(member)) {
            return pages.expired(workspace.name());
        }
        boolean mailed = mailMe && new RealmMail(session).serves();
        if (mailed) {
            acceptance.mailOwnLink(member);
        }
        return pages.replaced(workspace.name(), mailed ? PageRenderer.Message.mailed(email) : null);
    }
}
