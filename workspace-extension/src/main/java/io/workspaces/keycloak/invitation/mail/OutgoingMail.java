package io.workspaces.keycloak.invitation.mail;

import java.net.URI;
import java.time.Instant;

/** A mail that is ready to be sent. */
public sealed interface OutgoingMail {
    Draft draft();

    /** An invitation with a new link. */
    record Invitation(InvitationDraft draft, URI link, Instant expiresAt) implements OutgoingMail {
        /** Leaves the link out, which is a secret. */
        @Override
        public String toString() {
            return "Invitation[" + draft.mail().id() + "]";
        }
    }

    /** To somebody whose membership ends. */
    record Notice(EndNotice draft) implements OutgoingMail {}

    /** To an Admin. */
    record Digest(EndDigest draft) implements OutgoingMail {}
}
