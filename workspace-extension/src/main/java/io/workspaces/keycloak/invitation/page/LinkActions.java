package io.workspaces.keycloak.invitation.page;

import io.workspaces.keycloak.invitation.OwnLinkMail;
import io.workspaces.keycloak.invitation.keycloak.InvitationLogins;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What people can do with a link, besides setting up an account. */
final class LinkActions {
    private final InvitationLogins logins;
    private final OwnLinkMail ownLink;
    private final Ownership ownership;

    public LinkActions(InvitationLogins logins, OwnLinkMail ownLink, Ownership ownership) {
        this.logins = logins;
        this.ownLink = ownLink;
        this.ownership = ownership;
    }

    /**
     * Signs in, on Keycloak's own pages.
     *
     * @param provider the provider to go to at once, or null
     * @return where to go on
     */
    URI signIn(OpenedInvitation opened, @Nullable String provider) {
        ownership.begin(opened);
        return logins.begin(opened.accepted(), opened.email().value(), provider);
    }

    /** Asks for a link that proves the mailbox. The answer is the same when a limit is reached. */
    void mailOwnLink(Member member) {
        try {
            ownLink.send(member.workspace(), member.id());
        } catch (WorkspacesException limited) {
            return;
        }
    }
}
