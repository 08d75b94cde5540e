package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.kernel.PersonName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail to an Admin about memberships that end is written from.
 *
 * @param soon the next that end
 * @param ended those that have ended since the last such mail
 * @param zone in which days end
 */
public record EndDigest(
        QueuedMail mail, PersonName name, @Nullable String locale, Ends soon, Ends ended, ZoneId zone)
        implements Draft {
    /** Memberships by their end, the first of them one by one. */
    public record Ends(List<End> first, long total) {
        public long others() {
            return total - first.size();
        }
    }

    /** When somebody's membership ends; {@code name} is for people to read. */
    public record End(String name, Instant at) {}
}
