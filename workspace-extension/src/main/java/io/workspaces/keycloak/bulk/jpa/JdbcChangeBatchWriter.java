package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.audit.jpa.AuditTable;
import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.ChangeBatchWriter;
import io.workspaces.keycloak.bulk.MemberChange;
import io.workspaces.keycloak.bulk.MemberChange.Letter;
import io.workspaces.keycloak.invitation.jpa.JobInvitations;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.jpa.MemberGroupTable;
import io.workspaces.keycloak.member.jpa.MemberTable;
import io.workspaces.keycloak.metadata.jpa.JpaMetadataEntries;
import io.workspaces.keycloak.metadata.jpa.MetadataTable;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what changes in members by JDBC, past the entities. */
public final class JdbcChangeBatchWriter implements ChangeBatchWriter {
    private final EntityManager em;
    private final Clock clock;

    public JdbcChangeBatchWriter(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public void write(BulkJob job, List<MemberChange> changes) {
        em.flush();
        long now = clock.millis();
        List<MemberChange> rows = changes.stream()
                .filter(change -> !change.removed() && !change.before().equals(change.after()))
                .toList();
        List<Member> before = rows.stream().map(MemberChange::before).toList();
        List<Member> after = rows.stream().map(MemberChange::after).toList();
        MemberTable.update(em, before, after, now);
        MemberGroupTable.move(em, before, after);
        MetadataTable.write(em, changes.stream().map(MemberChange::metadata).toList());
        JobInvitations invitations =
                new JobInvitations(em, job.id(), job.creator(), job.submission().mails(), job.mailLane(), clock);
        invitations.close(with(changes, Letter.CLOSED));
        invitations.readdress(with(changes, Letter.READDRESSED));
        invitations.resend(with(changes, Letter.RESENT));
        invitations.open(lifetimes(changes), job.submission().purpose().target());
        remove(
                job,
                invitations,
                changes.stream()
                        .filter(MemberChange::removed)
                        .map(MemberChange::before)
                        .toList());
        AuditTable.insert(
                em,
                changes.stream()
                        .flatMap(change -> change.entries().stream())
                        .map(entry -> entry.by(job.reference()))
                        .toList(),
                now);
    }

    private void remove(BulkJob job, JobInvitations invitations, List<Member> members) {
        if (!members.isEmpty()) {
            invitations.forget(members);
            new JpaMetadataEntries(em)
                    .deleteMembers(
                            job.workspace(), members.stream().map(Member::id).toList());
            MemberGroupTable.move(
                    em,
                    members,
                    members.stream()
                            .map(member -> member.withPlacement(member.role(), Set.of()))
                            .toList());
            MemberTable.delete(em, members);
        }
    }

    private static List<Member> with(List<MemberChange> changes, Letter letter) {
        return changes.stream()
                .filter(change -> change.letter() == letter)
                .map(MemberChange::after)
                .toList();
    }

    /** Who is Invited again, and how long their invitations are good. */
    private static Map<Member, Duration> lifetimes(List<MemberChange> changes) {
        Map<Member, Duration> lifetimes = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> change.letter() == Letter.NEW)
                .forEach(change -> lifetimes.put(change.after(), change.expiresIn()));
        return lifetimes;
    }
}
