package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.kernel.PersonName;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a mail to somebody whose membership ends soon or has ended is written from.
 *
 * @param zone in which days end
 */
public record EndNotice(
        QueuedMail mail, PersonName name, @Nullable String locale, Instant end, ZoneId zone) implements Draft {}
