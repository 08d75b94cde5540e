package io.workspaces.keycloak.invitation.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * What the limits count: the mails that left lately, the resends that were asked for, and when each realm may send
 * again. Stores addresses as hashes only.
 */
public interface MailUsage {
    /** A number of mails, and when the oldest of them left. */
    record Count(long number, Instant oldest) {}

    void add(Collection<Draft> sent, Instant now);

    /** By recipient; recipients without mail are left out. */
    Map<String, Count> toRecipients(String realm, Collection<String> recipients, Instant since);

    /** By organization; those without mail are left out. */
    Map<String, Count> ofWorkspaces(Collection<String> organizations, boolean bulk, Instant since);

    /** Notes that a resend was asked for. */
    void addResend(String realm, String recipient, Instant now);

    /** How many resends to one recipient were asked for, sent or not. */
    Count resendsTo(String realm, String recipient, Instant since);

    /**
     * Reserves a realm's sending rate for the next {@code busy}, over all nodes.
     *
     * @return {@code now} if it is reserved, else when it is free again
     */
    Instant reserve(String realm, Instant now, Duration busy);

    /** Has all nodes leave a realm alone whose mail server has kept this one waiting. */
    void pause(String realm, Instant until, MailFault reason);

    /** Whether the realm is one of those, since its last try. */
    boolean isSilent(String realm);

    /** The realm's mail server answers again. */
    void answers(String realm);

    /** Deletes what no limit counts any more. */
    void forget(Instant before);
}
