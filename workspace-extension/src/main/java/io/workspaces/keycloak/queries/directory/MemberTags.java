package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.kernel.Fingerprint;
import io.workspaces.keycloak.kernel.Seen;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.metadata.MaskedMetadata;
import io.workspaces.keycloak.metadata.MemberMetadata;
import io.workspaces.keycloak.metadata.MetadataEditing;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.util.Arrays;

/**
 * Computes the tags of members. A tag changes whenever something changes that people can edit: profile, address, role, groups,
 * whether the member is Archived, and the metadata. A login, a delivered mail or an activation that keeps the
 * name does not change it.
 */
public final class MemberTags {
    private final WorkspaceLocks locks;
    private final MemberDirectory directory;
    private final MemberMetadata metadata;
    private final MetadataEditing editing;

    public MemberTags(
            WorkspaceLocks locks, MemberDirectory directory, MemberMetadata metadata, MetadataEditing editing) {
        this.locks = locks;
        this.directory = directory;
        this.metadata = metadata;
        this.editing = editing;
    }

    /** The tag of a member that was read before. */
    public String of(WorkspaceId workspace, MemberView member) {
        return tag(member, metadata.list(workspace, member.id()).tag());
    }

    /**
     * Locks the workspace before a change, and the metadata too if the caller says what they have seen.
     *
     * @throws WorkspacesException {@code not_found}, {@code precondition_failed} if the member has changed since the
     *     caller saw it
     */
    public void require(WorkspaceId workspace, String memberId, Seen seen) {
        locks.lock(workspace);
        seen.require(() -> {
            MaskedMetadata held = editing.lock(workspace, memberId);
            return tag(directory.find(workspace, memberId).orElseThrow(WorkspacesException::notFound), held.tag());
        });
    }

    static String tag(MemberView member, String metadata) {
        return new Fingerprint()
                .withAll(Arrays.stream(Profile.Field.values())
                        .map(member.profile()::text)
                        .toList())
                .with(member.email())
                .with(member.role().name())
                .withAll(member.groups().stream().map(GroupRef::id).sorted().toList())
                .with(Boolean.toString(member.status() == MemberStatus.ARCHIVED))
                .with(metadata)
                .text();
    }
}
