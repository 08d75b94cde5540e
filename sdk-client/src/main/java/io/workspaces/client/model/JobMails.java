package io.workspaces.client.model;

/**
 * How the mails of a job fare.
 *
 * @param queued not yet tried, or to be tried again
 * @param sent delivered
 * @param failed given up
 */
public record JobMails(long queued, long sent, long failed) {}
