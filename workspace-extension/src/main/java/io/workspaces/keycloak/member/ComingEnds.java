package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.Announcements;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells members a week before their membership ends, once for each end, and Admins at most once a day, if there is news. */
public final class ComingEnds implements Announcements {
    /** How long before the end it is told. */
    public static final Duration AHEAD = Duration.ofDays(7);

    private final WorkspaceLocks locks;
    private final Members members;
    private final EndNews news;
    private final EndNotices notices;
    private final Clock clock;

    public ComingEnds(WorkspaceLocks locks, Members members, EndNews news, EndNotices notices, Clock clock) {
        this.locks = locks;
        this.members = members;
        this.news = news;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Optional<WorkspaceId> next(@Nullable String afterOrganization) {
        Instant now = clock.instant();
        return news.next(afterOrganization, now, now.plus(AHEAD));
    }

    /** Tells members first, and the Admins after all of them. */
    @Override
    public boolean tellSome(WorkspaceId workspace, int max) {
        locks.lock(workspace);
        Instant now = clock.instant();
        List<String> untold = news.untold(workspace, now, now.plus(AHEAD), max);
        if (!untold.isEmpty()) {
            members.all(workspace, untold).stream()
                    .filter(member -> member.is(MemberStatus.ACTIVE))
                    .forEach(notices::endsSoon);
            news.told(untold);
            news.add(workspace, now, now);
        }
        if (untold.size() == max) {
            return true;
        }
        news.takeDigest(workspace, now).ifPresent(last -> tellAdmins(workspace, last, now));
        return false;
    }

    private void tellAdmins(WorkspaceId workspace, Instant last, Instant now) {
        Instant since = last.equals(Instant.EPOCH) ? now.minus(AHEAD) : last;
        members.withRole(workspace, DefaultRole.ADMIN).stream()
                .filter(member -> member.asOf(now).is(MemberStatus.ACTIVE))
                .forEach(admin -> notices.digest(admin, since));
    }
}
