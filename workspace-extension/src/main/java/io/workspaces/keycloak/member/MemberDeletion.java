package io.workspaces.keycloak.member;

/** Told when a member is deleted for good, so that nothing of it stays behind. */
public interface MemberDeletion {
    void deleted(Member member);
}
