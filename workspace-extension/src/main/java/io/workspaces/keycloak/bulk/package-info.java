/**
 * A file becomes a job, which any node works on: it invites people, or changes members.
 *
 * <p>The way of a row: {@link io.workspaces.keycloak.bulk.ReceiveFile} stores it in a chunk; {@link
 * io.workspaces.keycloak.bulk.WorkOnJob} has {@link io.workspaces.keycloak.bulk.RowDecisions} judge it, in
 * the check and again in the run, and {@link io.workspaces.keycloak.bulk.InvitationBatchWriter} store who is
 * invited; {@link io.workspaces.keycloak.bulk.JobReports} says what became of it. In a file that changes members,
 * {@link io.workspaces.keycloak.bulk.UpdateDecisions} and {@link io.workspaces.keycloak.bulk.RowChange} judge, {@link
 * io.workspaces.keycloak.bulk.RunUpdate} runs, and {@link io.workspaces.keycloak.bulk.ChangeBatchWriter} stores.
 *
 * <p>Invariants:
 * <ul>
 *   <li>One code decides each row, in the check and in the run, and it is the one that decides single
 *       invitations, edits and changes of status.
 *   <li>A chunk of rows, its members, its outcomes and the job's progress are one transaction, made only
 *       by the node whose claim is the newest: a killed node costs nothing and doubles nobody.
 *   <li>Stored rows are encrypted. They are deleted as they are done; those that failed are kept for a
 *       day, for the person who uploaded them.
 *   <li>Promotions happen only as they were shown and confirmed, and changes only if what they replace is still as
 *       the check saw it.
 *   <li>Whoever sent the file has the right to at each step.
 * </ul>
 */
@NullMarked
package io.workspaces.keycloak.bulk;

import org.jspecify.annotations.NullMarked;
