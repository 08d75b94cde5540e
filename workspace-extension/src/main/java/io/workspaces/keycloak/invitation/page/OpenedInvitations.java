package io.workspaces.keycloak.invitation.page;

import io.workspaces.keycloak.invitation.Invitations;
import io.workspaces.keycloak.invitation.Link;
import io.workspaces.keycloak.invitation.LinkToken;
import io.workspaces.keycloak.invitation.Links;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import io.workspaces.keycloak.workspace.Workspaces;
import java.time.Clock;
import java.util.Optional;

/** Finds open invitations by the tokens of their links. */
final class OpenedInvitations {
    private final Links links;
    private final Invitations invitations;
    private final Members members;
    private final Workspaces workspaces;
    private final WorkspaceRecords rows;
    private final Clock clock;

    public OpenedInvitations(
            Links links,
            Invitations invitations,
            Members members,
            Workspaces workspaces,
            WorkspaceRecords rows,
            Clock clock) {
        this.links = links;
        this.invitations = invitations;
        this.members = members;
        this.workspaces = workspaces;
        this.rows = rows;
        this.clock = clock;
    }

    Optional<OpenedInvitation> find(String realm, String token) {
        // Text that cannot be a token is looked up like one, so that it takes the same time.
        LinkToken asked = LinkToken.find(token).orElseGet(LinkToken::mint);
        return open(realm, asked.hash());
    }

    /** The member that a link belongs to, even if the link is dead. */
    Optional<Member> whose(String realm, String token) {
        return LinkToken.find(token)
                .flatMap(asked -> links.find(realm, asked.hash()))
                .flatMap(link -> members.find(link.workspace(), link.memberId()))
                .map(member -> member.asOf(clock.instant()));
    }

    /** Whether the member's invitation is over. */
    boolean expired(Member member) {
        return invitations
                .find(member.id())
                .filter(invitation -> !invitation.expired(clock.instant()))
                .isEmpty();
    }

    /** Reads the invitation again, under the workspace's lock, if the link still works. */
    Optional<OpenedInvitation> again(OpenedInvitation opened) {
        return open(opened.workspace().id().realm(), opened.link().tokenHash());
    }

    private Optional<OpenedInvitation> open(String realm, String tokenHash) {
        return links.open(realm, tokenHash, clock.instant()).flatMap(this::opened);
    }

    private Optional<OpenedInvitation> opened(Link link) {
        return invitations.find(link.memberId()).flatMap(invitation -> members.find(link.workspace(), link.memberId())
                .filter(member -> !member.ended(clock.instant()))
                .flatMap(member -> workspaces
                        .find(link.workspace().realm(), link.workspace().organization())
                        .map(workspace -> new OpenedInvitation(
                                link, invitation, member, workspace, rows.settings(link.workspace())))));
    }
}
