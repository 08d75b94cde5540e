package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.HashSet;
import java.util.Set;

/** The members whose invitation is open. */
final class InMemoryPendingInvitations implements PendingInvitations {
    private final Set<String> members = new HashSet<>();

    Set<String> all() {
        return members;
    }

    /** Remembers them; the answer brings them back. */
    Runnable remember() {
        Set<String> former = new HashSet<>(members);
        return () -> {
            members.clear();
            members.addAll(former);
        };
    }

    @Override
    public void requirePossible(WorkspaceId workspace) {
        // Its workspaces are enabled.
    }

    @Override
    public void reopen(Member member) {
        members.add(member.id());
    }

    @Override
    public void readdress(Member member) {
        members.add(member.id());
    }

    @Override
    public void close(Member member) {
        members.remove(member.id());
    }
}
