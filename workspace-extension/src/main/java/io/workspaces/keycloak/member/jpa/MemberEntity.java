package io.workspaces.keycloak.member.jpa;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.Nfc;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberFlag;
import io.workspaces.keycloak.member.MemberSource;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.persistence.Millis;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A member without its groups. */
@Entity(name = "WspMember")
@Table(name = "WSP_MEMBER")
public class MemberEntity {
    /** The HQL condition that the membership of {@code m} has not ended at {@code :now}. */
    public static final String CURRENT = "(m.profile.activeUntil is null or m.profile.activeUntil > :now)";

    /** The column's length. */
    private static final int MAX_NAME_KEY = 512;

    @Id
    @Column(name = "ID")
    String id = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "EMAIL")
    @Nullable
    String email;

    @Embedded
    @Nullable
    ProfileColumns profile;

    @Column(name = "NAME_KEY")
    String nameKey = "";

    @Column(name = "USER_ID")
    @Nullable
    String userId;

    @Column(name = "ROLE")
    @Enumerated(EnumType.STRING)
    DefaultRole role = DefaultRole.END_USER;

    @Column(name = "STATUS")
    @Enumerated(EnumType.STRING)
    MemberStatus status = MemberStatus.INVITED;

    @Column(name = "FORMER_STATUS")
    @Enumerated(EnumType.STRING)
    @Nullable
    MemberStatus formerStatus;

    @Column(name = "ARCHIVED_REASON")
    @Enumerated(EnumType.STRING)
    @Nullable
    ArchivedReason archivedReason;

    @Column(name = "SOURCE")
    @Enumerated(EnumType.STRING)
    MemberSource source = MemberSource.INVITED;

    @Column(name = "FLAGS")
    @Nullable
    String flags;

    @Column(name = "INVITED_AT")
    long invitedAt;

    @Column(name = "JOINED_AT")
    @Nullable
    Long joinedAt;

    @Column(name = "CHANGED_AT")
    long changedAt;

    /** The end of which the member has been told. */
    @Column(name = "TOLD_UNTIL")
    @Nullable
    Long toldUntil;

    @Column(name = "VERSION")
    int version;

    /** A member's profile. Statements select and set it as a whole. */
    @Embeddable
    public static class ProfileColumns {
        @Column(name = "FIRST_NAME")
        @Nullable
        String firstName;

        @Column(name = "LAST_NAME")
        @Nullable
        String lastName;

        @Column(name = "ACTIVE_UNTIL")
        @Nullable
        Long activeUntil;

        @Column(name = "LOCALE")
        @Nullable
        String locale;

        protected ProfileColumns() {}

        ProfileColumns(Profile profile) {
            firstName = profile.name().first();
            lastName = profile.name().last();
            activeUntil = Millis.of(profile.activeUntil());
            locale = profile.locale();
        }

        /** @param columns null if they are all null, as Oracle stores empty texts */
        public static Profile read(@Nullable ProfileColumns columns) {
            return columns == null
                    ? Profile.EMPTY
                    : new Profile(
                            new PersonName(
                                    Objects.requireNonNullElse(columns.firstName, ""),
                                    Objects.requireNonNullElse(columns.lastName, "")),
                            Millis.time(columns.activeUntil),
                            columns.locale);
        }
    }

    void set(Member member, Instant now) {
        id = member.id();
        realmId = member.workspace().realm();
        organizationId = member.workspace().organization();
        email = email(member);
        profile = new ProfileColumns(member.profile());
        nameKey = nameKey(member.name());
        userId = member.userId();
        role = member.role();
        status = member.status();
        formerStatus = member.formerStatus();
        archivedReason = member.archivedReason();
        source = member.source();
        flags = flags(member);
        invitedAt = member.invitedAt().toEpochMilli();
        joinedAt = joinedAt(member);
        changedAt = now.toEpochMilli();
        version = 1;
    }

    /** Updates everything that can change in the row of an existing member. */
    static void update(EntityManager em, Member member, Instant now) {
        em.createQuery(
                        "update WspMember m set m.email = :email, m.profile = :profile,"
                                + " m.nameKey = :nameKey, m.userId = :user, m.role = :role,"
                                + " m.status = :status, m.formerStatus = :former, m.archivedReason = :reason,"
                                + " m.flags = :flags, m.joinedAt = :joined, m.changedAt = :now, m.version = m.version + 1 where m.id = :id")
                .setParameter("email", email(member))
                .setParameter("profile", new ProfileColumns(member.profile()))
                .setParameter("nameKey", nameKey(member.name()))
                .setParameter("user", member.userId())
                .setParameter("role", member.role())
                .setParameter("status", member.status())
                .setParameter("former", member.formerStatus())
                .setParameter("reason", member.archivedReason())
                .setParameter("flags", flags(member))
                .setParameter("joined", joinedAt(member))
                .setParameter("now", now.toEpochMilli())
                .setParameter("id", member.id())
                .executeUpdate();
    }

    static @Nullable String email(Member member) {
        EmailAddress address = member.email();
        return address == null ? null : address.value();
    }

    static @Nullable Long joinedAt(Member member) {
        return Millis.of(member.joinedAt());
    }

    /** The HQL condition that the status of {@code m} at {@code :now} is one of {@code :statuses}. */
    public static String hasStatus(Collection<MemberStatus> statuses) {
        return statuses.contains(MemberStatus.ARCHIVED)
                ? "(m.status in :statuses or " + ended("m") + ")"
                : "(m.status in :statuses and " + CURRENT + ")";
    }

    /** The HQL condition that a membership has ended at {@code :now}, and its row does not say so yet; by an index. */
    public static String ended(String member) {
        String status = MemberStatus.class.getName();
        return "%1$s.status in (%2$s.INVITED, %2$s.ACTIVE) and %1$s.profile.activeUntil <= :now"
                .formatted(member, status);
    }

    /** The HQL condition that a membership ends after {@code :now}, until {@code :soon}; by the same index. */
    public static String ends(String member) {
        String status = MemberStatus.class.getName();
        return "%1$s.status in (%2$s.INVITED, %2$s.ACTIVE) and %1$s.profile.activeUntil > :now and %1$s.profile.activeUntil <= :soon"
                .formatted(member, status);
    }

    static @Nullable String flags(Member member) {
        return member.flags().isEmpty()
                ? null
                : member.flags().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    /** What lists sort and search by. Some letters become two in lower case, so the key of a long name is cut. */
    public static String nameKey(PersonName name) {
        return Limits.cut(Nfc.of(name.full()).toLowerCase(Locale.ROOT), MAX_NAME_KEY);
    }

    static Set<MemberFlag> flags(@Nullable String flags) {
        return flags == null
                ? Set.of()
                : Arrays.stream(flags.split(",")).map(MemberFlag::valueOf).collect(Collectors.toSet());
    }
}
