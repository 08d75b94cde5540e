package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.invitation.activation.Verdict;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.persistence.Millis;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The open invitation of a member. */
@Entity(name = "WspInvitation")
@Table(name = "WSP_INVITATION")
public class InvitationEntity {
    @Id
    @Column(name = "MEMBER_ID")
    String memberId = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "GENERATION")
    int generation;

    @Column(name = "TTL_SECONDS")
    int ttlSeconds;

    @Column(name = "EXPIRES_AT")
    @Nullable
    Long expiresAt;

    @Column(name = "WAITS_UNTIL")
    long waitsUntil;

    @Column(name = "CLIENT_ID")
    @Nullable
    String clientId;

    @Column(name = "REDIRECT_URI")
    @Nullable
    String redirectUri;

    @Column(name = "INVITER_ID")
    @Nullable
    String inviterId;

    @Column(name = "INVITER_NAME")
    @Nullable
    String inviterName;

    @Column(name = "MAIL_STATE")
    @Enumerated(EnumType.STRING)
    MailState mailState = MailState.NONE;

    @Column(name = "MAIL_REASON")
    @Nullable
    String mailReason;

    /** What the mail server said, beside the reason. */
    @Column(name = "MAIL_ANSWER")
    @Nullable
    String mailAnswer;

    @Column(name = "MAIL_AT")
    @Nullable
    Long mailAt;

    /** When the person is reminded; none if that is done, or will not be. */
    @Column(name = "REMIND_AT")
    @Nullable
    Long remindAt;

    @Column(name = "RESENDS")
    int resends;

    /** Written by logins, past this entity, so that neither overwrites what the other has written. */
    @Column(name = "REFUSED_REASON", insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    @Nullable
    Verdict refusedReason;

    @Column(name = "REFUSED_AT", insertable = false, updatable = false)
    @Nullable
    Long refusedAt;

    Invitation invitation() {
        return new Invitation(
                memberId,
                new WorkspaceId(realmId, organizationId),
                generation,
                Duration.ofSeconds(ttlSeconds),
                Millis.time(expiresAt),
                Instant.ofEpochMilli(waitsUntil),
                clientId,
                redirectUri,
                new Actor(inviterId, Objects.requireNonNullElse(inviterName, "")),
                mailState,
                mailReason,
                Millis.time(mailAt));
    }

    void set(Invitation invitation) {
        memberId = invitation.memberId();
        realmId = invitation.workspace().realm();
        organizationId = invitation.workspace().organization();
        generation = invitation.generation();
        ttlSeconds = (int) invitation.timeToLive().toSeconds();
        expiresAt = Millis.of(invitation.expiresAt());
        waitsUntil = invitation.waitsUntil().toEpochMilli();
        clientId = invitation.clientId();
        redirectUri = invitation.redirectUri();
        inviterId = invitation.inviter().userId();
        inviterName = invitation.inviter().name();
        mailState = invitation.mail();
        mailReason = invitation.mailReason();
        mailAnswer = mailReason == null ? null : mailAnswer;
        mailAt = Millis.of(invitation.mailAt());
    }
}
