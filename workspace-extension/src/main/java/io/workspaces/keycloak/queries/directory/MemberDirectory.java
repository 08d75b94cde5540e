package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.MemberStatus;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the members of workspaces. */
public interface MemberDirectory {
    Page<MemberView> page(WorkspaceId workspace, MemberQuery query);

    Optional<MemberView> find(WorkspaceId workspace, String memberId);

    /** Per organization the number of members in each status. */
    Map<String, Map<MemberStatus, Long>> counts(Collection<WorkspaceId> workspaces);

    /** The organizations among these that have an Active Admin whose account is enabled. */
    Set<String> withActiveAdmin(Collection<WorkspaceId> workspaces);

    /** The workspaces in which an account is an Active Admin, as organization ids. */
    Set<String> administeredBy(String realm, String userId);
}
