package io.workspaces.keycloak.invitation;

import java.util.Optional;

/** The open invitations, one per Invited member. */
public interface Invitations {
    Optional<Invitation> find(String memberId);

    /** Adds the invitation, or replaces the member's present one. */
    void save(Invitation invitation);

    /** The generation of an invitation that begins anew: one of which no link was ever handed out. */
    int nextGeneration(String memberId);

    /** Deletes the member's invitation and its mails that have not left. Its links are dead without it. */
    void remove(String memberId);
}
