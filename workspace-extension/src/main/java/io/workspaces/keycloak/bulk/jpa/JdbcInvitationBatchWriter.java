package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.audit.jpa.AuditTable;
import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.InvitationBatchWriter;
import io.workspaces.keycloak.bulk.RowVerdicts.Admitted;
import io.workspaces.keycloak.invitation.InviteDraft;
import io.workspaces.keycloak.invitation.jpa.InvitationTable;
import io.workspaces.keycloak.invitation.jpa.OutboxTable;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.jpa.MemberGroupTable;
import io.workspaces.keycloak.member.jpa.MemberTable;
import io.workspaces.keycloak.metadata.jpa.MetadataTable;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/**
 * Writes people and all that belongs to them by JDBC, past the entities: a person is half a dozen rows, and a file a
 * hundred thousand persons.
 */
public final class JdbcInvitationBatchWriter implements InvitationBatchWriter {
    private final EntityManager em;
    private final Clock clock;

    public JdbcInvitationBatchWriter(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public void add(BulkJob job, List<Admitted> people) {
        if (people.isEmpty()) {
            return;
        }
        List<InviteDraft> drafts = people.stream().map(Admitted::draft).toList();
        List<Member> members = drafts.stream().map(InviteDraft::member).toList();
        long now = clock.millis();
        MemberTable.insertInvited(em, members, now);
        MemberGroupTable.insertOf(em, members);
        MetadataTable.insert(
                em, people.stream().flatMap(one -> one.metadata().stream()).toList());
        InvitationTable.insertOfJob(
                em, drafts.stream().map(InviteDraft::invitation).toList(), job.id());
        OutboxTable.insertOfJob(
                em,
                job.mailLane(),
                drafts.stream().map(InviteDraft::invitation).toList(),
                members.stream().map(Member::email).toList(),
                now);
        AuditTable.insert(
                em,
                drafts.stream().map(draft -> draft.entry().by(job.reference())).toList(),
                now);
    }
}
