package io.workspaces.client.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of a job's emails.
 *
 * @param queued the number of emails that wait for delivery or a retry
 * @param sent the number of emails that were handed to the mail server
 * @param failed the number of emails that could not be delivered
 * @param until when the last waiting email is sent at the pace of the last hour, or {@code null} if none waits or none
 *     was sent in it
 */
public record JobMails(
        long queued, long sent, long failed, @Nullable Instant until) {}
