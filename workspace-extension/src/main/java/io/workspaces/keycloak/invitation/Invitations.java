package io.workspaces.keycloak.invitation;

import java.util.Optional;

/** The open invitations, one per Invited member. */
public interface Invitations {
    Optional<Invitation> find(String memberId);

    /** Adds the invitation, or replaces the one that the member has. */
    void save(Invitation invitation);

    /** Forgets what is known of sign-ins with the address that the member had. */
    void forgetSignIns(String memberId);

    /** The generation for a new invitation of the member. No link of this generation was ever handed out. */
    int nextGeneration(String memberId);

    /** Deletes the member's invitation, whose links are dead then, and its mails that have not left. */
    void remove(String memberId);
}
