package io.workspaces.client.model;

/**
 * The delivery of a job's emails.
 *
 * @param queued the number of emails that wait for delivery or a retry
 * @param sent the number of emails that were handed to the mail server
 * @param failed the number of emails that could not be delivered
 */
public record JobMails(long queued, long sent, long failed) {}
