package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.invitation.activation.Candidate;
import io.workspaces.keycloak.invitation.activation.Verdict;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.Millis;
import io.workspaces.keycloak.persistence.Table;
import io.workspaces.keycloak.persistence.Values;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Open invitations, for statements past {@link InvitationEntity}. */
public final class InvitationTable {
    public static final Table TABLE = new Table("WSP_INVITATION", "i");
    static final Column<String> MEMBER_ID = TABLE.text("MEMBER_ID");
    private static final Column<String> REALM_ID = TABLE.text("REALM_ID");
    private static final Column<String> ORG_ID = TABLE.text("ORG_ID");
    static final Column<Integer> GENERATION = TABLE.integer("GENERATION");
    private static final Column<Integer> TTL_SECONDS = TABLE.integer("TTL_SECONDS");
    static final Column<Long> EXPIRES_AT = TABLE.number("EXPIRES_AT");
    static final Column<Long> WAITS_UNTIL = TABLE.number("WAITS_UNTIL");
    private static final Column<String> CLIENT_ID = TABLE.text("CLIENT_ID");
    private static final Column<String> REDIRECT_URI = TABLE.text("REDIRECT_URI");
    private static final Column<String> INVITER_ID = TABLE.text("INVITER_ID");
    private static final Column<String> INVITER_NAME = TABLE.text("INVITER_NAME");
    public static final Column<MailState> MAIL_STATE = TABLE.constant("MAIL_STATE", MailState.class);
    static final Column<String> MAIL_REASON = TABLE.text("MAIL_REASON");
    static final Column<String> MAIL_ANSWER = TABLE.text("MAIL_ANSWER");
    public static final Column<Long> MAIL_AT = TABLE.number("MAIL_AT");
    static final Column<Long> REMIND_AT = TABLE.number("REMIND_AT");
    private static final Column<Integer> RESENDS = TABLE.integer("RESENDS");
    static final Column<Verdict> REFUSED_REASON = TABLE.constant("REFUSED_REASON", Verdict.class);
    static final Column<Long> REFUSED_AT = TABLE.number("REFUSED_AT");
    /** The job that made the invitation, of which its entity knows nothing. */
    public static final Column<String> BULK_JOB_ID = TABLE.text("BULK_JOB_ID");

    private InvitationTable() {}

    /** Stores invitations that were renewed by a job. */
    static void renew(EntityManager em, List<Invitation> invitations, String jobId) {
        new Values<Invitation>()
                .with(GENERATION, Invitation::generation)
                .with(EXPIRES_AT, invitation -> Millis.of(invitation.expiresAt()))
                .with(WAITS_UNTIL, invitation -> invitation.waitsUntil().toEpochMilli())
                .with(INVITER_ID, invitation -> invitation.inviter().userId())
                .with(INVITER_NAME, invitation -> invitation.inviter().name())
                .with(MAIL_STATE, Invitation::mail)
                .with(MAIL_REASON, Invitation::mailReason)
                .with(MAIL_ANSWER, invitation -> null)
                .with(MAIL_AT, invitation -> Millis.of(invitation.mailAt()))
                .with(BULK_JOB_ID, invitation -> jobId)
                .update(em, invitations, new Values<Invitation>().with(MEMBER_ID, Invitation::memberId));
    }

    /** Notes why a sign-in did not make the member Active. */
    static void refused(EntityManager em, Candidate candidate, Verdict reason, Instant now) {
        new Values<Candidate>()
                .with(REFUSED_REASON, row -> reason)
                .with(REFUSED_AT, row -> now.toEpochMilli())
                .update(
                        em,
                        List.of(candidate),
                        new Values<Candidate>()
                                .with(MEMBER_ID, Candidate::memberId)
                                .with(GENERATION, Candidate::generation));
    }

    /** Forgets the refused sign-ins of members whose address has changed: they are another person's. */
    static void forgetRefused(EntityManager em, List<String> memberIds) {
        new Values<String>()
                .with(REFUSED_REASON, id -> null)
                .with(REFUSED_AT, id -> null)
                .update(em, memberIds, new Values<String>().with(MEMBER_ID, id -> id));
    }

    public static void insertOfJob(EntityManager em, List<Invitation> invitations, String jobId) {
        new Values<Invitation>()
                .with(MEMBER_ID, Invitation::memberId)
                .with(REALM_ID, invitation -> invitation.workspace().realm())
                .with(ORG_ID, invitation -> invitation.workspace().organization())
                .with(GENERATION, Invitation::generation)
                .with(
                        TTL_SECONDS,
                        invitation -> Math.toIntExact(invitation.timeToLive().toSeconds()))
                .with(EXPIRES_AT, invitation -> Millis.of(invitation.expiresAt()))
                .with(WAITS_UNTIL, invitation -> invitation.waitsUntil().toEpochMilli())
                .with(CLIENT_ID, Invitation::clientId)
                .with(REDIRECT_URI, Invitation::redirectUri)
                .with(INVITER_ID, invitation -> invitation.inviter().userId())
                .with(INVITER_NAME, invitation -> invitation.inviter().name())
                .with(MAIL_STATE, Invitation::mail)
                .with(RESENDS, invitation -> 0)
                .with(BULK_JOB_ID, invitation -> jobId)
                .insert(em, invitations);
    }
}
