package io.workspaces.keycloak.invitation;

import java.util.Optional;

/** The open invitations, one per Invited member. */
public interface Invitations {
    Optional<Invitation> find(String memberId);

    /** Adds the invitation, or replaces the member's present one. */
    void save(Invitation invitation);

    /** Deletes the member's invitation, its links and its mails that have not left. */
    void remove(String memberId);
}
