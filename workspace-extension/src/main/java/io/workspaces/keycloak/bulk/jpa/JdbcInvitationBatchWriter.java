package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.access.Actor.Impersonator;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.bulk.BulkJob;
import io.workspaces.keycloak.bulk.InvitationBatchWriter;
import io.workspaces.keycloak.bulk.RowVerdicts.Admitted;
import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.jpa.MemberEntity;
import io.workspaces.keycloak.metadata.MetadataEntry;
import io.workspaces.keycloak.persistence.MultiRowInsert;
import io.workspaces.keycloak.persistence.StoredJson;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes people and all that belongs to them by JDBC, past the entities of the other packages, whose
 * columns it has to know: a person is half a dozen rows, and a file a hundred thousand persons.
 */
public final class JdbcInvitationBatchWriter implements InvitationBatchWriter {
    private static final MultiRowInsert MEMBERS = new MultiRowInsert(
            "WSP_MEMBER",
            "ID, REALM_ID, ORG_ID, EMAIL, FIRST_NAME, LAST_NAME, NAME_KEY, ROLE, STATUS, SOURCE, INVITED_AT,"
                    + " CHANGED_AT, VERSION");
    private static final MultiRowInsert GROUPS = new MultiRowInsert("WSP_MEMBER_GROUP", "MEMBER_ID, GROUP_ID, ORG_ID");
    private static final MultiRowInsert METADATA = new MultiRowInsert(
            "WSP_METADATA",
            "MEMBER_ID, META_KEY, REALM_ID, ORG_ID, VISIBILITY, CIPHERTEXT, KEY_ID, REVISION, UPDATED_AT");
    private static final MultiRowInsert INVITATIONS = new MultiRowInsert(
            "WSP_INVITATION",
            "MEMBER_ID, REALM_ID, ORG_ID, GENERATION, TTL_SECONDS, WAITS_UNTIL, INVITER_ID, INVITER_NAME,"
                    + " MAIL_STATE, RESENDS, BULK_JOB_ID");
    private static final MultiRowInsert OUTBOX = new MultiRowInsert(
            "WSP_OUTBOX", "ID, REALM_ID, ORG_ID, KIND, MEMBER_ID, RECIPIENT, GENERATION, ATTEMPTS, CREATED_AT, DUE_AT");
    private static final MultiRowInsert AUDIT = new MultiRowInsert(
            "WSP_AUDIT",
            "ID, REALM_ID, ORG_ID, AT, ACTOR_ID, ACTOR_NAME, IMPERSONATOR_ID, IMPERSONATOR_NAME, ACTION, TARGET_KIND,"
                    + " TARGET_ID, TARGET_NAME, DETAIL");

    private final EntityManager em;
    private final Clock clock;

    public JdbcInvitationBatchWriter(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    private record InGroup(Member member, String group) {}

    @Override
    public void add(BulkJob job, List<Admitted> people) {
        if (people.isEmpty()) {
            return;
        }
        List<Member> members = people.stream().map(one -> one.draft().member()).toList();
        List<InGroup> groups = members.stream()
                .flatMap(member -> member.groups().stream().map(group -> new InGroup(member, group)))
                .toList();
        List<MetadataEntry> metadata =
                people.stream().flatMap(one -> one.metadata().stream()).toList();
        long now = clock.millis();
        MEMBERS.run(em, members, member -> member(member, now));
        GROUPS.run(em, groups, in ->
                new Object[] {in.member.id(), in.group, in.member.workspace().organization()});
        METADATA.run(em, metadata, JdbcInvitationBatchWriter::metadata);
        INVITATIONS.run(em, people, one -> invitation(one.draft().invitation(), job));
        OUTBOX.run(em, people, one -> mail(one, now));
        AUDIT.run(em, people, one -> audit(one.draft().entry(), job, now));
    }

    private static Object[] member(Member member, long now) {
        return new Object[] {
            member.id(),
            member.workspace().realm(),
            member.workspace().organization(),
            Objects.requireNonNull(member.email()).value(),
            member.name().first(),
            member.name().last(),
            MemberEntity.nameKey(member.name()),
            member.role().name(),
            member.status().name(),
            member.source().name(),
            member.invitedAt().toEpochMilli(),
            now,
            1
        };
    }

    private static Object[] metadata(MetadataEntry row) {
        return new Object[] {
            row.member(),
            row.key().name(),
            row.workspace().realm(),
            row.workspace().organization(),
            row.audience().visibility().name(),
            row.sealed().ciphertext(),
            row.sealed().keyId(),
            row.revision(),
            row.updatedAt().toEpochMilli()
        };
    }

    private static @Nullable Object[] invitation(Invitation invitation, BulkJob job) {
        return new Object[] {
            invitation.memberId(),
            invitation.workspace().realm(),
            invitation.workspace().organization(),
            invitation.generation(),
            Math.toIntExact(invitation.timeToLive().toSeconds()),
            invitation.waitsUntil().toEpochMilli(),
            invitation.inviter().userId(),
            invitation.inviter().name(),
            invitation.mail().name(),
            0,
            job.id()
        };
    }

    private static Object[] mail(Admitted one, long now) {
        Invitation invitation = one.draft().invitation();
        return new Object[] {
            UUID.randomUUID().toString(),
            invitation.workspace().realm(),
            invitation.workspace().organization(),
            MailKind.BULK.name(),
            invitation.memberId(),
            Objects.requireNonNull(one.draft().member().email()).value(),
            invitation.generation(),
            0,
            now,
            now
        };
    }

    private static @Nullable Object[] audit(AuditEntry entry, BulkJob job, long now) {
        Impersonator impersonator = entry.actor().impersonator();
        return new Object[] {
            UUID.randomUUID().toString(),
            entry.workspace().realm(),
            entry.workspace().organization(),
            now,
            entry.actor().userId(),
            entry.actor().name(),
            impersonator == null ? null : impersonator.userId(),
            impersonator == null ? null : impersonator.name(),
            entry.action().label(),
            entry.target().kind(),
            entry.target().id(),
            entry.target().name(),
            detail(entry, job)
        };
    }

    private static String detail(AuditEntry entry, BulkJob job) {
        Map<String, Object> detail = new TreeMap<>(entry.detail());
        detail.put("bulkInvite", job.reference());
        return StoredJson.write(detail);
    }
}
