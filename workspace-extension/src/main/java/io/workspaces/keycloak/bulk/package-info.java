/**
 * Bulk invitations: a file becomes a job, which any node works on.
 *
 * <p>The way of a row: {@link io.workspaces.keycloak.bulk.ReceiveFile} stores it in a chunk; {@link
 * io.workspaces.keycloak.bulk.WorkOnJob} has {@link io.workspaces.keycloak.bulk.RowDecisions} judge it, in
 * the check and again in the run, and {@link io.workspaces.keycloak.bulk.InvitationBatchWriter} store who is
 * invited; {@link io.workspaces.keycloak.bulk.JobReports} says what became of it.
 *
 * <p>Invariants:
 * <ul>
 *   <li>One code decides each row, in the check and in the run, and it is the one that decides single
 *       invitations.
 *   <li>A chunk of rows, its members, its outcomes and the job's progress are one transaction, made only
 *       by the node whose claim is the newest: a killed node costs nothing and doubles nobody.
 *   <li>Stored rows are encrypted. They are deleted as they are done; those that failed are kept for a
 *       day, for the person who uploaded them.
 *   <li>Promotions happen only as they were shown and confirmed.
 * </ul>
 */
@NullMarked
package io.workspaces.keycloak.bulk;

import org.jspecify.annotations.NullMarked;
