package io.workspaces.client.model;

/**
 * How far a job has come, in rows of the file.
 *
 * @param total rows in the file, once known
 * @param done rows judged or written
 * @param fresh would be invited; {@code new} in the contract
 * @param invited were invited
 * @param skipped were left out, such as members already
 * @param failed have an error
 */
public record JobRows(long total, long done, long fresh, long invited, long skipped, long failed) {}
