package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.MailKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A mail that left within the last day. */
@Entity(name = "WspSentMail")
@Table(name = "WSP_SENT_MAIL")
public class SentMailEntity {
    @Id
    @Column(name = "ID")
    String id = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "RECIPIENT_HASH")
    String recipientHash = "";

    @Column(name = "KIND")
    @Enumerated(EnumType.STRING)
    MailKind kind = MailKind.INVITATION;

    @Column(name = "SENT_AT")
    long sentAt;
}
