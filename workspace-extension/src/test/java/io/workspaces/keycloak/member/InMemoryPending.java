package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Waiting members in a map. */
public final class InMemoryPending implements PendingSyncs {
    private final Map<String, WorkspaceId> waiting = new LinkedHashMap<>();
    private final Set<String> postponed = new HashSet<>();
    private final Map<String, String> jobs = new HashMap<>();

    @Override
    public void add(Collection<Member> members, @Nullable String job) {
        members.forEach(member -> {
            waiting.putIfAbsent(member.id(), member.workspace());
            if (job != null) {
                jobs.put(member.id(), job);
            }
        });
    }

    @Override
    public Set<String> among(Collection<String> memberIds) {
        Set<String> ids = new HashSet<>(waiting.keySet());
        ids.retainAll(memberIds);
        return ids;
    }

    @Override
    public long countOf(String job) {
        return waiting.keySet().stream().filter(id -> job.equals(jobs.get(id))).count();
    }

    @Override
    public boolean contains(Member member) {
        return waiting.containsKey(member.id());
    }

    @Override
    public Optional<WorkspaceId> next(Set<String> butOrganizations) {
        return waiting.entrySet().stream()
                .filter(entry -> !postponed.contains(entry.getKey())
                        && !butOrganizations.contains(entry.getValue().organization()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public List<String> oldest(WorkspaceId workspace, int max) {
        return waiting.keySet().stream()
                .filter(id -> !postponed.contains(id))
                .limit(max)
                .toList();
    }

    @Override
    public void postpone(Collection<String> memberIds) {
        postponed.addAll(memberIds);
    }

    /** The time has come of those that were postponed. */
    void becomeDue() {
        postponed.clear();
    }

    @Override
    public void remove(Collection<String> memberIds) {
        memberIds.forEach(waiting::remove);
    }
}
