package io.workspaces.client.model;

/**
 * The progress of a job, in rows of the file.
 *
 * @param total the number of rows in the file, once known
 * @param done the number of rows that have been checked or run
 * @param newRows the number of rows that would be invited; {@code new} in the JSON
 * @param invited the number of rows that were invited
 * @param updated the number of rows whose members are updated, or would be
 * @param archived the number of rows whose members are archived, or would be
 * @param unarchived the number of rows whose members are unarchived, or would be
 * @param removed the number of rows whose members are deleted, or would be
 * @param resent the number of rows whose invitations are sent again, or would be
 * @param unchanged the number of rows whose members are as the rows say
 * @param skipped the number of rows that were skipped, for example because the address belongs to a member
 * @param failed the number of rows with an error
 */
public record JobRows(
        long total,
        long done,
        long newRows,
        long invited,
        long updated,
        long archived,
        long unarchived,
        long removed,
        long resent,
        long unchanged,
        long skipped,
        long failed) {}
