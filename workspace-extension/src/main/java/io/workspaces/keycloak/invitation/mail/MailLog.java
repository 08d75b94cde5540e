package io.workspaces.keycloak.invitation.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The mails that left and the resends that were asked for lately, which the limits count. Addresses are kept as hashes only. */
public interface MailLog {
    /** How many mails, and when the oldest of them left. */
    record Tally(long count, Instant oldest) {}

    void add(Collection<Draft> sent, Instant now);

    /** By recipient; recipients without mail are left out. */
    Map<String, Tally> toRecipients(String realm, Collection<String> recipients, Instant since);

    /** By organization. */
    Map<String, Tally> ofWorkspaces(Collection<String> organizations, boolean bulk, Instant since);

    /** Notes that a resend was asked for. */
    void addResend(String realm, String recipient, Instant now);

    /** How many resends to one recipient were asked for, sent or not. */
    Tally resendsTo(String realm, String recipient, Instant since);

    /** Forgets what no limit counts any more. */
    void forget(Instant before);
}
