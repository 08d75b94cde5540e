package io.workspaces.keycloak.server.wiring;

import io.workspaces.keycloak.crypto.KeysetCache;
import io.workspaces.keycloak.crypto.MasterKeys;
import io.workspaces.keycloak.invitation.mail.MailLimits;
import io.workspaces.keycloak.invitation.mail.SendingHold;
import io.workspaces.keycloak.queries.instance.KeptCounts;
import java.time.Clock;
import java.time.Duration;

/**
 * What all sessions of a node share.
 *
 * @param accountReturn how long after their account was gone Archived members are given back to it
 */
public record Node(
        MasterKeys masterKeys,
        KeysetCache keysets,
        MailLimits mailLimits,
        SendingHold sendingHold,
        Duration accountReturn,
        KeptCounts peopleCounts,
        Clock clock) {}
