package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Members whose rows have changed and whose memberships in Keycloak are still to be updated. */
public interface PendingSyncs {
    /** @param job the job that has changed them, or null */
    void add(Collection<Member> members, @Nullable String job);

    /** Those of the members that wait. */
    Set<String> among(Collection<String> memberIds);

    /** How many wait because of a job. */
    long countOf(String job);

    boolean contains(Member member);

    /** The workspace of the member that has waited longest, of those that are due. */
    Optional<WorkspaceId> next(Set<String> butOrganizations);

    /** Ids of the members that have waited longest in a workspace, of those that are due. */
    List<String> oldest(WorkspaceId workspace, int max);

    /** Has members wait some more, whose account cannot be had at the moment. */
    void postpone(Collection<String> memberIds);

    void remove(Collection<String> memberIds);
}
