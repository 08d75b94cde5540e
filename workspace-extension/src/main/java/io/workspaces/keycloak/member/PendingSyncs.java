package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Members whose rows have changed and whose memberships in Keycloak are still to be updated. */
public interface PendingSyncs {
    void add(Collection<Member> members);

    boolean contains(Member member);

    /** The workspace of the member that has waited longest. */
    Optional<WorkspaceId> next();

    /** Ids of the members that have waited longest in a workspace. */
    List<String> oldest(WorkspaceId workspace, int max);

    void remove(Collection<String> memberIds);
}
