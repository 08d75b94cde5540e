package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.invitation.MailLane;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose mails a node claims next. Realms take turns, and in each the workspaces, in the order of their ids. What that
 * costs depends on how many workspaces have mails, and never on how many mails they have.
 */
final class MailTurns {
    /** If more workspaces wait for something else than their turn, it goes on with the others the next time. */
    private static final int MAX_LOOKED_AT = 500;

    private record Place(MailLane lane, String realm) {}

    private final Duration lease;

    /** The organization that had the last turn. */
    private final Map<Place, @Nullable String> lastOf = new HashMap<>();

    private final Map<MailLane, String> lastRealm = new EnumMap<>(MailLane.class);

    MailTurns(Duration lease) {
        this.lease = lease;
    }

    /** The realms with mails in a lane, whether or not they are due, beginning with the one whose turn it is. */
    List<String> realms(MailQueue queue, MailLane lane) {
        List<String> realms = new ArrayList<>();
        for (Optional<String> next = queue.nextRealm(lane, null);
                next.isPresent();
                next = queue.nextRealm(lane, next.get())) {
            realms.add(next.get());
        }
        Collections.rotate(realms, -1 - realms.indexOf(lastRealm.get(lane)));
        return realms;
    }

    /** Claims up to so many mails of a realm that are due, those of one workspace oldest first. */
    List<QueuedMail> claim(MailQueue queue, MailLane lane, String realm, Instant now, int max) {
        List<String> ids = new ArrayList<>();
        Set<String> organizations = due(queue, new Place(lane, realm), now, max);
        int share = organizations.isEmpty() ? 0 : 1 + (max - 1) / organizations.size();
        for (String organization : organizations) {
            WorkspaceId workspace = new WorkspaceId(realm, organization);
            ids.addAll(queue.due(lane, workspace, now, Math.min(share, max - ids.size())));
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        lastRealm.put(lane, realm);
        return queue.claim(ids, now, now.plus(lease));
    }

    /** The next workspaces whose mails are due. */
    private Set<String> due(MailQueue queue, Place place, Instant now, int max) {
        Set<String> due = new LinkedHashSet<>();
        @Nullable String begin = lastOf.get(place);
        @Nullable String at = begin;
        boolean firstLap = begin != null;
        for (int looked = 0; looked < MAX_LOOKED_AT && due.size() < max; looked++) {
            MailQueue.Head next =
                    queue.nextWorkspace(place.lane(), place.realm(), at).orElse(null);
            if (next == null && firstLap) {
                firstLap = false;
                at = null;
            } else if (next == null
                    || !firstLap && begin != null && next.organization().compareTo(begin) > 0) {
                break;
            } else {
                at = next.organization();
                if (!next.due().isAfter(now)) {
                    due.add(at);
                }
            }
        }
        lastOf.put(place, at);
        return due;
    }
}
