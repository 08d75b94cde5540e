package io.workspaces.keycloak.invitation.activation;

import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.Link;
import io.workspaces.keycloak.invitation.LinkKind;
import io.workspaces.keycloak.kernel.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * The link that somebody followed before they signed in, and the app to go on to afterwards.
 *
 * @param tokenHash of the link's token
 * @param email the invited address that the link was minted for
 * @param clientId internal id of the app's client
 * @param setsUp whether the account that signs in was set up by this link
 */
public record AcceptedLink(
        String tokenHash,
        String memberId,
        String organization,
        String email,
        LinkKind kind,
        int generation,
        @Nullable String clientId,
        @Nullable String redirectUri,
        boolean setsUp) {
    public static AcceptedLink of(Link link, Invitation invitation) {
        return new AcceptedLink(
                link.tokenHash(),
                link.memberId(),
                link.workspace().organization(),
                link.email().value(),
                link.kind(),
                link.generation(),
                invitation.clientId(),
                invitation.redirectUri(),
                false);
    }

    /** The same link, for the login of an account that it has set up. */
    public AcceptedLink settingUp() {
        return new AcceptedLink(
                tokenHash, memberId, organization, email, kind, generation, clientId, redirectUri, true);
    }

    /** Whether the link is one of this invitation as it is now. */
    public boolean leadsTo(Candidate candidate) {
        return memberId.equals(candidate.memberId())
                && generation == candidate.generation()
                && candidate.email().value().equals(email);
    }

    boolean isMailed() {
        return kind == LinkKind.MAILED;
    }

    public WorkspaceId workspace(String realm) {
        return new WorkspaceId(realm, organization);
    }
}
