package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import io.workspaces.keycloak.workspace.Announcements;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Has mails sent whose time has come. A workspace in which it fails is passed over until the next round. */
final class AnnouncementTask implements BackgroundTask {
    private static final int BATCH_SIZE = 200;

    private final String name;
    private final Rhythm rhythm;
    private final Function<WorkspacesSession, Announcements> announcements;
    private @Nullable String reached;

    AnnouncementTask(String name, Duration every, Function<WorkspacesSession, Announcements> announcements) {
        this.name = name;
        this.rhythm = new Rhythm(every);
        this.announcements = announcements;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        Instant now = workspaces.clock().instant();
        if (!rhythm.isDue(now)) {
            return false;
        }
        Announcements own = announcements.apply(workspaces);
        @Nullable String before = reached;
        Optional<WorkspaceId> next = own.next(before);
        reached = next.map(WorkspaceId::organization).orElse(null);
        if (next.isEmpty()) {
            rhythm.done(now);
            return false;
        }
        workspaces.enterRealm(next.get().realm());
        if (own.tellSome(next.get(), BATCH_SIZE)) {
            reached = before;
        }
        return true;
    }
}
