package io.workspaces.keycloak.invitation.jpa;

import static java.util.stream.Collectors.toMap;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.invitation.mail.Draft;
import io.workspaces.keycloak.invitation.mail.EndDigest;
import io.workspaces.keycloak.invitation.mail.EndNotice;
import io.workspaces.keycloak.invitation.mail.QueuedMail;
import io.workspaces.keycloak.invitation.mail.QueuedNotices;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.ComingEnds;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.member.jpa.EnabledAccounts;
import io.workspaces.keycloak.member.jpa.MemberEntity;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the recipients as they are now. Nobody hears anything whose account is gone or disabled, or whose address has
 * changed.
 */
public final class JpaQueuedNotices implements QueuedNotices {
    /** How many memberships a digest has one by one. */
    private static final int MOST_NAMED = 50;

    private static final String ENDED = "m.organizationId = :org and m.profile.activeUntil > :since"
            + " and m.profile.activeUntil <= :now and (m.status <> :archived or m.archivedReason = :expired)";

    private static final String SOON = "m.organizationId = :org and " + MemberEntity.ends("m");

    private record Row(
            String id,
            @Nullable String email,
            MemberEntity.@Nullable ProfileColumns columns,
            @Nullable String userId,
            DefaultRole role,
            MemberStatus status,
            @Nullable ArchivedReason archivedReason,
            @Nullable Long toldUntil) {
        Profile profile() {
            return MemberEntity.ProfileColumns.read(columns);
        }

        boolean toldOf(Instant end) {
            return toldUntil != null && toldUntil == end.toEpochMilli();
        }
    }

    private record Ending(
            MemberEntity.@Nullable ProfileColumns columns,
            @Nullable String email) {
        EndDigest.End end() {
            Profile profile = MemberEntity.ProfileColumns.read(columns);
            String name = profile.name().full();
            return new EndDigest.End(
                    name.isBlank() ? Objects.requireNonNullElse(email, "") : name,
                    Objects.requireNonNull(profile.activeUntil()));
        }
    }

    private final EntityManager em;
    private final WorkspaceRecords records;

    public JpaQueuedNotices(EntityManager em, WorkspaceRecords records) {
        this.em = em;
        this.records = records;
    }

    @Override
    public List<Draft> drafts(Collection<QueuedMail> mails, Instant now) {
        if (mails.isEmpty()) {
            return List.of();
        }
        Map<String, Row> rows = rows(mails);
        Set<String> accounts = new EnabledAccounts(em)
                .among(rows.values().stream()
                        .map(Row::userId)
                        .filter(Objects::nonNull)
                        .toList());
        return mails.stream()
                .flatMap(mail -> Optional.ofNullable(rows.get(mail.memberId()))
                        .filter(row -> accounts.contains(row.userId())
                                && mail.recipient().equals(row.email()))
                        .flatMap(row -> draft(mail, row, now))
                        .stream())
                .toList();
    }

    private Map<String, Row> rows(Collection<QueuedMail> mails) {
        return em.createQuery(
                        "select m.id, m.email, m.profile, m.userId, m.role, m.status, m.archivedReason, m.toldUntil"
                                + " from WspMember m where m.id in :members",
                        Row.class)
                .setParameter(
                        "members",
                        mails.stream().map(QueuedMail::memberId).distinct().toList())
                .getResultStream()
                .collect(toMap(Row::id, row -> row));
    }

    private Optional<Draft> draft(QueuedMail mail, Row row, Instant now) {
        Instant end = row.profile().activeUntil();
        boolean active = row.status() == MemberStatus.ACTIVE && !row.profile().ended(now);
        if (mail.kind() == MailKind.ENDS_DIGEST) {
            return active && row.role() == DefaultRole.ADMIN ? digest(mail, row, now) : Optional.empty();
        }
        boolean stillTrue = mail.kind() == MailKind.ENDED
                ? row.archivedReason() == ArchivedReason.EXPIRED
                : active && end != null && row.toldOf(end);
        return end == null || !stillTrue
                ? Optional.empty()
                : Optional.of(
                        new EndNotice(mail, row.profile().name(), row.profile().locale(), end, zone(mail)));
    }

    private Optional<Draft> digest(QueuedMail mail, Row row, Instant now) {
        EndDigest.Ends soon = ends(SOON, mail, Map.of("now", millis(now), "soon", millis(now.plus(ComingEnds.AHEAD))));
        Instant since = Objects.requireNonNull(mail.since());
        EndDigest.Ends ended = ends(
                ENDED,
                mail,
                Map.of(
                        "now",
                        millis(now),
                        "since",
                        millis(since),
                        "archived",
                        MemberStatus.ARCHIVED,
                        "expired",
                        ArchivedReason.EXPIRED));
        return soon.total() + ended.total() == 0
                ? Optional.empty()
                : Optional.of(
                        new EndDigest(mail, row.profile().name(), row.profile().locale(), soon, ended, zone(mail)));
    }

    private EndDigest.Ends ends(String condition, QueuedMail mail, Map<String, Object> values) {
        TypedQuery<Long> count = em.createQuery("select count(m) from WspMember m where " + condition, Long.class);
        TypedQuery<Ending> first = em.createQuery(
                "select m.profile, m.email from WspMember m where " + condition
                        + " order by m.profile.activeUntil, m.nameKey, m.id",
                Ending.class);
        for (TypedQuery<?> query : List.of(count, first)) {
            query.setParameter("org", mail.workspace().organization());
            values.forEach(query::setParameter);
        }
        return new EndDigest.Ends(
                first.setMaxResults(MOST_NAMED)
                        .getResultStream()
                        .map(Ending::end)
                        .toList(),
                count.getSingleResult());
    }

    private ZoneId zone(QueuedMail mail) {
        return records.settings(mail.workspace()).timeZone();
    }

    private static long millis(Instant instant) {
        return instant.toEpochMilli();
    }
}
