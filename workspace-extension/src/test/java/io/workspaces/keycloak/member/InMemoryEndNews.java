package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has been told of one workspace, in maps. */
final class InMemoryEndNews implements EndNews {
    private static final Duration DAY = Duration.ofDays(1);

    private final InMemoryMembers members;
    private final Map<String, Instant> told = new HashMap<>();
    private @Nullable Instant due;
    private Instant written = Instant.EPOCH;

    InMemoryEndNews(InMemoryMembers members) {
        this.members = members;
    }

    @Override
    public Optional<WorkspaceId> next(@Nullable String afterOrganization, Instant now, Instant soon) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> untold(WorkspaceId workspace, Instant now, Instant soon, int max) {
        return members.all().stream()
                .filter(member -> !member.is(MemberStatus.ARCHIVED))
                .filter(member -> {
                    Instant end = member.profile().activeUntil();
                    return end != null && end.isAfter(now) && !end.isAfter(soon) && !end.equals(told.get(member.id()));
                })
                .map(Member::id)
                .limit(max)
                .toList();
    }

    @Override
    public void told(Collection<String> memberIds) {
        members.all().stream()
                .filter(member -> memberIds.contains(member.id()))
                .forEach(member -> told.put(
                        member.id(), Objects.requireNonNull(member.profile().activeUntil())));
    }

    @Override
    public void add(WorkspaceId workspace, Instant at, Instant now) {
        if (due == null && written.isBefore(at)) {
            due = written.plus(DAY).isAfter(now) ? written.plus(DAY) : now;
        }
    }

    @Override
    public Optional<Instant> takeDigest(WorkspaceId workspace, Instant now) {
        if (due == null || due.isAfter(now)) {
            return Optional.empty();
        }
        Instant last = written;
        due = null;
        written = now;
        return Optional.of(last);
    }
}
