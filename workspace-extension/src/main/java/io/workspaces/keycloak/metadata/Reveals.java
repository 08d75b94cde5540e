package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.member.Member;

/** Permission for, and record of, showing a value to a person. */
public interface Reveals {
    /** @throws io.workspaces.keycloak.kernel.WorkspacesException {@code forbidden}, {@code impersonated_session} */
    void require(Member member);

    /** Writes down that a value is shown, in the same transaction; the value itself is not told. */
    void record(Member member, MetadataKey key, String reason);
}
