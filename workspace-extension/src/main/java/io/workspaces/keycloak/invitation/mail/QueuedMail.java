package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that a node has claimed.
 *
 * @param claim names the claim; only its holder may record what became of the mail
 * @param generation of the invitation; 0 if it is none
 * @param since from when on it tells what has happened; null if it is no digest
 * @param attempts failed tries so far
 * @param firstTry when the first of them was
 */
public record QueuedMail(
        String id,
        String claim,
        WorkspaceId workspace,
        MailKind kind,
        String memberId,
        String recipient,
        int generation,
        @Nullable Instant since,
        int attempts,
        @Nullable Instant firstTry) {}
