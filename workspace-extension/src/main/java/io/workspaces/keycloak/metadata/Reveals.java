package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;

/** Decides who may see a value, and records that it was shown. */
public interface Reveals {
    /** @throws io.workspaces.keycloak.kernel.WorkspacesException {@code forbidden}, {@code impersonated_session} */
    void require(WorkspaceId workspace);

    /** Records, in the same transaction, that a value is shown; the record does not contain the value. */
    void record(Member member, MetadataKey key, String reason);
}
