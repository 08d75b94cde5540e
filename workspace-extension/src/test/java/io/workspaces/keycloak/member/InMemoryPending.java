package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Waiting members in a map. */
final class InMemoryPending implements PendingSyncs {
    private final Map<String, WorkspaceId> waiting = new LinkedHashMap<>();

    @Override
    public void add(Collection<Member> members) {
        members.forEach(member -> waiting.putIfAbsent(member.id(), member.workspace()));
    }

    @Override
    public boolean contains(Member member) {
        return waiting.containsKey(member.id());
    }

    @Override
    public Optional<WorkspaceId> next() {
        return waiting.values().stream().findFirst();
    }

    @Override
    public List<String> oldest(WorkspaceId workspace, int max) {
        return waiting.keySet().stream().limit(max).toList();
    }

    @Override
    public void remove(Collection<String> memberIds) {
        memberIds.forEach(waiting::remove);
    }
}
