package io.workspaces.keycloak.member;

/** Deletes what belongs to a member when the member is deleted for good. */
public interface MemberDeletion {
    void deleted(Member member);
}
