package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import java.util.List;

/** The accounts that people began to set up by an invitation and that nobody can sign in to yet. */
public interface BegunAccounts {
    /** An account of a realm, by their ids. */
    record Begun(String realm, String userId) {}

    /** Accounts of open invitations that nobody has come back to since. */
    List<Begun> abandonedBefore(Instant moment, int most);

    /** Accounts of the workspace's open invitations. */
    List<Begun> of(WorkspaceId workspace);

    /** Deletes the account, unless somebody can sign in to it by now. */
    void discard(Begun account);
}
